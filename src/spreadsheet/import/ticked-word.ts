const ticked = '☑✓✔√■●☒✅'
const empty = '□☐○'
const boxes = `[${ticked}${empty}]`
const before = new RegExp(`(${boxes})\\s*([^${ticked}${empty}\\s，,、；;/]+)[\\s，,、；;/]*`, 'gu')
const after = new RegExp(`([^${ticked}${empty}\\s，,、；;/]+)\\s*(${boxes})[\\s，,、；;/]*`, 'gu')

/** Boxes to be ticked are never longer. */
const longest = 100

/** The one word that is ticked of several with boxes: 已修 of □未修 ☑已修. Undefined if the text is nothing of the kind. */
export function tickedWord(text: string): string | undefined {
  if (text.length > longest) return undefined
  const plain = text.replace(/\ufe0e|\ufe0f/g, '').trim()
  const isBefore = new RegExp(`^${boxes}`, 'u').test(plain)
  const pairs = [...plain.matchAll(isBefore ? before : after)].map(([, first = '', second = '']) =>
    isBefore ? { box: first, word: second } : { box: second, word: first },
  )
  if (pairs.length < 2 || plain.replace(isBefore ? before : after, '') !== '') return undefined
  const chosen = pairs.filter(({ box }) => ticked.includes(box))
  return chosen.length === 1 ? chosen[0]?.word : undefined
}
