import { describe, expect, it } from 'vitest'
import { preparePicture } from '../../src/pictures/index.ts'
import { codec, paint } from '../support/sample-pictures.ts'

const noise = (width: number, height: number): ReturnType<typeof paint> => {
  let state = 7
  const next = (): number => {
    state = (state * 48271) % 2147483647
    return state % 256
  }
  return paint(width, height, () => [next(), next(), next()])
}

describe('a photo of 12 megapixels with the finest possible grain', () => {
  it('takes up at most 300 KB of a document', async () => {
    const prepared = await preparePicture(await codec.encode(noise(4000, 3000), 95), codec)
    expect('picture' in prepared && prepared.picture.jpeg.length).toBeLessThanOrEqual(290_000)
    expect('picture' in prepared && prepared.picture.jpeg.length).toBeGreaterThan(50_000)
  }, 120_000)
})
