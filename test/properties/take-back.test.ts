import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  appendRecords,
  type Edited,
  editRecords,
  type FieldDefinition,
  type KindDefinition,
  parseWorkspace,
  type Workspace,
} from '../../src/records/index.ts'
import { fieldsOfKind } from '../../src/spreadsheet/kind-fields.ts'
import { readExportedText, shownIn } from '../../src/spreadsheet/merge/cell-value.ts'
import { presentValues } from '../../src/spreadsheet/merge/present.ts'
import { anyLedger, anyTextOf } from '../support/any-ledger.ts'
import { editBook, type SheetRows } from '../support/edit-book.ts'
import { type Data, emptyData } from '../support/import-file.ts'
import { exportBook, takeBackBook } from '../support/take-back.ts'

/** Fields whose values may follow from others. */
const derived: ReadonlySet<string> = new Set(['status', 'unit', 'cost', 'amount', 'source'])

const textOf = (edited: Edited): string => (edited.type === 'edited' ? edited.text : '')

const parse = (data: Data): Workspace | undefined => {
  const files = Object.entries(data).map(([path, text]) => [path, new TextEncoder().encode(text)] as const)
  const { value, diagnostics } = parseWorkspace(new Map(files))
  return diagnostics.some(({ severity }) => severity === 'error') ? undefined : value
}

/** What a record says by field, in the form in which values are compared. */
type Said = Map<string, string>

const plainFields = (kind: KindDefinition): readonly FieldDefinition[] =>
  fieldsOfKind(kind).filter(({ name, type }) => name !== 'id' && type !== 'group')

function sayings(workspace: Workspace, kind: KindDefinition): Map<string, Said> {
  const records = workspace.ledgers.get('2026-spring')?.get(kind.name)?.records ?? []
  return new Map(
    records.map((record) => [
      record.id,
      new Map(
        [...presentValues(record, plainFields(kind))].map(([name, value]) => [name, shownIn(value)] as const),
      ),
    ]),
  )
}

/** One act of a person: a change of a field on one of the sides, a row that goes, or a copied one that is new. */
const anyAct = (kind: KindDefinition): fc.Arbitrary<Act> => {
  const fields = plainFields(kind).filter(({ name, type }) => !derived.has(name) && type !== 'quantity')
  const set = fc.constantFrom(...fields).chain((field) =>
    fc.record({
      type: fc.constantFrom('sheet' as const, 'ledger' as const),
      field: fc.constant(field),
      text: field.required === true ? anyTextOf(field) : fc.oneof(fc.constant(''), anyTextOf(field)),
    }),
  )
  const row = fc.record({ type: fc.constantFrom('remove' as const, 'copy' as const) })
  return fc
    .tuple(fc.nat(5), fc.oneof({ weight: 4, arbitrary: set }, row))
    .map(([at, act]) => ({ at, ...act }))
}

type Act = { readonly at: number } & (
  | { readonly type: 'sheet' | 'ledger'; readonly field: FieldDefinition; readonly text: string }
  | { readonly type: 'remove' | 'copy' }
)

it('gives the ledger what a person did in the workbook, and keeps what was done in the ledger', async () => {
  const cases = anyLedger
    .filter(({ kind }) => kind.fields.every(({ type }) => type !== 'group'))
    .chain((ledger) =>
      fc.record({
        ledger: fc.constant(ledger),
        acts: fc.array(anyAct(ledger.kind), { minLength: 1, maxLength: 6 }),
        turn: fc.nat(5),
        name: fc.constantFrom('', '改过'),
      }),
    )
  await fc.assert(
    fc.asyncProperty(cases, async ({ ledger: { kind, records }, acts, turn, name }) => {
      const path = `2026-spring/${kind.plural}.yaml`
      const numbered = records.map(
        (record, index) => new Map([['id', `X-${index + 1}`], ...record] as [string, never][]),
      )
      const data: Data = { ...emptyData, [path]: textOf(appendRecords(undefined, kind, numbered)) }
      const before = parse(data)
      fc.pre(before !== undefined)
      const ids = numbered.map((_, index) => `X-${index + 1}`)
      const base = sayings(before, kind)
      const term = before.school.terms.find(({ id }) => id === '2026-spring')!
      const say = (field: FieldDefinition, text: string): string =>
        shownIn(readExportedText(text, field, term))
      const sheet = new Map([...base].map(([id, said]) => [id, new Map(said)]))
      const copies: Said[] = []
      let now = data[path]!
      const edited = await editBook(await exportBook(data), (sheets) => {
        const rows = sheets.get(kind.label)!
        const rowOf = (id: string): SheetRows[number] | undefined => rows.find(([cell]) => cell === id)
        for (const act of acts) {
          const id = ids[act.at % ids.length]!
          const row = rowOf(id)
          const said = sheet.get(id)
          if (act.type === 'ledger') {
            const changes = new Map([[act.field.name, act.text === '' ? undefined : act.text]])
            const changed = editRecords(now, kind, [{ type: 'change', at: id, changes }])
            if (changed.type === 'edited' && parse({ ...data, [path]: changed.text })) now = changed.text
          } else if (!row || !said) continue
          else if (act.type === 'remove') {
            rows.splice(rows.indexOf(row), 1)
            sheet.delete(id)
          } else if (act.type === 'copy') {
            // The day makes it another matter, unless it is that day already.
            const copy = [...row]
            copy[0] = null
            rows.push(copy)
            copies.push(new Map(said))
          } else if (act.type === 'sheet') {
            let column = rows[0]!.findIndex(
              (header) => String(header).replace(/（.*/, '') === act.field.label,
            )
            if (column < 0) column = rows[0]!.push(act.field.label) - 1
            row[column] = act.text === '' ? null : act.text
            said.set(act.field.name, say(act.field, act.text))
          }
        }
        const [header, ...others] = rows
        rows.splice(0, rows.length, header!, ...others.slice(turn), ...others.slice(0, turn))
        if (name === '') return
        sheets.delete(kind.label)
        sheets.set(name, rows)
      })
      const ours = sayings(parse({ ...data, [path]: now })!, kind)
      const taken = await takeBackBook(edited, { ...data, [path]: now }, () => 'sheet')
      fc.pre(taken !== undefined)
      expect(taken.codes.filter((code) => code === 'ledger-not-edited')).toEqual([])
      const after = sayings(parse({ ...data, ...taken.data })!, kind)
      const told = `${data[path]}\n---\n${now}\n---\n${taken.data[path]}\n${taken.messages}`
      // A copy that says what a removed record said, or that the ledger now says of another, is that record.
      for (const [id, said] of sheet)
        for (const [field, text] of said) {
          if (derived.has(field)) continue
          const expected = text === base.get(id)?.get(field) ? ours.get(id)?.get(field) : text
          expect([id, field, after.get(id)?.get(field)], told).toEqual([id, field, expected])
        }
      const gone = ids.filter((id) => !sheet.has(id))
      expect(after.size, told).toBe(sheet.size + copies.length)
      for (const id of gone) if (copies.length === 0) expect(after.has(id), told).toBe(false)
    }),
    { numRuns: 40 },
  )
})
