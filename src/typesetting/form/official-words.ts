import type { Language } from '../../text/index.ts'

/** The words that the layout itself adds to a document. */
export interface OfficialWords {
  /** Above the entries of a contents page. */
  readonly contents: string
  /** In 版记: before and after the names of copy recipients, and after the date. */
  readonly copies: string
  readonly copiesEnd: string
  readonly issued: string
}

const simplified: OfficialWords = { contents: '目录', copies: '抄送：', copiesEnd: '。', issued: '印发' }
const traditional: OfficialWords = { ...simplified, contents: '目錄', issued: '印發' }

/** The words of a document's language; Simplified Chinese by default. */
export const officialWords = (language: Language = 'zh-CN'): OfficialWords =>
  language === 'zh-CN' ? simplified : traditional
