/** A text as a whole sentence: with a full stop where it has no end of its own. */
export function closeSentence(text: string): string {
  const plain = text.replace(/(?<![\s，、；：,;])[\s，、；：,;]+$/u, '')
  return plain === '' || /[。！？…!?.](?:[”’」』）)])?$/u.test(plain) ? plain : `${plain}。`
}

/** A text for use inside a sentence: without the stop that ends it. */
export const openSentence = (text: string): string =>
  text.replace(/(?<![\s。，、；：,;])[\s。，、；：,;]+$/u, '')

/** A thing at its place: 楼梯间 and 楼梯间扶手 say the place once. */
export function joinPlace(place: string, thing: string): string {
  for (let length = Math.min(place.length, thing.length); length > 1; length -= 1) {
    if (place.endsWith(thing.slice(0, length))) return place + thing.slice(length)
  }
  return place + thing
}
