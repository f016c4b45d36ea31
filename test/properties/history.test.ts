import { applyPatch, parsePatch } from 'diff'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Entry, takeBack } from '../../src/storage/history/index.ts'
import { changeOf, entryOf, writtenEntry } from '../support/history.ts'

const path = '2026-spring/repairs.yaml'
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const encoder = new TextEncoder()

/** What undoing an entry makes of the only file; `conflicts` if it is impossible. */
function undo(entry: Entry, text: string | undefined, later: readonly Entry[] = []): string | undefined {
  const bytes = text === undefined ? undefined : encoder.encode(text)
  const taking = takeBack(entry, () => bytes, later)
  if (taking.type === 'conflicts') return 'conflicts'
  const [change] = taking.changes
  if (!change) return text
  return change.after && decoder.decode(change.after)
}

/** Few lines, so that many are the same. */
const line = fc.constantFrom(
  '- id: 1',
  '  item: 灯',
  '  item: 门',
  '',
  '# 备注',
  '--- a',
  '+++ b',
  '@@ -1 +1 @@',
  '\\ No',
  '-',
  '\u2028',
)
const end = fc.constantFrom('\n', '\n', '\r\n', '\r', '')
const anyText = fc
  .tuple(fc.constantFrom('', '\uFEFF'), fc.array(fc.tuple(line, end), { maxLength: 12 }))
  .map(([mark, lines]) => mark + lines.flat().join(''))
const anyFile = fc.option(anyText, { nil: undefined })

describe('any text', () => {
  it('is restored by an undo, byte for byte, and changed again by undoing that', () => {
    fc.assert(
      fc.property(anyFile, anyFile, (before, after) => {
        fc.pre(before !== after)
        const entry = entryOf([changeOf(path, before, after)])
        expect(undo(entry, after)).toBe(before)
        const undoing = entryOf([changeOf(path, after, before)], { undoes: 1 }, 1)
        expect(undo(undoing, before)).toBe(after)
      }),
      { numRuns: 200 },
    )
  })

  it('is kept as a diff that other programs can apply', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        fc.pre(before !== after)
        const [patch] = parsePatch(writtenEntry([changeOf(path, before, after)]).replace(/^[\s\S]*?\n\n/, ''))
        expect(applyPatch(before, patch!, { autoConvertLineEndings: false })).toBe(after)
      }),
      { numRuns: 200 },
    )
  })
})

/** A ledger as lists of lines by record, in order. People and programs change it by ids. */
type Ledger = ReadonlyMap<number, readonly string[]>
type Step =
  | { readonly type: 'append'; readonly ids: readonly number[]; readonly fields: readonly string[] }
  | {
      readonly type: 'insert'
      readonly id: number
      readonly before: number
      readonly fields: readonly string[]
    }
  | { readonly type: 'remove'; readonly id: number }
  | { readonly type: 'field'; readonly id: number; readonly text: string }
  | { readonly type: 'drop'; readonly id: number }

function take(ledger: Ledger, step: Step): Ledger {
  const next = new Map(ledger)
  switch (step.type) {
    case 'append':
      for (const id of step.ids) next.set(id, step.fields)
      return next
    case 'insert':
      return new Map(
        [...ledger].flatMap(([id, fields]) =>
          id === step.before
            ? [[step.id, step.fields] as const, [id, fields] as const]
            : [[id, fields] as const],
        ),
      )
    case 'remove':
      next.delete(step.id)
      return next
    case 'field':
      return next.has(step.id) ? next.set(step.id, [...(next.get(step.id) ?? []), step.text]) : next
    case 'drop':
      return next.has(step.id) ? next.set(step.id, (next.get(step.id) ?? []).slice(0, -1)) : next
  }
}

interface Style {
  readonly head: string
  readonly crlf: boolean
  readonly mark: boolean
  readonly cut: boolean
}

/** The text of the file; programs keep its style, except that they add an end to the last line. */
function write(ledger: Ledger, { head, crlf, mark, cut }: Style, isFirst: boolean): string {
  const lines = [...ledger].flatMap(([id, fields]) => [
    `- id: WX-${id}`,
    ...fields.map((field) => `  ${field}`),
  ])
  const text = [head, ...lines.map((written) => `${written}\n`)].join('')
  const cutText = cut && isFirst && lines.length > 0 ? text.replace(/\n$/, '') : text
  return (mark ? '\uFEFF' : '') + (crlf ? cutText.replaceAll('\n', '\r\n') : cutText)
}

/** The text without the end of its last line, which depends only on the first step. */
const closed = (text: string | undefined): string | undefined => text?.replace(/\r?\n$/, '')

/** A ledger's records regardless of order: of two added in one place either may come first. */
const recordsOf = (text: string | undefined): readonly string[] =>
  (closed(text) ?? '')
    .replace('\uFEFF', '')
    .split(/^(?=- )/m)
    .map((record) => record.trimEnd())
    .sort()

const field = fc.constantFrom(
  'item: 灯管',
  'item: 门',
  'place: 三年级',
  'status: 已完成',
  'cost: 5',
  'item: 灯管',
)
const fields = fc.array(field, { minLength: 1, maxLength: 4 })
const seed = fc.nat(1000)
const step = fc.oneof(
  fc.record({ type: fc.constant('append'), count: fc.integer({ min: 1, max: 4 }), fields, seed }),
  fc.record({ type: fc.constant('insert'), fields, seed }),
  fc.record({ type: fc.constant('remove'), seed }),
  fc.record({ type: fc.constant('field'), text: field, seed }),
  fc.record({ type: fc.constant('drop'), seed }),
)
type Sketch = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Turns sketches into steps on the records that exist at that time. */
function settle(first: Ledger, sketches: readonly Sketch[]): readonly Step[] {
  const steps: Step[] = []
  let [ledger, fresh] = [first, 100]
  for (const sketch of sketches) {
    const ids = [...ledger.keys()]
    const id = ids[sketch.seed % Math.max(1, ids.length)] ?? 0
    if (ids.length === 0 && sketch.type !== 'append') continue
    const made = ((): Step => {
      switch (sketch.type) {
        case 'append':
          return {
            type: 'append',
            ids: Array.from({ length: sketch.count }, () => fresh++),
            fields: sketch.fields,
          }
        case 'insert':
          return { type: 'insert', id: fresh++, before: id, fields: sketch.fields }
        case 'field':
          return { type: 'field', id, text: sketch.text }
        default:
          return { type: sketch.type, id }
      }
    })()
    steps.push(made)
    ledger = take(ledger, made)
  }
  return steps
}

const idsOf = (made: Step): readonly number[] => (made.type === 'append' ? made.ids : [made.id])

/** Whether a later step touches the lines of a step, or the place where it removed lines. */
function touches(later: Step, made: Step): boolean {
  const ids = idsOf(made)
  if (idsOf(later).some((id) => ids.includes(id))) return true
  return later.type === 'insert' && ids.includes(later.before)
}

const story = fc
  .record({
    head: fc.constantFrom('', '# 维修台账\n\n'),
    crlf: fc.boolean(),
    mark: fc.boolean(),
    cut: fc.boolean(),
    first: fc.array(fields, { maxLength: 6 }),
    sketches: fc.array(step, { minLength: 1, maxLength: 7 }),
    chosen: seed,
    hand: seed,
  })
  .map(({ first, sketches, chosen, hand, ...style }) => {
    const ledger: Ledger = new Map(first.map((written, id) => [id, written]))
    const steps = settle(ledger, sketches)
    return {
      style,
      ledger,
      steps,
      chosen: chosen % Math.max(1, steps.length),
      hand: hand % Math.max(1, steps.length),
    }
  })

describe('a ledger changed many times', () => {
  const textsOf = (ledger: Ledger, steps: readonly Step[], style: Style): readonly string[] => {
    const states = [ledger]
    for (const made of steps) states.push(take(states.at(-1) ?? ledger, made))
    return states.map((state, at) => write(state, style, at === 0))
  }

  it('is, without a change that no later one touched, as if that had never been made', () => {
    let tried = 0
    fc.assert(
      fc.property(story, ({ style, ledger, steps, chosen }) => {
        const made = steps[chosen]
        const after = steps.slice(chosen + 1)
        if (!made) return
        fc.pre(after.every((later) => !touches(later, made)))
        const texts = textsOf(ledger, steps, style)
        fc.pre(texts[chosen] !== texts[chosen + 1])
        const entries = steps.flatMap((_, at) =>
          texts[at] === texts[at + 1] ? [] : [entryOf([changeOf(path, texts[at], texts[at + 1])], {}, at)],
        )
        const entry = entries.find(({ number }) => number === chosen + 1)
        const wanted = textsOf(ledger, steps.toSpliced(chosen, 1), style).at(-1)
        const found = undo(entry!, texts.at(-1), entries)
        tried++
        if (made.type === 'remove') expect(recordsOf(found)).toEqual(recordsOf(wanted))
        else expect(closed(found)).toBe(closed(wanted))
      }),
      { numRuns: 200 },
    )
    expect(tried).toBeGreaterThan(100)
  })

  it('is, even if it was changed by hand, as if a change had never been made, or the undo is refused', () => {
    let undone = 0
    fc.assert(
      fc.property(story, ({ style, ledger, steps, chosen, hand }) => {
        const made = steps[chosen]
        const after = steps.slice(chosen + 1)
        if (!made) return
        fc.pre(after.length > 0)
        const texts = textsOf(ledger, steps, style)
        fc.pre(texts[chosen] !== texts[chosen + 1])
        const unseen = chosen + 1 + (hand % after.length)
        const entries = steps.flatMap((_, at) =>
          at === unseen || texts[at] === texts[at + 1]
            ? []
            : [entryOf([changeOf(path, texts[at], texts[at + 1])], {}, at)],
        )
        const entry = entries.find(({ number }) => number === chosen + 1)
        const found = undo(entry!, texts.at(-1), entries)
        if (found === 'conflicts') return
        undone++
        fc.pre(after.every((later) => !touches(later, made)))
        const wanted = textsOf(ledger, steps.toSpliced(chosen, 1), style).at(-1)
        expect(recordsOf(found)).toEqual(recordsOf(wanted))
      }),
      { numRuns: 200 },
    )
    expect(undone).toBeGreaterThan(50)
  })
})
