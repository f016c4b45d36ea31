/** Matches what the decoder says about errors within the picture, as opposed to markers before it. */
const damage = /^(?:Corrupt JPEG data|Premature end of JPEG file|Inconsistent progression sequence)/
const extraneous = /^Corrupt JPEG data: (\d+) extraneous bytes before marker 0x([0-9a-f]{2})/

/** Whether a JPEG file that was decoded has lost part of its picture, judging by the decoder's warning. */
export function isDamaged(bytes: Uint8Array, warning: string | undefined): boolean {
  if (warning === undefined || !damage.test(warning)) return false
  const [, count, marker = ''] = extraneous.exec(warning) ?? []
  // Extra bytes before something that a program added beside the picture, such as a comment, are harmless.
  if (/^(?:e.|fe)$/.test(marker)) return false
  return marker !== 'd9' || !isPadding(bytes, Number(count))
}

/** Some cameras pad files: whether this many bytes before the picture's end are equal. */
function isPadding(bytes: Uint8Array, count: number): boolean {
  let end = bytes.length - 2
  while (end > 0 && !(bytes[end] === 0xff && bytes[end + 1] === 0xd9)) end -= 1
  const filling = bytes.subarray(Math.max(0, end - count), end)
  return filling.every((byte) => byte === filling[0])
}
