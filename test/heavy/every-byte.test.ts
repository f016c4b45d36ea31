import { describe, expect, it } from 'vitest'
import { bytesSource, type SealedPackage, verifyPackage } from '../../src/package/index.ts'
import { makeSigner, nodeCrypto, packSmall } from '../support/small-package.ts'

const isSound = async (bytes: Uint8Array): Promise<boolean> =>
  (await verifyPackage(bytesSource(bytes), nodeCrypto)).value.sound

/** The places at which a change went unnoticed. */
async function unnoticed(places: Iterable<number>, change: (at: number) => Uint8Array): Promise<number[]> {
  const missed: number[] = []
  for (const at of places) if (await isSound(change(at))) missed.push(at)
  return missed
}

const packages: readonly (readonly [string, () => Promise<SealedPackage>])[] = [
  ['unsigned', () => packSmall()],
  ['signed', () => packSmall(undefined, {}, makeSigner())],
]

describe.each(packages)('verifying a package, %s', (_, pack) => {
  it('finds it sound as it was made', async () => {
    expect(await isSound((await pack()).bytes)).toBe(true)
  })

  it('shows every byte that was changed', async () => {
    const { bytes } = await pack()
    for (const mask of [0x01, 0x80]) {
      const flip = (at: number): Uint8Array => bytes.map((byte, index) => (index === at ? byte ^ mask : byte))
      expect(await unnoticed(bytes.keys(), flip)).toEqual([])
    }
  })

  it('shows every byte that was removed', async () => {
    const { bytes } = await pack()
    const without = (at: number): Uint8Array =>
      Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 1)])
    expect(await unnoticed(bytes.keys(), without)).toEqual([])
  })

  it('shows every byte that was added, at each place and at the end', async () => {
    const { bytes } = await pack()
    const added = (at: number): Uint8Array =>
      Uint8Array.from([...bytes.subarray(0, at), at % 3 === 0 ? 0 : 0x50, ...bytes.subarray(at)])
    expect(
      await unnoticed(
        Array.from({ length: bytes.length + 1 }, (_, at) => at),
        added,
      ),
    ).toEqual([])
  })

  it('shows where it was cut off', async () => {
    const { bytes } = await pack()
    expect(await unnoticed(bytes.keys(), (at) => bytes.subarray(0, at))).toEqual([])
  })
})
