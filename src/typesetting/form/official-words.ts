import type { Language } from '../../text/index.ts'

/** What the layout itself writes, beyond what a document says. */
export interface OfficialWords {
  /** Above the entries of a contents page. */
  readonly contents: string
  /** Before and after the names that a copy goes to, and after the day, in 版记. */
  readonly copies: string
  readonly copiesEnd: string
  readonly issued: string
}

const simplified: OfficialWords = { contents: '目录', copies: '抄送：', copiesEnd: '。', issued: '印发' }
const traditional: OfficialWords = { ...simplified, contents: '目錄', issued: '印發' }

/** The words of a document's language; Simplified Chinese where it names none. */
export const officialWords = (language: Language = 'zh-CN'): OfficialWords =>
  language === 'zh-CN' ? simplified : traditional
