import fc from 'fast-check'

type BytesEdit = (bytes: Uint8Array) => Uint8Array

const place = fc.nat({ max: 9_999_999 })
const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

const edits: readonly fc.Arbitrary<BytesEdit>[] = [
  fc.tuple(place, fc.nat({ max: 255 })).map(
    ([at, value]): BytesEdit =>
      (bytes) => {
        const changed = bytes.slice()
        if (changed.length > 0) changed[at % changed.length] = value
        return changed
      },
  ),
  fc.tuple(place, fc.nat({ max: 64 })).map(
    ([at, length]): BytesEdit =>
      (bytes) => {
        const start = at % (bytes.length + 1)
        return join(bytes.subarray(0, start), bytes.subarray(start + length))
      },
  ),
  fc.tuple(place, place, fc.nat({ max: 64 })).map(
    ([from, to, length]): BytesEdit =>
      (bytes) => {
        const [start, end] = [from % (bytes.length + 1), to % (bytes.length + 1)]
        return join(bytes.subarray(0, end), bytes.subarray(start, start + length), bytes.subarray(end))
      },
  ),
  fc.tuple(place, fc.constantFrom(0, 0xffffffff, 0x7fffffff, 0x80000000, 1)).map(
    ([at, value]): BytesEdit =>
      (bytes) => {
        const changed = bytes.slice()
        if (changed.length >= 4)
          new DataView(changed.buffer).setUint32(at % (changed.length - 3), value, true)
        return changed
      },
  ),
  place.map(
    (at): BytesEdit =>
      (bytes) =>
        bytes.subarray(0, at % (bytes.length + 1)),
  ),
]

/** Bytes with at least one change, which may have no effect. */
export const editedBytes = (bytes: Uint8Array, most = 5): fc.Arbitrary<Uint8Array> =>
  fc
    .array(fc.oneof(...edits), { minLength: 1, maxLength: most })
    .map((list) => list.reduce((edited, edit) => edit(edited), bytes))

/** A text; in rare cases its bytes with changes, or in another encoding than UTF-8. */
export const encoded = (text: fc.Arbitrary<string>): fc.Arbitrary<string | Uint8Array> =>
  fc.oneof(
    { weight: 9, arbitrary: text },
    { weight: 1, arbitrary: text.chain((one) => editedBytes(new TextEncoder().encode(one))) },
    { weight: 1, arbitrary: text.map((one) => new Uint8Array(Buffer.from(`\ufeff${one}`, 'utf16le'))) },
  )
