import { createPrivateKey, createPublicKey } from 'node:crypto'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { makeArchive, verifyArchive } from '../../../src/app/archive/index.ts'
import { reviewArchives } from '../../../src/app/review/index.ts'
import { catalogue, hasErrors } from '../../../src/diagnostics/index.ts'
import { bytesSource, openPackage, type PackedFile, sealPackage } from '../../../src/package/index.ts'
import { writeZip } from '../../../src/package/zip/write-zip.ts'
import { memoryHost } from '../../support/memory-host.ts'
import { type RawFile, rawZip } from '../../support/raw-zip.ts'
import { districtFiles, resultsOf, reviewRequest } from '../../support/review-run.ts'
import { revisedSchool } from '../../support/revised-school.ts'
import { marked, pngOf } from '../../support/sample-pictures.ts'
import { nodeCrypto } from '../../support/small-package.ts'
import { type Fuzzer, type FuzzInput, need } from '../fuzzer.ts'
import { editedBytes, encoded } from '../mutations/edit-bytes.ts'
import { editedText } from '../mutations/edit-text.ts'
import { checkReport } from '../requirements.ts'
import { shippedTemplates } from '../shipped.ts'

const name = '档案.zip'

/** The same key each time. */
const privateKey = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)]),
  format: 'der',
  type: 'pkcs8',
})
const publicPem = createPublicKey(privateKey).export({ format: 'pem', type: 'spki' }).toString()
const privatePem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()

/** A signed package of a small school: ledgers, a template, a photo, a summary. */
async function makePackage(): Promise<Uint8Array> {
  const files = revisedSchool(6)
  const host = memoryHost({
    ...files,
    'data/school.yaml': `${files['data/school.yaml']}归档:
  fonds: Z109
  terms:
    - {term: 2025-autumn, drafted: 李镕, draftedOn: 2026-01-20, reviewed: 李镕, reviewedOn: 2026-01-21, signed: 沈祎, signedOn: 2026-01-22}
`,
    'data/photos/W1/1.png': pngOf(marked(8, 6)),
    'templates/archive/index.md.hbs': shippedTemplates['templates/archive/index.md.hbs'] ?? '',
    'key.pem': privatePem,
  })
  const { value, diagnostics } = await makeArchive(
    {
      data: 'data',
      templates: 'templates',
      dataLabel: 'data',
      templatesLabel: 'templates',
      attachments: false,
      accept: Object.keys(catalogue),
      version: '0.1.0',
      key: { path: 'key.pem', label: 'key.pem' },
    },
    host,
  )
  const told = diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n')
  need(value.package !== undefined, () => `no package to begin with: ${told}`)
  return value.package.bytes
}

const made = once(makePackage)

/** Defers `make` to the first use, so that fuzzers that are not run cost nothing. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let value: Promise<T> | undefined
  return () => (value ??= make())
}

/** The zip as written by somebody who knows the format: with entries missing, duplicated, renamed or misdescribed. */
const structure = (parts: Readonly<Record<string, Uint8Array>>): fc.Arbitrary<Uint8Array> => {
  const names = Object.keys(parts)
  const some = fc.constantFrom(...names)
  const odd = fc.constantFrom(
    '../x',
    '/x',
    'a\\b',
    'CON',
    'x'.repeat(300),
    '台账/',
    '',
    'é',
    'e\u0301',
    '\u202ex',
    'manifest.json',
    'SHA256SUMS',
    'a\u0000b',
    '台账/school.yaml ',
  )
  const number = fc.constantFrom(0, 1, 0xffff, 0x7fffffff, 0xffffffff)
  const list = names.map((one): RawFile => ({ name: one, content: parts[one] ?? '' }))
  const onOne = (edit: (file: RawFile) => readonly RawFile[]) => (at: string) =>
    rawZip(list.flatMap((file) => (file.name === at ? edit(file) : [file])))
  return fc.oneof(
    some.map(onOne(() => [])),
    some.map(onOne((file) => [file, file])),
    fc.tuple(some, odd).map(([at, other]) => onOne((file) => [{ ...file, name: other }])(at)),
    fc.tuple(some, odd).map(([at, other]) => onOne((file) => [file, { ...file, name: other }])(at)),
    fc.tuple(some, odd).map(([at, other]) => onOne((file) => [{ ...file, localName: other }])(at)),
    some.map(onOne((file) => [{ ...file, deflate: true }])),
    fc
      .tuple(
        some,
        fc.constantFrom(
          'size',
          'packed',
          'crc',
          'flags',
          'method',
          'attributes',
          'offset',
          'disk',
          'localSize',
        ),
        number,
      )
      .map(([at, field, value]) =>
        onOne((file) => [
          {
            ...file,
            [field]:
              value &
              (field.length < 7 &&
              field !== 'size' &&
              field !== 'packed' &&
              field !== 'crc' &&
              field !== 'offset'
                ? 0xffff
                : 0xffffffff),
          },
        ])(at),
      ),
    fc
      .tuple(some, some)
      .map(([a, b]) => writeZip(new Map(Object.entries({ ...parts, [a]: parts[b] ?? new Uint8Array() })))),
    some.chain((at) =>
      editedBytes(parts[at] ?? new Uint8Array()).map((bytes) =>
        writeZip(new Map(Object.entries({ ...parts, [at]: bytes }))),
      ),
    ),
  )
}

/** The prefix of names of changed files in a package that is sealed again. */
const sealed = 'sealed/'

async function inputs(): Promise<fc.Arbitrary<FuzzInput>> {
  const bytes = await made()
  const parts = unzipSync(bytes)
  const texts = Object.keys(parts).filter(
    (path) => /\.(yaml|md|hbs|json)$/.test(path) && path !== 'manifest.json',
  )
  const binaries = Object.keys(parts).filter((path) => /\.(png|xlsx|docx|pdf)$/.test(path))
  const contents: fc.Arbitrary<FuzzInput> = fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .constantFrom(...texts)
        .chain((path) =>
          editedText(new TextDecoder().decode(parts[path])).map(
            (text): FuzzInput => ({ [sealed + path]: text }),
          ),
        ),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(...binaries)
        .chain((path) =>
          editedBytes(parts[path] ?? new Uint8Array()).map(
            (changed): FuzzInput => ({ [sealed + path]: changed }),
          ),
        ),
    },
    {
      weight: 1,
      arbitrary: editedText(new TextDecoder().decode(parts['manifest.json']), 3).map(
        (text): FuzzInput => ({ [`${sealed}manifest.json`]: text }),
      ),
    },
  )
  const whole = fc
    .oneof(editedBytes(bytes), structure(parts))
    .map((changed): FuzzInput => ({ [name]: changed }))
  // The district's own files, with a package as it was handed in.
  const rules = encoded(editedText(districtFiles['rubric.yaml'] ?? '')).map(
    (text): FuzzInput => ({ 'rubric.yaml': text }),
  )
  const list = encoded(editedText('序号,学校\n1,城西小学\n2,城南小学\n')).map(
    (text): FuzzInput => ({ 'schools.csv': text }),
  )
  return fc.oneof(
    { weight: 3, arbitrary: whole },
    { weight: 3, arbitrary: contents },
    { weight: 2, arbitrary: rules },
    { weight: 1, arbitrary: list },
  )
}

async function check(input: FuzzInput): Promise<void> {
  const original = await made()
  const { [name]: whole } = input
  const own = Object.fromEntries(
    Object.entries(input).filter(([path]) => path === 'rubric.yaml' || path === 'schools.csv'),
  )
  const bytes = whole === undefined ? await sealAgain(original, input) : asBytes(whole)
  const host = (): ReturnType<typeof memoryHost> =>
    memoryHost({ ...districtFiles, ...own, [`in/${name}`]: bytes, 'keys/Z109.pem': publicPem })
  const file = { path: `in/${name}`, label: name }
  const key = { path: 'keys/Z109.pem', label: 'Z109.pem' }
  const same = Buffer.compare(original, bytes) === 0
  const signed = await verifyArchive({ file, key, rebuild: false, version: '0.1.0' }, host())
  checkReport(signed.diagnostics, new Map(), input)
  need(
    signed.value.sound === same,
    () =>
      `a package that is ${same ? 'as it was' : 'another'} is ${signed.value.sound ? 'sound' : 'not sound'}`,
  )
  need(same || signed.diagnostics.length > 0, () => 'a package is not sound, and nobody is told why')
  const opened = await openPackage(bytesSource(bytes), nodeCrypto.digest)
  need(
    opened.value !== undefined || opened.diagnostics.length > 0,
    () => 'a package cannot be opened, and nobody is told why',
  )
  // A rebuild must cope with any contents.
  if (whole === undefined) {
    const rebuilt = await verifyArchive({ file, rebuild: true, version: '0.1.0' }, host())
    checkReport(rebuilt.diagnostics, new Map(), input)
    need(
      rebuilt.value.sound || rebuilt.diagnostics.length > 0,
      () => 'a package is not sound, and nobody is told why',
    )
  }
  const district = host()
  const review = await reviewArchives(
    { ...reviewRequest, formats: ['xlsx'], keys: { path: 'keys', label: 'keys' } },
    district,
  )
  checkReport(review.diagnostics, review.value.sources, input)
  if (hasErrors(review.diagnostics)) return
  const [result, ...others] = resultsOf(district)
  need(
    result !== undefined && others.length === 0,
    () => `one package gave ${others.length + (result ? 1 : 0)} results`,
  )
  need(result.sound || result.faults.length > 0, () => 'a package is not reviewed, and nobody is told why')
  need(
    !result.sound || result.signedBy.type !== 'registered' || same,
    () => 'a changed package passes as signed by the school',
  )
}

const asBytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

/** The package with some contents changed, sealed as by the program, but without a signature, because nobody else has the key. */
async function sealAgain(original: Uint8Array, input: FuzzInput): Promise<Uint8Array> {
  const { value: opened } = await openPackage(bytesSource(original), nodeCrypto.digest)
  const manifestText = input[`${sealed}manifest.json`]
  if (!opened) return original
  if (manifestText !== undefined)
    return writeZip(
      new Map(Object.entries({ ...unzipSync(original), 'manifest.json': asBytes(manifestText) })),
    )
  const { signer, ...about } = opened.manifest
  need(signer !== undefined, () => 'the package to begin with is not signed')
  const packed = new Map<string, PackedFile>()
  for (const { name: path, role, title, origin } of about.files) {
    const bytes = asBytes(input[sealed + path] ?? (await opened.read(path)) ?? '')
    packed.set(path, { role, title, bytes, ...(origin !== undefined && { origin }) })
  }
  return (await sealPackage(packed, about, nodeCrypto.digest)).bytes
}

/** Archive packages changed in every way, even by somebody who seals them again: verified, rebuilt, reviewed. */
export const packages: Fuzzer = { name: 'packages', runs: 60, inputs, check }
