import type { Language } from '../text/index.ts'

/** The languages that Simplified Chinese can be converted to. */
export type Traditional = Exclude<Language, 'zh-CN'>
