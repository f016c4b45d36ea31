import type { Catalogue } from './catalogue.ts'

/** Codes of layout. */
export const layoutCodes = {
  'glyph-missing': {
    severity: 'warning',
    title: '字体里没有这个字',
    explanation:
      '排版用的几种字体都没有这个字，PDF 里只能画成方框，复制出来的文字仍是原字。多见于人名里的生僻字、表情符号和从别处粘贴来的特殊符号。先核对是否录错；确需使用的，换用收字更全的字体。',
  },
  'signature-alone': {
    severity: 'warning',
    title: '落款单独占一页',
    explanation:
      '公文的落款要和正文同页，不能单独占一页，也不写“此页无正文”（GB/T 9704 7.3.5.5）。落款前面是一段话时，程序会把那段话带到下一页；前面是表格、照片或将近一页长的一段话时带不动，要加一两句话或者分段。',
  },
} as const satisfies Catalogue
