/** Makes a text a whole sentence by adding a full stop if it has no closing punctuation. */
export function closeSentence(text: string): string {
  const plain = text.replace(/(?<![\s，、；：,;])[\s，、；：,;]+$/u, '')
  return plain === '' || /[。！？…!?.](?:[”’」』）)])?$/u.test(plain) ? plain : `${plain}。`
}

/** Makes a text fit for use inside a sentence by removing its final stop. */
export const openSentence = (text: string): string =>
  text.replace(/(?<![\s。，、；：,;])[\s。，、；：,;]+$/u, '')

/**
 * Joins a place and a thing, and mentions what both name only once: 楼梯间 and 楼梯间扶手, 男生宿舍一楼 and 男生宿舍门锁. Both may begin
 * with the same two characters by chance, so that a common beginning must be longer.
 */
export function joinPlace(place: string, thing: string): string {
  for (let length = Math.min(place.length, thing.length); length > 1; length -= 1) {
    if (place.endsWith(thing.slice(0, length))) return place + thing.slice(length)
  }
  let common = 0
  while (common < place.length && place[common] === thing[common]) common += 1
  return place + thing.slice(common > 2 && common < thing.length ? common : 0)
}

/** A text as it stands within “”: its own quotation marks are ‘’ (GB/T 15834-2011, 4.8.3.3). */
export const nestQuotes = (text: string): string => text.replaceAll('“', '‘').replaceAll('”', '’')
