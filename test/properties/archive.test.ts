import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesSource, verifyPackage } from '../../src/package/index.ts'
import { nodeCrypto, packSmall } from '../support/small-package.ts'

const verdict = async (bytes: Uint8Array): Promise<boolean> => {
  const { value, diagnostics } = await verifyPackage(bytesSource(bytes), nodeCrypto)
  expect(value.sound || diagnostics.length > 0).toBe(true)
  return value.sound
}

describe('whatever is done to a package', () => {
  it('it never passes, and nothing is thrown: bytes changed, cut out, doubled, moved', async () => {
    const { bytes } = await packSmall()
    const place = fc.nat({ max: bytes.length - 1 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(place, place, fc.nat({ max: 255 }), fc.constantFrom('set', 'cut', 'copy', 'fill')),
          {
            minLength: 1,
            maxLength: 6,
          },
        ),
        async (edits) => {
          let changed = bytes
          for (const [at, other, value, what] of edits) {
            const [from, to] = at < other ? [at, other] : [other, at]
            const part = changed.subarray(from, Math.min(to, from + 64))
            if (what === 'set') changed = changed.map((byte, index) => (index === at ? value : byte))
            if (what === 'fill')
              changed = changed.map((byte, index) => (index >= from && index < from + 4 ? value : byte))
            if (what === 'cut')
              changed = Uint8Array.from([
                ...changed.subarray(0, from),
                ...changed.subarray(from + part.length),
              ])
            if (what === 'copy')
              changed = Uint8Array.from([...changed.subarray(0, at), ...part, ...changed.subarray(at)])
          }
          const same =
            changed.length === bytes.length && changed.every((byte, index) => byte === bytes[index])
          expect(await verdict(changed)).toBe(same)
        },
      ),
      { numRuns: 400 },
    )
  })

  it('arbitrary bytes are not a package', async () => {
    const { bytes } = await packSmall()
    const end = bytes.subarray(bytes.length - 22)
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (noise) => {
        expect(await verdict(noise)).toBe(false)
        expect(await verdict(Uint8Array.from([...noise, ...end]))).toBe(false)
      }),
    )
  })
})
