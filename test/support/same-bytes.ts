import { expect } from 'vitest'

/** Compares files as a whole: `toEqual` compares each byte as a value, which takes long for a document. */
export function expectSameBytes(
  found: Uint8Array | undefined,
  wanted: Uint8Array | undefined,
  name = 'bytes',
): void {
  expect(found, name).toBeInstanceOf(Uint8Array)
  expect(wanted, name).toBeInstanceOf(Uint8Array)
  expect(Buffer.compare(found ?? new Uint8Array(), wanted ?? new Uint8Array()), name).toBe(0)
}
