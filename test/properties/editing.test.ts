import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMap, isSeq, parseDocument } from 'yaml'
import { addToField, appendRecords, type NewValue } from '../../src/records/index.ts'
import { builtInKinds } from '../../src/records/kinds/index.ts'
import { repair } from '../../src/records/kinds/repair.ts'
import { byEffort } from '../support/effort.ts'
import { parseSound } from '../support/workspace-files.ts'

const data = new URL('../../data/2025-autumn/', import.meta.url)
const ledgers = readdirSync(data)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => ({ file, text: readFileSync(new URL(file, data), 'utf8') }))

const word = fc.stringMatching(/^[门窗a-z#:“”'\-,，。 {}[\]1-9]{1,12}$/)
const record = fc.dictionary(
  fc.constantFrom('item', 'place', 'note', 'by', 'steps'),
  fc.oneof(word, fc.array(word, { minLength: 1, maxLength: 3 })),
)
/** The same ledger as others might have typed it. */
const disguise = fc.record({
  crlf: fc.boolean(),
  mark: fc.boolean(),
  cut: fc.boolean(),
})

const recordsOf = (text: string): readonly unknown[] => {
  const root: unknown = parseDocument(text, { schema: 'failsafe' }).toJS()
  return Array.isArray(root) ? root : ((root as { records?: unknown[] } | null)?.records ?? [])
}

test('an added record is a run of inserted lines: without them, the file is what it was', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ledgers), record, disguise, (ledger, fields, { crlf, mark, cut }) => {
      const typed = cut ? ledger.text.trimEnd() : ledger.text
      const before = (mark ? '\uFEFF' : '') + (crlf ? typed.replaceAll('\n', '\r\n') : typed)
      const kind = builtInKinds.find(({ plural }) => `${plural}.yaml` === ledger.file)
      if (!kind) throw new Error(ledger.file)
      const added = new Map<string, NewValue>([['id', 'NEU-1'], ...Object.entries(fields)])
      const edited = appendRecords(before, kind, [added])
      if (edited.type === 'refused') throw new Error(`${ledger.file}: ${edited.reason}`)
      const { text } = edited
      let head = 0
      while (head < before.length && before[head] === text[head]) head += 1
      let tail = 0
      while (tail < before.length - head && before.at(-1 - tail) === text.at(-1 - tail)) tail += 1
      const lost = before.slice(head, before.length - tail)
      // Only the [] of an empty ledger is replaced; the new text may end in the same bracket.
      expect(lost.trim()).toMatch(/^(\[\]?)?$/)
      const [old, now] = [recordsOf(before), recordsOf(text)]
      expect(now.slice(0, -1)).toEqual(old)
      expect(now.at(-1)).toEqual({ id: 'NEU-1', ...fields })
    }),
    { numRuns: byEffort(30, 150) },
  )
})

test('linking a record with a plan item changes no other line', () => {
  const linkable = ledgers.flatMap(({ file, text }) => {
    const kind = builtInKinds.find(({ plural }) => `${plural}.yaml` === file)
    const root = parseDocument(text).contents
    const list = isMap(root) ? root.get('records') : root
    if (!kind || !isSeq(list)) return []
    return list.items.flatMap((item) => (isMap(item) ? [{ kind, text, id: String(item.get('id')) }] : []))
  })
  fc.assert(
    fc.property(fc.constantFrom(...linkable), ({ kind, text, id }) => {
      const edited = addToField(text, kind, id, 'fulfils', 'JH-NEU')
      if (edited.type === 'refused') throw new Error(edited.reason)
      const before = text.split('\n')
      const after = edited.text.split('\n')
      const changed = after.filter((line) => !before.includes(line))
      expect(changed).toHaveLength(1)
      expect(changed[0]).toContain('JH-NEU')
      expect(after.length - before.length).toBeLessThanOrEqual(1)
    }),
    { numRuns: byEffort(20, 100) },
  )
})

test('any text is written so that it reads back unchanged', () => {
  const text = fc
    .string({
      unit: fc.constantFrom(...'灯管 #:：-—[]{}"\'“”‘’&*!|>%@`,，、。~?3.0n\\'.split('')),
      minLength: 1,
    })
    .map((value) => `x${value}x`)
  const lamp = [
    ['id', 'W-2'],
    ['date', '2026-04-03'],
    ['item', '灯管'],
    ['action', '更换'],
  ] as const
  fc.assert(
    fc.property(fc.oneof(text, fc.constantFrom('null', '~', 'true', '- a', '“引号”', '0x1F')), (note) => {
      const edited = appendRecords(undefined, repair, [new Map([...lamp, ['note', note]])])
      if (edited.type === 'refused') throw new Error(edited.reason)
      const ledger = parseSound({ '2026-spring/repairs.yaml': edited.text })
        .ledgers.get('2026-spring')
        ?.get('repair')
      expect(ledger?.records[0]?.values.note).toBe(note)
    }),
    { numRuns: byEffort(60, 200) },
  )
})
