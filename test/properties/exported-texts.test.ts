import fc from 'fast-check'
import { expect, it } from 'vitest'
import { appendRecords, type Edited, parseWorkspace, type Workspace } from '../../src/records/index.ts'
import { builtInKinds } from '../../src/records/kinds/index.ts'
import { writeLedgerBook } from '../../src/spreadsheet/index.ts'
import { byEffort } from '../support/effort.ts'
import { emptyData, importFile } from '../support/import-file.ts'

const encoder = new TextEncoder()

/** Pieces that cells, XML and Excel each treat in their own way. */
const pieces = [
  '\n',
  '\r\n',
  '\n\n',
  '\t',
  '  ',
  '\u3000',
  '\u00a0',
  '=1+1',
  "'",
  '"',
  '_x000D_',
  '_x0041_',
  '_x005F_',
  '_x0041_x0042_',
  '同上',
  '无',
  '—',
  '#N/A',
  '合计',
  '示例',
  '修理',
  '更换灯管3支',
  '4.10',
  '007',
  '、',
  '，',
  '；',
  '<&>',
  ']]>',
  '😀',
  '灯管',
]
const anyText = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '')

const meeting = builtInKinds.find(({ name }) => name === 'meeting')!
const repair = builtInKinds.find(({ name }) => name === 'repair')!

const textOf = (edited: Edited): string => (edited.type === 'edited' ? edited.text : edited.reason)

const read = (data: Readonly<Record<string, string>>): Workspace =>
  parseWorkspace(new Map(Object.entries(data).map(([path, text]) => [path, encoder.encode(text)]))).value!

const valuesOf = (workspace: Workspace, kind: string): unknown =>
  workspace.ledgers
    .get('2026-spring')
    ?.get(kind)
    ?.records.map(({ values }) => ({ ...values }))

it('importing an export into an empty workspace gives every text as it was', async () => {
  const record = fc.record({
    topic: anyText,
    content: anyText,
    note: fc.option(anyText, { nil: undefined }),
    tags: fc.option(fc.array(anyText, { minLength: 1, maxLength: 3 }), { nil: undefined }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 4 }), async (records) => {
      const fields = records.map(
        (texts, at) =>
          new Map(
            Object.entries({ id: `HY-${at + 1}`, date: `2026-03-0${at + 1}`, ...texts }).filter(
              (pair): pair is [string, string] => pair[1] !== undefined,
            ),
          ),
      )
      const text = textOf(appendRecords(undefined, meeting, fields))
      const before = read({ ...emptyData, '2026-spring/meetings.yaml': text })
      const book = await writeLedgerBook(before, '2026-spring')
      const imported = await importFile('台账.xlsx', book, emptyData, { term: '2026-spring' })
      expect(valuesOf(read(imported.data), 'meeting'), text + imported.messages).toEqual(
        valuesOf(before, 'meeting'),
      )
    }),
    { numRuns: byEffort(15, 100) },
  )
})

it('an exported ledger is imported without inferring anything', async () => {
  const text = `- id: WX-1
  date: 2026-03-02
  item: 更换灯管3支
  action: 修理
  note: |
    第一行

      第二行，有缩进
    同上
- id: WX-2
  date: 2026-03-03
  item: 同上
  action: 更换
  note: 无
`
  const before = read({ ...emptyData, '2026-spring/repairs.yaml': text })
  const book = await writeLedgerBook(before, '2026-spring')
  const imported = await importFile('台账.xlsx', book, emptyData, { term: '2026-spring' })
  expect(valuesOf(read(imported.data), repair.name)).toEqual(valuesOf(before, repair.name))
})
