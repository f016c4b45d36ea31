import type { Location } from '../diagnostics/index.ts'
import { type Inline, type Insert, tokenOf } from '../document/index.ts'
import { dateText, type Fact, type Missing } from '../facts/index.ts'
import { plainDigits } from '../text/index.ts'
import { mentionField } from './mentions.ts'
import { reportAt, type Session } from './session.ts'
import type { TokenMark } from './settle-sentences.ts'
import { describe, failed, type PhrasePart, type Value } from './value.ts'

/** Puts a value into the text: gives the token that stands for it, or nothing for an empty text. */
export function emit(value: Value, location: Location, session: Session): string {
  const mark = markOf(value)
  if (typeof value === 'object' && value.type === 'phrase' && value.fields)
    for (const name of value.fields.names) mentionField(session, value.fields.kind, name)
  const insert = toInsert(value, location, session) ?? (mark && { kind: 'inline', inlines: [] })
  if (insert === undefined) return ''
  const index = session.inserts.push(insert) - 1
  if (mark) {
    session.marks.set(index, mark)
    session.origins.set(index, location)
  }
  return tokenOf(index)
}

/** What a value says about the sentence that it stands in. */
function markOf(value: Value): TokenMark | undefined {
  if (typeof value !== 'object') return undefined
  switch (value.type) {
    case 'fact':
      return isZero(value) ? { type: 'nothing', reason: `${value.query}，是 0` } : undefined
    case 'missing':
      return value.isNothing === true ? { type: 'nothing', reason: value.reason, missing: value } : undefined
    case 'phrase': {
      const facts = value.parts.filter(
        (part): part is Fact => typeof part === 'object' && part.type === 'fact',
      )
      const [zero] = facts
      if (value.parts.length === 0) return { type: 'nothing', reason: value.nothing ?? '没有可以列的' }
      if (zero && facts.every(isZero)) return { type: 'nothing', reason: `${zero.query}，是 0` }
      return value.extent
    }
    default:
      return undefined
  }
}

/** A number that says 0; other words for it (持平, 未发生) are a sentence's own matter. */
export const isZero = ({ exact, text, isMeant }: Fact): boolean =>
  exact === 0 && isMeant !== true && /^\D{0,3}[0零〇]/u.test(text)

function toInsert(value: Value, location: Location, session: Session): Insert | undefined {
  if (typeof value === 'object' && value.type === 'blocks') {
    const blocks = value.build((parts) => phrase(parts, location, session))
    return blocks.length === 0 ? undefined : { kind: 'blocks', blocks }
  }
  if (typeof value === 'object' && value.type === 'markdown') return narrative(value)
  const parts = toParts(value)
  if (parts === undefined) {
    reportAt(
      session,
      'template-not-printable',
      `${describe(value)}不能直接印出来`,
      location,
      printHints(value),
    )
    return { kind: 'inline', inlines: [{ type: 'missing', value: '【待补：模板有误】' }] }
  }
  const inlines = phrase(parts, location, session)
  return inlines.length === 0 ? undefined : { kind: 'inline', inlines }
}

/** A value as running text; `undefined` for what has to go through a helper first. */
function toParts(value: Value): readonly PhrasePart[] | undefined {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [plainDigits(value)]
  if (typeof value === 'boolean') return [value ? '是' : '否']
  switch (value.type) {
    case 'fact':
    case 'missing':
      return [value]
    case 'date':
      return [dateText(value)]
    case 'phrase':
      return value.parts
    case 'list': {
      const items = value.items.map(toParts)
      if (items.some((item) => item === undefined)) return undefined
      return items.flatMap((item, index) => (index === 0 ? (item ?? []) : ['、', ...(item ?? [])]))
    }
    default:
      return undefined
  }
}

function phrase(parts: readonly PhrasePart[], location: Location, session: Session): readonly Inline[] {
  return parts.flatMap((part): readonly Inline[] => {
    if (typeof part === 'string') return part === '' ? [] : [{ type: 'text', value: part }]
    return part.type === 'fact'
      ? [factInline(part, location, session)]
      : [missingInline(part, location, session)]
  })
}

/** What exact values are in where the fact does not say. */
const measureUnits: Readonly<Partial<Record<Fact['measure'], string>>> = {
  money: '元',
  percent: '%',
  duration: '秒',
}

function factInline(fact: Fact, location: Location, session: Session): Inline {
  const { file, line, column } = location
  const unit = fact.unit ?? measureUnits[fact.measure]
  session.evidence.push({
    text: fact.text,
    exact: fact.exact,
    ...(unit !== undefined && { unit }),
    query: fact.query,
    template: { file, line, column },
    records: fact.records,
  })
  return { type: 'fact', value: fact.text, evidence: session.evidence.length - 1 }
}

function missingInline(missing: Missing, location: Location, session: Session): Inline {
  // What is missing for want of records is reported where it is still printed once sentences are settled.
  if (missing !== failed && missing.isNothing !== true)
    reportAt(session, 'facts-missing', missing.reason, location, missing.hints)
  return { type: 'missing', value: `【待补：${missing.what}】` }
}

/** Private-use characters stand for values; the records stage has reported them in the director's own text. */
function narrative(value: { readonly text: string; readonly file: string }): Insert | undefined {
  const text = value.text.replace(/\p{Co}/gu, '')
  return text.trim() === '' ? undefined : { kind: 'markdown', text, file: value.file }
}

function printHints(value: Value): readonly string[] {
  if (typeof value !== 'object') return []
  switch (value.type) {
    case 'records':
      return [
        `要数用 {{count ${value.kind.plural}}}，要列用 {{list ${value.kind.plural} by="…"}}，要逐条写用 {{#each ${value.kind.plural}}}。`,
      ]
    case 'record':
      return ['写出要印哪一项，如 {{item}}、{{place}}。']
    case 'dictionary':
      return [
        `写出要印哪一项，可以写：${[...value.entries.keys()].slice(0, 30).join('、')}；逐项写用 {{#each …}}。`,
      ]
    default:
      return []
  }
}
