const orientationTag = 0x0112

/**
 * The orientation in an Exif segment (CIPA DC-008, 4.6.4): 1 to 8, or undefined where it is not said. Damaged data says
 * nothing.
 *
 * @param segment the segment's content, from `Exif\0\0` on
 */
export function readOrientation(segment: Uint8Array): number | undefined {
  if (String.fromCharCode(...segment.subarray(0, 4)) !== 'Exif') return undefined
  const tiff = segment.subarray(6)
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const little = tiff[0] === 0x49
  const word = (at: number): number => (at + 2 <= view.byteLength ? view.getUint16(at, little) : 0)
  const directory = view.byteLength >= 8 ? view.getUint32(4, little) : view.byteLength
  const entries = Math.min(word(directory), 512)
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * 12
    if (word(at) !== orientationTag) continue
    const value = word(at + 8)
    return value >= 1 && value <= 8 ? value : undefined
  }
  return undefined
}
