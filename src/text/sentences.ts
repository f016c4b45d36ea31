/** Makes a text a whole sentence by adding a full stop if it has no closing punctuation. */
export function closeSentence(text: string): string {
  const plain = text.replace(/(?<![\s，、；：,;])[\s，、；：,;]+$/u, '')
  return plain === '' || /[。！？…!?.](?:[”’」』）)])?$/u.test(plain) ? plain : `${plain}。`
}

/** Makes a text fit for use inside a sentence by removing its final stop. */
export const openSentence = (text: string): string =>
  text.replace(/(?<![\s。，、；：,;])[\s。，、；：,;]+$/u, '')

/** Joins a place and a thing: 楼梯间 and 楼梯间扶手 mention the place only once. */
export function joinPlace(place: string, thing: string): string {
  for (let length = Math.min(place.length, thing.length); length > 1; length -= 1) {
    if (place.endsWith(thing.slice(0, length))) return place + thing.slice(length)
  }
  return place + thing
}
