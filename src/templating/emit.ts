import type { Location } from '../diagnostics/index.ts'
import { type Inline, type Insert, tokenOf } from '../document/index.ts'
import { dateText, type Fact, type Missing } from '../facts/index.ts'
import { plainDigits } from '../text/index.ts'
import { mentionField } from './mentions.ts'
import { reportAt, type Session } from './session.ts'
import type { TokenMark } from './settle-sentences.ts'
import { describe, failed, type PhrasePart, type Value } from './value.ts'

/** Puts a value into the text: returns the token that stands for it, or an empty string if the value prints nothing. */
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

/** What a value means for the sentence that contains it. */
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

/** Whether a number is printed as 0; one that is put into other words (持平, 未发生) makes sense in its sentence. */
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

/** A value as running text; `undefined` for one that needs a helper to be printed. */
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

/** The units of exact values, for facts that have no unit of their own. */
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
  // Where there are merely no records, the sentence may yet be left out; only what is still printed then is reported.
  if (missing !== failed && missing.isNothing !== true)
    reportAt(session, 'facts-missing', missing.reason, location, missing.hints)
  return { type: 'missing', value: `【待补：${missing.what}】` }
}

/**
 * The director's own text without private-use characters, which would be taken for tokens; the records stage has reported
 * them.
 */
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
