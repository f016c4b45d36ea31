import type { Catalogue } from './catalogue.ts'

/** Codes of the PDF writer. */
export const pdfCodes = {
  'pdf-font-unusable': {
    severity: 'error',
    title: '字体放不进 PDF',
    explanation:
      'PDF 里必须带上用到的字形，认 TrueType 和 CFF 轮廓的字体文件（.ttf、.otf、.ttc）；点阵字体、可变的 CFF2 字体和损坏的文件放不进去。请换用另一个字体文件，或者不指定字体、用自带的字体。',
  },
  'pdf-link-unsupported': {
    severity: 'warning',
    title: '链接不能点击',
    explanation:
      '归档用的 PDF 只链接网址（http、https）和邮箱（mailto），不链接本机文件、脚本和写错的地址。文字照印，只是不能点击。请改成完整的网址，或者去掉链接只留文字。',
  },
} as const satisfies Catalogue
