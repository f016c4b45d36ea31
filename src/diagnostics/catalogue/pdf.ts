import type { Catalogue } from './catalogue.ts'

/** Codes of the PDF writer. */
export const pdfCodes = {
  'pdf-font-unusable': {
    severity: 'error',
    title: '字体放不进 PDF',
    explanation:
      'PDF 里必须带上用到的字形，目前只认 TrueType 轮廓的字体文件（.ttf）。CFF 轮廓（多为 .otf）、字体合集（.ttc）和损坏的文件都放不进去。请换用 .ttf 文件，或者不指定字体、用自带的字体。',
  },
  'pdf-link-unsupported': {
    severity: 'warning',
    title: '链接不能点击',
    explanation:
      '归档用的 PDF 只链接网址（http、https）和邮箱（mailto），不链接本机文件、脚本和写错的地址。文字照印，只是不能点击。请改成完整的网址，或者去掉链接只留文字。',
  },
} as const satisfies Catalogue
