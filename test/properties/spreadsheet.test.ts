import fc from 'fast-check'
import { expect, it } from 'vitest'
import { appendRecords, type Edited, parseWorkspace } from '../../src/records/index.ts'
import { writeLedgerBook } from '../../src/spreadsheet/index.ts'
import { anyLedger } from '../support/any-ledger.ts'
import { byEffort } from '../support/effort.ts'
import { emptyData, importFile } from '../support/import-file.ts'

const textOf = (edited: Edited): string => (edited.type === 'edited' ? edited.text : edited.reason)

it('importing an export adds nothing and finds no difference', async () => {
  const encoder = new TextEncoder()
  await fc.assert(
    fc.asyncProperty(anyLedger, async ({ kind, records }) => {
      const numbered = records.map(
        (record, index) => new Map([['id', `X-${index + 1}`], ...record] as [string, never][]),
      )
      const text = textOf(appendRecords(undefined, kind, numbered))
      const data = { ...emptyData, [`2026-spring/${kind.plural}.yaml`]: text }
      const files = new Map(Object.entries(data).map(([path, content]) => [path, encoder.encode(content)]))
      const { value, diagnostics } = parseWorkspace(files)
      fc.pre(!diagnostics.some(({ severity }) => severity === 'error'))
      const imported = await importFile('out/台账.xlsx', await writeLedgerBook(value!, '2026-spring'), data, {
        term: '2026-spring',
      })
      const told = imported.codes.filter((code) => code !== 'row-known' && code !== 'row-skipped')
      expect(told, imported.messages + text).toEqual([])
      expect(imported.value.files.size).toBe(0)
    }),
    { numRuns: byEffort(20, 150) },
  )
})
