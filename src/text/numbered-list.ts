const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const marker = new RegExp(`[（(]?(\\d{1,2})([)）.．、])(?!\\d)\\s*|([${circled}])\\s*`, 'gu')
/** Before 1、 there must be an end of something: 教室1、教室2 is no list. */
const boundary = /(?:^|[\s；;。，,、：:])$/u
const edges = /^[\s；;。，,、]+|(?<![\s；;，,、])[\s；;，,、]+$/gu

/** The entries of a text that numbers them from 1 on, without their numbers: 1.拖把10把 2.扫帚5把; undefined for any other text. */
export function splitNumbered(text: string): readonly string[] | undefined {
  const starts: { readonly at: number; readonly end: number }[] = []
  for (const found of text.matchAll(marker)) {
    const [whole, digits, mark, sign] = found
    const number = digits === undefined ? circled.indexOf(sign ?? '') + 1 : Number(digits)
    const isAfterText = !boundary.test(text.slice(Math.max(0, found.index - 1), found.index))
    if (number !== starts.length + 1 || (isAfterText && (mark === '、' || starts.length === 0))) continue
    starts.push({ at: found.index, end: found.index + whole.length })
  }
  if (starts.length < 2) return undefined
  const heading = text.slice(0, starts[0]?.at).replace(edges, '')
  const entries = starts.map(({ end }, index) => text.slice(end, starts[index + 1]?.at).replace(edges, ''))
  return heading === '' && entries.every((entry) => entry !== '') ? entries : undefined
}
