import type { Catalogue } from './catalogue.ts'

/** Codes of layout. */
export const layoutCodes = {
  'glyph-missing': {
    severity: 'warning',
    title: '字体里没有这个字',
    explanation:
      '排版用的几种字体都没有这个字，PDF 里只能画成方框，复制出来的文字仍是原字。多见于人名里的生僻字、表情符号和从别处粘贴来的特殊符号。先核对是否录错；确需使用的，换用收字更全的字体。',
  },
} as const satisfies Catalogue
