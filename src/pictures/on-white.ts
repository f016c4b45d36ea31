import type { Pixels } from './pixels.ts'

/**
 * Makes pixels on a white background of samples from 0 to 255 in rows: grey, grey and opacity, colour, or colour and opacity for 1,
 * 2, 3 or 4 channels.
 */
export function onWhite(
  { width, height }: Pick<Pixels, 'width' | 'height'>,
  channels: number,
  sampleAt: (index: number) => number,
): Pixels {
  const data = new Uint8ClampedArray(width * height * 4)
  const isOpaque = channels % 2 === 1
  for (let pixel = 0; pixel < width * height; pixel++) {
    const at = pixel * channels
    const opacity = isOpaque ? 255 : sampleAt(at + channels - 1)
    for (let part = 0; part < 3; part++) {
      const value = sampleAt(at + (channels < 3 ? 0 : part))
      data[pixel * 4 + part] = (value * opacity + 255 * (255 - opacity)) / 255
    }
    data[pixel * 4 + 3] = 255
  }
  return { width, height, data }
}
