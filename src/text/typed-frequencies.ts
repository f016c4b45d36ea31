/** Matches claims of frequency: 每周检查一次, 每月不少于两次, 每天, 天天. */
export const typedFrequencyPattern: RegExp =
  /每(?:个|一)?(?:两|二)?(?:学期|星期|周|月|上课日|天|日)[^，。；：！？、\s“”（）\uFFFC]{0,10}?(?:[一二两三四五六七八九十]+|\d+)[次遍回]|每个?(?:天|日)(?!常)|天天|日日|周周|月月/g

/** A claim of frequency in a text; `offset` is in UTF-16 units. */
export interface TypedFrequency {
  readonly offset: number
  readonly text: string
}

/** Finds the claims of frequency in a typed text. */
export const findTypedFrequencies = (text: string): readonly TypedFrequency[] =>
  Array.from(text.matchAll(typedFrequencyPattern), (match) => ({ offset: match.index, text: match[0] }))
