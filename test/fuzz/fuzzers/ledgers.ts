import fc from 'fast-check'
import { addRecord } from '../../../src/app/add-record/index.ts'
import type { GenerateRequest } from '../../../src/build/index.ts'
import {
  appendRecords,
  type LedgerRecord,
  parseWorkspace,
  readSources,
  type Workspace,
} from '../../../src/records/index.ts'
import { anyLedger } from '../../support/any-ledger.ts'
import { memoryHost } from '../../support/memory-host.ts'
import { smallSchool } from '../../support/workspace-files.ts'
import { buildTwice } from '../build-twice.ts'
import { type Fuzzer, type FuzzInput, need } from '../fuzzer.ts'
import { encoded } from '../mutations/edit-bytes.ts'
import { editedText } from '../mutations/edit-text.ts'
import { checkKept, checkReport, holdsMarker } from '../requirements.ts'
import { sampleData, shippedTemplates } from '../shipped.ts'

const school = `${smallSchool}当前学期: 2026-spring\n`

/** A ledger as the program writes it, with any records of any kind. */
const written = anyLedger.map(({ kind, records }): readonly [string, string] => {
  const numbered = records.map(
    (record, index) => new Map([['id', `X-${index + 1}`], ...record] as [string, never][]),
  )
  const edited = appendRecords(undefined, kind, numbered)
  return [`data/2026-spring/${kind.plural}.yaml`, edited.type === 'edited' ? edited.text : '']
})

/** A ledger as people write it. */
const typed = fc.constantFrom(
  ...Object.entries(sampleData).filter(([path]) => /^data\/2026-spring\/\w+\.yaml$/.test(path)),
)

const catalogue = fc.constantFrom(
  ...Object.entries(shippedTemplates)
    .filter(([path]) => path.startsWith('templates/catalogues/'))
    .map(([path, text]): readonly [string, string] => [path.replace('templates/catalogues/', 'data/'), text]),
)

/** The file with the request for a build. */
const asked = 'request.json'
const requests: readonly Partial<GenerateRequest>[] = [
  ...[1, 2, 3].map((): Partial<GenerateRequest> => ({ documents: ['summary'], formats: ['md'] })),
  { documents: ['summary'], formats: ['docx', 'pdf'], review: true },
  { documents: ['summary'], formats: ['md', 'docx'], mask: true },
  { documents: ['summary'], formats: ['md', 'pdf'], language: 'zh-HK' },
  { documents: ['plan'], formats: ['md'], term: '2026-spring' },
  { documents: ['month'], formats: ['md'], term: '2026-04' },
  { documents: ['month-plan'], formats: ['md'], term: '2026-04' },
  { documents: ['annual'], formats: ['md'], term: '2025-2026' },
  { documents: ['ledger'], formats: ['docx', 'pdf'] },
]

const ledgersOnly: fc.Arbitrary<FuzzInput> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: written },
      { weight: 3, arbitrary: typed },
      { weight: 1, arbitrary: catalogue },
    ),
    { minLength: 1, maxLength: 2 },
  )
  .chain((ledgers) =>
    fc.tuple(...ledgers.map(([path, text]) => fc.tuple(fc.constant(path), encoded(editedText(text))))),
  )
  .map((ledgers) => Object.fromEntries(ledgers))

const inputs: fc.Arbitrary<FuzzInput> = fc
  .tuple(ledgersOnly, fc.constantFrom(...requests))
  .map(([files, request]) => ({ ...files, [asked]: JSON.stringify(request) }))

async function check(input: FuzzInput): Promise<void> {
  const files: FuzzInput = {
    ...shippedTemplates,
    'data/school.yaml': school,
    'data/2026-spring/meetings.yaml': '',
    ...input,
  }
  const request: unknown = JSON.parse(
    typeof input[asked] === 'string' ? input[asked] : '{"documents":["summary"],"formats":["md"]}',
  )
  await buildTwice(files, input, request as Partial<GenerateRequest>)
  const data = dataOf(files)
  const { value, diagnostics } = parseWorkspace(data)
  for (const [path, text] of readSources(data)) {
    if (!holdsMarker(text)) continue
    const told = diagnostics.filter(({ location }) => location?.file === path)
    checkKept(text, JSON.stringify(value && valuesOf(value)), told, path)
  }
  for (const path of Object.keys(input)) await checkEdit(path, files, value)
}

/** Checks that adding a record leaves everything else as it is, and that the record is read back unchanged. */
async function checkEdit(path: string, files: FuzzInput, before: Workspace | undefined): Promise<void> {
  const [, term, plural] = /^data\/(\d{4}-\w+)\/(\w+)\.yaml$/.exec(path) ?? []
  if (term === undefined || plural === undefined || before === undefined) return
  const kind = before.kinds.find((one) => one.plural === plural)
  if (!kind) return
  const fields = Object.entries(newRecord).filter(([name]) =>
    kind.fields.some((field) => field.name === name),
  )
  const request = {
    data: 'data',
    dataLabel: 'data',
    kind: kind.name,
    term,
    fields: fields.map(([name, text]) => [name, [text]] as const),
  }
  const added = await addRecord(request, memoryHost(files))
  checkReport(added.diagnostics, added.value.sources, files)
  const [edited] = added.value.files
  if (edited === undefined) {
    need(added.diagnostics.length > 0, () => 'nothing is added, and nobody is told why')
    return
  }
  const old = files[path] ?? ''
  // A file cannot contain a lone surrogate, so the old text is what its bytes decode to.
  const [was, now] = [
    decode(typeof old === 'string' ? new TextEncoder().encode(old) : old),
    decode(edited[1]),
  ]
  let head = 0
  while (head < was.length && was[head] === now[head]) head += 1
  let tail = 0
  while (tail < was.length - head && was.at(-1 - tail) === now.at(-1 - tail)) tail += 1
  const lost = was.slice(head, was.length - tail)
  need(/^\s*(\[\s*\]?)?\s*$/.test(lost), () => `adding a record took away ${JSON.stringify(lost)}`)
  const after = parseWorkspace(dataOf({ ...files, [path]: now })).value
  const recordsOf = (workspace: Workspace | undefined): readonly LedgerRecord[] =>
    workspace?.ledgers.get(term)?.get(kind.name)?.records ?? []
  const [records, more] = [recordsOf(before), recordsOf(after)]
  need(more.length === records.length + 1, () => `${records.length} records became ${more.length}`)
  const values = (list: readonly LedgerRecord[]): string =>
    JSON.stringify(list.map((record) => record.values))
  need(
    values(more.filter(({ id }) => id !== added.value.id)) === values(records),
    () => 'adding a record changed another',
  )
}

const newRecord: Readonly<Record<string, string>> = {
  date: '2026-04-12',
  item: '门锁：#1',
  action: '更换',
  text: '门锁',
  topic: '门锁',
  name: '门锁',
  scope: '校舍',
  type: '消防',
  project: '门锁',
  month: '4月',
  months: '4',
}

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

const dataOf = (files: FuzzInput): ReadonlyMap<string, Uint8Array> =>
  new Map(
    Object.entries(files)
      .filter(([path]) => path.startsWith('data/'))
      .map(([path, content]) => [
        path.slice('data/'.length),
        typeof content === 'string' ? new TextEncoder().encode(content) : content,
      ]),
  )

const valuesOf = ({ ledgers, catalogues }: Workspace): unknown => [
  [...ledgers.values()].map((kinds) => [...kinds.values()].map(({ records }) => records)),
  [...catalogues.values()].map(({ records }) => records),
]

/** Ledgers of every kind, and the catalogues: read, built, added to. */
export const ledgers: Fuzzer = { name: 'ledgers', runs: 60, inputs: () => inputs, check }
