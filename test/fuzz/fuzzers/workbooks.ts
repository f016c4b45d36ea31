import fc from 'fast-check'
import { appendRecords, importMemoryFile, parseWorkspace } from '../../../src/records/index.ts'
import { builtInKinds } from '../../../src/records/kinds/index.ts'
import { writeLedgerBook } from '../../../src/spreadsheet/index.ts'
import { anyLedger } from '../../support/any-ledger.ts'
import { emptyData, importFile } from '../../support/import-file.ts'
import { type Fuzzer, type FuzzInput, need } from '../fuzzer.ts'
import { editedBytes, encoded } from '../mutations/edit-bytes.ts'
import { editedText } from '../mutations/edit-text.ts'
import { editedZip } from '../mutations/edit-zip.ts'
import { marker } from '../mutations/odd-values.ts'
import { checkReport, checkSame } from '../requirements.ts'

const encoder = new TextEncoder()

/** Workbooks of several kinds, as the program exports them. */
async function books(): Promise<readonly Uint8Array[]> {
  const ledgers = fc.sample(anyLedger, { numRuns: 6, seed: 1 })
  const made: Uint8Array[] = []
  for (const { kind, records } of ledgers) {
    const numbered = records.map(
      (record, index) => new Map([['id', `X-${index + 1}`], ...record] as [string, never][]),
    )
    const edited = appendRecords(undefined, kind, numbered)
    const data = {
      ...emptyData,
      [`2026-spring/${kind.plural}.yaml`]: edited.type === 'edited' ? edited.text : '',
    }
    const { value } = parseWorkspace(
      new Map(Object.entries(data).map(([path, text]) => [path, encoder.encode(text)])),
    )
    if (value) made.push(await writeLedgerBook(value, '2026-spring'))
  }
  return made
}

const cell = fc.constantFrom(
  ...[
    '灯管',
    '门锁',
    '三年级二班',
    '2026.4.3',
    '4月3日',
    '4.3-4.5',
    '3盏',
    '12',
    '¥1,200',
    '1.2万元',
    '√',
    '已修',
    '是',
    '',
    '合计',
    '小计',
    '备注：无',
    '"a""b"',
    '"两\n行"',
    marker,
  ],
)
const headers = [
  '报修日期,物品,地点,数量,费用,完成情况',
  '序号,日期,检查范围,隐患,整改情况',
  '日期,演练类型,参加人数,备注',
  '年,月,日,名称,数量,单价,金额',
]
const sheet = fc
  .tuple(
    fc.constantFrom(...headers),
    fc.constantFrom('', '城南小学维修登记表,,\n', '2026年春季\n\n'),
    fc.array(fc.array(cell, { minLength: 3, maxLength: 7 }), { maxLength: 6 }),
  )
  .map(([header, title, rows]) => `${title}${header}\n${rows.map((row) => row.join(',')).join('\n')}\n`)

const csv: fc.Arbitrary<FuzzInput> = sheet
  .chain((text) => editedText(text, 4))
  .chain((text) =>
    fc.oneof(
      { weight: 8, arbitrary: fc.constant<string | Uint8Array>(text) },
      { weight: 1, arbitrary: editedBytes(encoder.encode(text)) },
      { weight: 1, arbitrary: fc.constant(new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))) },
    ),
  )
  .map((content) => ({ '维修登记.csv': content }))

async function inputs(): Promise<fc.Arbitrary<FuzzInput>> {
  const made = await books()
  const xlsx = fc
    .constantFrom(...made.map((bytes) => editedZip(bytes, /sheet\d|sharedStrings|workbook\.xml|styles/)))
    .chain((edited) => edited)
    .map((bytes): FuzzInput => ({ '台账.xlsx': bytes }))
  // The memory of an earlier import, as people may have edited it.
  const remembered = await importFile(
    '维修登记.csv',
    encoder.encode(`${headers[0] ?? ''}\n2026.4.3,灯管,三年级,3盏,12,已修\n`),
    bare,
  )
  const memory = new TextDecoder().decode(remembered.value.files.get(importMemoryFile))
  need(memory.includes('物品'), () => `no memory to begin with: ${memory}`)
  return fc
    .tuple(
      fc.oneof({ weight: 2, arbitrary: xlsx }, { weight: 1, arbitrary: csv }),
      fc.option(encoded(editedText(memory)), { freq: 4, nil: undefined }),
    )
    .map(([book, own]) => ({ ...book, ...(own !== undefined && { [`data/${importMemoryFile}`]: own }) }))
}

/** An existing ledger, as a person typed it. */
const kept = '# 自己记的\n- 编号: WX-1 # 旧的\n  日期: 2026-03-02\n  物品: 门锁\n  做法: 更换\n'
const bare = { ...emptyData, '2026-spring/repairs.yaml': kept }

const asText = (content: string | Uint8Array): string =>
  typeof content === 'string' ? content : Buffer.from(content).toString('latin1')

async function check({ [`data/${importMemoryFile}`]: memory, ...input }: FuzzInput): Promise<void> {
  const data: Readonly<Record<string, string>> = {
    ...bare,
    ...(memory !== undefined && { [importMemoryFile]: asText(memory) }),
  }
  const [[name, content] = ['台账.xlsx', new Uint8Array()]] = Object.entries(input)
  const bytes = typeof content === 'string' ? encoder.encode(content) : content
  const first = await importFile(name, bytes, data)
  checkSame(first.value.files, (await importFile(name, bytes, data)).value.files, 'import')
  checkReport(first.diagnostics, first.value.sources, input)
  const files = first.value.files
  const ledgers = [...files].filter(([path]) => !path.startsWith('.houqin'))
  const read = parseWorkspace(
    new Map([
      ...Object.entries(data).map(([path, text]): [string, Uint8Array] => [path, encoder.encode(text)]),
      ...ledgers,
    ]),
  )
  const errors = read.diagnostics.filter(({ severity }) => severity === 'error')
  need(
    errors.length === 0,
    () => `what was imported cannot be read: ${errors.map(({ message }) => message).join()}`,
  )
  const repairs = files.get('2026-spring/repairs.yaml')
  need(
    repairs === undefined || new TextDecoder().decode(repairs).startsWith(kept),
    () => 'an import changed what was there',
  )
  const there = first.value.ledgers.reduce((sum, { records }) => sum + records, 0)
  const kinds = new Set(builtInKinds.map(({ name }) => name))
  const now = [
    ...(read.value?.ledgers.get('2026-spring')?.values() ?? []),
    ...(read.value?.ledgers.get('2025-autumn')?.values() ?? []),
  ]
    .filter(({ kind }) => kinds.has(kind.name))
    .reduce((sum, { records }) => sum + records.length, 0)
  need(now === there + 1, () => `${there} records were to be added to 1, there are ${now}`)
  // What was typed in a cell is in a ledger, or a report says why not.
  if (typeof content === 'string' && content.includes(marker) && first.diagnostics.length === 0)
    need(
      ledgers.some(([, text]) => new TextDecoder().decode(text).includes(marker)),
      () => 'a cell is gone, and nobody is told',
    )
  if (there > 0) {
    const again = await importFile(name, bytes, first.data)
    const more = again.value.ledgers.reduce((sum, { records }) => sum + records, 0)
    need(more === 0, () => `imported again, ${more} records are added again`)
  }
}

/** Workbooks and text tables: imported, read, and imported again. */
export const workbooks: Fuzzer = { name: 'workbooks', runs: 100, inputs, check }
