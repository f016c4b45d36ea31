import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMap, isSeq, parseDocument } from 'yaml'
import {
  addToField,
  appendRecords,
  changeRecord,
  type Edited,
  type NewValue,
  removeRecord,
} from '../../src/records/index.ts'
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

const textOf = (edited: Edited): string => {
  if (edited.type === 'refused') throw new Error(edited.reason)
  return edited.text
}
const kindOf = (file: string) => {
  const kind = builtInKinds.find(({ plural }) => `${plural}.yaml` === file)
  if (!kind) throw new Error(file)
  return kind
}
const disguised = (
  text: string,
  { crlf, mark, cut }: { crlf: boolean; mark: boolean; cut: boolean },
): string => {
  const typed = cut ? text.trimEnd() : text
  return (mark ? '\uFEFF' : '') + (crlf ? typed.replaceAll('\n', '\r\n') : typed)
}
/** The beginnings of ledgers that have records; what is written by hand is scattered over them below. */
const filled = ledgers
  .filter(({ text }) => recordsOf(text).length > 1)
  .map(({ file, text }) => ({
    file,
    text: `${text
      .trimEnd()
      .split(/\n(?=- )/)
      .slice(0, 6)
      .join('\n')}\n`,
  }))

/** A ledger with comments, blank lines, quotes and lines as people leave them. */
const worn = fc
  .record({ ledger: fc.constantFrom(...filled), every: fc.integer({ min: 2, max: 9 }), from: fc.nat(8) })
  .map(({ ledger: { file, text }, every, from }) => ({
    file,
    text: text
      .split('\n')
      .flatMap((line, at) => {
        const entry = /^(\s+)([\p{L}]+): ([^\s"'[{|#][^#]*)$/u.exec(line)
        if ((at + from) % every !== 0 || !entry) return [line]
        const [, pad = '', key = '', value = ''] = entry
        const ways = [
          [`${pad}# 上面的 ${at}`, `${line}   # 旁边的 ${at}`],
          [`${pad}${key}: ${JSON.stringify(value)} # 引 ${at}`],
          [line, `${pad}  # 下面的 ${at}`],
          [`${pad}${key}: |- # 块 ${at}`, `${pad}  ${value}`, ''],
        ]
        return ways[(at + every) % ways.length] ?? []
      })
      .join('\n'),
  }))

test('a changed record reads back, keeps its comments, and everything around it stays byte for byte', () => {
  const changes = fc.dictionary(
    fc.constantFrom('item', 'place', 'note', 'by', 'date', 'people'),
    fc.option(fc.oneof(word, fc.constant('一\n二'), fc.array(word, { minLength: 1, maxLength: 3 })), {
      nil: undefined,
    }),
    { minKeys: 1 },
  )
  fc.assert(
    fc.property(worn, fc.nat(), changes, disguise, ({ file, text }, pick, wanted, others) => {
      const kind = kindOf(file)
      const known = new Set([...kind.fields.map(({ name }) => name), 'place', 'note', 'people'])
      const own = Object.entries(wanted).filter(([name]) => known.has(name))
      const before = disguised(text, others)
      const root = parseDocument(before.replace(/^\uFEFF/, '')).contents
      const list = isMap(root) ? root.get('records') : root
      if (!isSeq(list)) throw new Error(file)
      const at = pick % list.items.length
      const shift = others.mark ? 1 : 0
      const [start, end] = [at, at + 1].map((index) => {
        const item = list.items[index] as { range?: readonly number[] } | undefined
        return item ? (item.range?.[0] ?? 0) + shift : before.length
      }) as [number, number]
      const after = textOf(changeRecord(before, kind, at, new Map(own)))
      expect(after.slice(0, start)).toBe(before.slice(0, start))
      const tail = before.slice(end)
      expect(after.endsWith(tail)).toBe(true)
      const inside = before.slice(start, end)
      const left = after.slice(start, after.length - tail.length)
      for (const [comment] of inside.matchAll(/# (?:上面的|旁边的|引|下面的|块) \d+/g))
        expect(left).toContain(comment)
      const old = recordsOf(before)[at] as Record<string, unknown>
      const now = recordsOf(after)[at] as Record<string, unknown>
      for (const [name, value] of own) expect(now[name]).toEqual(value)
      const rest = (record: Record<string, unknown>) =>
        Object.entries(record).filter(([name]) => !own.some(([changed]) => changed === name))
      expect(rest(now)).toEqual(rest(old))
    }),
    { numRuns: byEffort(40, 300) },
  )
})

test('a record that was added and removed leaves nothing behind', () => {
  fc.assert(
    fc.property(worn, record, disguise, ({ file, text }, fields, others) => {
      const kind = kindOf(file)
      const before = disguised(text, others)
      const added = new Map<string, NewValue>([['id', 'NEU-1'], ...Object.entries(fields)])
      const after = textOf(removeRecord(textOf(appendRecords(before, kind, [added])), kind, 'NEU-1'))
      expect(after.trimEnd()).toBe(before.trimEnd())
      if (!others.cut) expect(after).toBe(before)
    }),
    { numRuns: byEffort(20, 150) },
  )
})

test('a removed record is one run of characters, and no other record changes', () => {
  fc.assert(
    fc.property(worn, fc.nat(), disguise, ({ file, text }, pick, others) => {
      const before = disguised(text, others)
      const old = recordsOf(before)
      const at = pick % old.length
      const after = textOf(removeRecord(before, kindOf(file), at))
      expect(recordsOf(after)).toEqual(old.filter((_, index) => index !== at))
      let head = 0
      while (head < after.length && before[head] === after[head]) head += 1
      expect(before.endsWith(after.slice(head))).toBe(true)
    }),
    { numRuns: byEffort(20, 150) },
  )
})
