import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { editedBytes } from './edit-bytes.ts'
import { editedXml } from './edit-xml.ts'

/** A fixed time, so that the same files give the same bytes on any day. */
const mtime = '1980-01-01T00:00:00'

/** A zip of XML parts (Word, Excel) with changes to the XML of parts, to the set of parts, or to the bytes of the file. */
export function editedZip(bytes: Uint8Array, telling: RegExp): fc.Arbitrary<Uint8Array> {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts)
  const told = names.filter((name) => telling.test(name))
  const pack = (changed: Record<string, Uint8Array>): Uint8Array => zipSync(changed, { mtime, level: 1 })
  const inPart = (name: string): fc.Arbitrary<Record<string, Uint8Array>> =>
    editedXml(strFromU8(parts[name] ?? new Uint8Array())).map((xml) => ({ ...parts, [name]: strToU8(xml) }))
  const some = fc.constantFrom(...names)
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .constantFrom(...told)
        .chain(inPart)
        .map(pack),
    },
    { weight: 2, arbitrary: some.chain(inPart).map(pack) },
    {
      weight: 1,
      arbitrary: some.map((name) =>
        pack(Object.fromEntries(Object.entries(parts).filter(([other]) => other !== name))),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(some, some).map(([a, b]) => pack({ ...parts, [a]: parts[b] ?? new Uint8Array() })),
    },
    { weight: 2, arbitrary: editedBytes(bytes) },
  )
}
