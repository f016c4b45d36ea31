/**
 * Characters of names that OpenCC would turn into another word: 后 is 後 elsewhere, but a name is not 後 by itself. They
 * stay as they are; other characters of a name become what they become alone.
 */
const kept = new Set('后范于余游岳岩涂郁采占里台丰杰征党朴干斗并准咸种')

/** Of these, what names are written with for certain. */
const certain = new Set('范于游岳岩涂郁采占')
const certainSurnames = new Set('后余')

/** Characters whose form in names is another than the usual one: 钟 is 鍾, and 鐘 only as a clock. */
const forms: ReadonlyMap<string, string> = new Map([['钟', '鍾']])

/** A name's character as Traditional; `usual` is what it becomes alone. */
export const nameCharacter = (character: string, usual: (character: string) => string): string =>
  kept.has(character) ? character : (forms.get(character) ?? usual(character))

/** Whether a name's bearer may write it with another character than the one that was kept: 王丰 may be 王豐. */
export const isUncertain = (name: string): boolean =>
  Array.from(name).some(
    (character, at) =>
      kept.has(character) && !certain.has(character) && !(at === 0 && certainSurnames.has(character)),
  )
