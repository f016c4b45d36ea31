import fc from 'fast-check'
import { expect, it } from 'vitest'
import { builtInKinds } from '../../src/records/index.ts'
import { commonWords, kindWords } from '../../src/spreadsheet/import/header-words.ts'
import { emptyData, importFile } from '../support/import-file.ts'
import { type BookCell, makeBook } from '../support/make-book.ts'

/** What people write into cells, whatever the column is for. */
const odd = fc.oneof(
  fc.constantFrom<BookCell>(
    '4月3日下午3点',
    '2026-04-03 08:30',
    '4.3-4.5',
    '已整改（4.9）',
    '未完成，等配件',
    '待报废',
    '√',
    '×',
    '☑',
    '无',
    '同上',
    '—',
    '2个/班',
    '桌子3张、椅子2把',
    '更换灯管3支',
    '修理门',
    '篮球架焊接、油漆',
    '拖把 40把 12.5元',
    '3百张',
    '1.2千元',
    '12元5角',
    '¥1,280.50',
    '约3支',
    '不详',
    '35人',
    '85%',
    '消防疏散演练',
    '周师傅、李某',
    '一行\n又一行',
    '合计',
    3,
    4.1,
    46_115,
    1_280.5,
  ),
  fc.string({
    unit: fc.constantFrom(...'课 桌 灯 门 窗 修 好 坏 急 甲 乙 丙 3 、 ， 。 （ ） / - x 已 未'.split(' ')),
    minLength: 1,
    maxLength: 8,
  }),
)

const anySheet = fc.constantFrom(...builtInKinds).chain((kind) => {
  const words = [...Object.values(kindWords[kind.name] ?? {}), ...Object.values(commonWords)].flatMap((all) =>
    all.split(' '),
  )
  const headers = fc.uniqueArray(
    fc.constantFrom(...words, '电话', '签收', '费用（千元）', '数量（百张）', '单价'),
    {
      minLength: 2,
      maxLength: 7,
    },
  )
  return headers.chain((names) =>
    fc.record({
      kind: fc.constant(kind),
      header: fc.constant(names),
      rows: fc.array(fc.tuple(...names.map(() => fc.option(odd, { freq: 4 }))), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
  )
})

const plain = (text: string): string => text.replace(/[\s\p{P}\p{S}了]/gu, '')

it('every word of a cell is in the ledger or in a message', async () => {
  await fc.assert(
    fc.asyncProperty(anySheet, async ({ kind, header, rows }) => {
      // The import counts characters itself, and fails here if any are lost.
      const bytes = await makeBook({ [`${kind.label}台账`]: [header, ...rows] })
      const result = await importFile('in/表.xlsx', bytes, emptyData, { kind: kind.label })
      const everywhere = plain(
        [...Object.values(result.data), ...result.diagnostics.map(({ message }) => message)].join('\n'),
      )
      const added = new Set(result.value.sheets.flatMap((sheet) => sheet.added.map(({ row }) => row)))
      for (const [index, cells] of rows.entries()) {
        if (!added.has(index + 2)) continue
        // Rare words show independently that the count is right: no table replaces them.
        const words = cells.flatMap((cell) =>
          typeof cell === 'string' ? (cell.match(/[课桌灯门窗甲乙丙急]+/gu) ?? []) : [],
        )
        for (const word of words) expect(everywhere).toContain(word)
      }
    }),
    { numRuns: 25 },
  )
})
