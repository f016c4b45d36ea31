import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  appendRecords,
  type Edited,
  editRecords,
  type FieldDefinition,
  type FieldGroup,
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

/** A workspace with records of a kind, numbered. */
function numberedLedger(
  kind: KindDefinition,
  records: readonly ReadonlyMap<string, unknown>[],
): { readonly path: string; readonly ids: readonly string[]; readonly data: Data } {
  const path = `2026-spring/${kind.plural}.yaml`
  const ids = records.map((_, index) => `X-${index + 1}`)
  const numbered = records.map(
    (record, index) => new Map([['id', ids[index] ?? ''], ...record] as [string, never][]),
  )
  return { path, ids, data: { ...emptyData, [path]: textOf(appendRecords(undefined, kind, numbered)) } }
}

type Act = { readonly at: number } & (
  | { readonly type: 'sheet'; readonly field: FieldDefinition; readonly text: string }
  | { readonly type: 'ledger'; readonly field: FieldDefinition; readonly text: string }
  | { readonly type: 'remove' }
  | { readonly type: 'copy' }
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
      const { path, ids, data } = numberedLedger(kind, records)
      const before = parse(data)
      fc.pre(before !== undefined)
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
            const copy = [...row]
            copy[0] = null
            rows.push(copy)
            copies.push(new Map(said))
          } else {
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
    { numRuns: 4 },
  )
})

/** What the items of a record say, in any order, without what is derived. */
const itemsSaid = (
  workspace: Workspace,
  kind: KindDefinition,
  group: FieldDefinition,
): Map<string, string[]> => {
  const fields = (group.fields ?? []).filter(({ name }) => !derived.has(name))
  const records = workspace.ledgers.get('2026-spring')?.get(kind.name)?.records ?? []
  return new Map(
    records.map(({ id, values }) => [
      id,
      ((values[group.name] ?? []) as readonly FieldGroup[])
        .map((item) => JSON.stringify([...presentValues(item, fields)].map(([, value]) => shownIn(value))))
        .sort(),
    ]),
  )
}

it('gives the items of records what a person did on their sheet', async () => {
  const cases = anyLedger
    .filter(({ kind }) => kind.fields.some(({ type }) => type === 'group'))
    .chain((ledger) => {
      const group = ledger.kind.fields.find(({ type }) => type === 'group')!
      const fields = (group.fields ?? []).filter(({ name }) => !derived.has(name))
      const act = fc.constantFrom(...fields).chain((field) =>
        fc.record({
          at: fc.nat(8),
          type: fc.constantFrom('set' as const, 'set' as const, 'remove' as const, 'copy' as const),
          field: fc.constant(field),
          text:
            field.type === 'quantity'
              ? fc.nat(99).map(String)
              : field.required === true
                ? anyTextOf(field)
                : fc.oneof(fc.constant(''), anyTextOf(field)),
        }),
      )
      return fc.record({
        ledger: fc.constant(ledger),
        group: fc.constant(group),
        acts: fc.array(act, { minLength: 1, maxLength: 5 }),
        turn: fc.nat(5),
      })
    })
  await fc.assert(
    fc.asyncProperty(cases, async ({ ledger: { kind, records }, group, acts, turn }) => {
      const { path, data } = numberedLedger(kind, records)
      const before = parse(data)
      fc.pre(before !== undefined)
      const said = itemsSaid(before, kind, group)
      const term = before.school.terms.find(({ id }) => id === '2026-spring')!
      const names = (group.fields ?? []).filter(({ name }) => !derived.has(name))
      const edited = await editBook(await exportBook(data), (sheets) => {
        const rows = sheets.get(`${kind.label}-${group.label}`)!
        const expected = rows
          .slice(1)
          .filter(([id]) => id !== '合计')
          .map((row) => ({ row, said: new Map<string, string>() }))
        const columnOf = (field: FieldDefinition): number => {
          const column = rows[0]!.findIndex((header) => String(header).replace(/（.*/, '') === field.label)
          return column < 0 ? rows[0]!.push(field.label) - 1 : column
        }
        for (const { at, type, field, text } of acts) {
          const one = expected[at % expected.length]!
          const id = one.row[0]
          if (type === 'copy') expected.push({ row: [...one.row], said: new Map(one.said) })
          else if (type === 'set') {
            one.row[columnOf(field)] = text === '' ? null : text
            one.said.set(field.name, shownIn(readExportedText(text, field, term)))
          } else if (expected.filter(({ row }) => row[0] === id).length > 1)
            expected.splice(expected.indexOf(one), 1)
        }
        const shown = (field: FieldDefinition, cell: unknown): string =>
          cell instanceof Date
            ? cell.toISOString().slice(0, 10)
            : shownIn(
                readExportedText(
                  typeof cell === 'number' || typeof cell === 'string' ? String(cell) : '',
                  field,
                  term,
                ),
              )
        said.clear()
        for (const { row, said: own } of expected) {
          const item = names.map((field) => own.get(field.name) ?? shown(field, row[columnOf(field)]))
          const id = String(row[0])
          said.set(id, [...(said.get(id) ?? []), JSON.stringify(item)].sort())
        }
        const others = expected.map(({ row }) => row)
        rows.splice(1, rows.length, ...others.slice(turn), ...others.slice(0, turn))
      })
      const taken = await takeBackBook(edited, data, () => 'sheet')
      expect(taken?.codes.filter((code) => code === 'ledger-not-edited')).toEqual([])
      const after = parse({ ...data, ...taken?.data })!
      expect(
        itemsSaid(after, kind, group),
        `${data[path]}\n---\n${taken?.data[path]}\n${taken?.messages}`,
      ).toEqual(said)
    }),
    { numRuns: 4 },
  )
})
