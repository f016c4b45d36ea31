import type { Catalogue } from './catalogue.ts'

/** Codes of the Word writer. */
export const wordCodes = {
  'docx-illegal-character': {
    severity: 'warning',
    title: '文字里有 Word 存不了的字符',
    explanation:
      'Word 文件不能存放控制字符和残缺的字符，多半是从别的软件粘贴时带进来、平时看不见的。生成的文件里用 □ 代替，其余内容没有丢。请在台账或模板里找到这段文字，删去看不见的字符后重新生成。',
  },
  'docx-link-unsupported': {
    severity: 'warning',
    title: 'Word 文件里的链接不能点击',
    explanation:
      'Word 文件里只链接网址（http、https）和邮箱（mailto），不链接本机文件、脚本和写错的地址。文字照印，只是不能点击。请改成完整的网址，或者去掉链接只留文字。',
  },
} as const satisfies Catalogue
