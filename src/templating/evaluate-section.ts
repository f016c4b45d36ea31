import type { RecordSet } from '../facts/index.ts'
import { findSimilar } from '../text/index.ts'
import { type Arrangement, arrange, arrangements, type FilledSection } from './arrange.ts'
import { evaluate } from './expression.ts'
import { resolve } from './frame.ts'
import { optionNamed, sectionOptions } from './outline-text.ts'
import { locate, parseTemplate } from './parse-template.ts'
import type { Place } from './place.ts'
import type { SectionHead, SectionSetting } from './section-file.ts'
import { report, reportAt, type Session } from './session.ts'
import { settleSentences } from './settle-sentences.ts'
import { describe, type Value } from './value.ts'

/** What a call says about a section: `{{> 日常维修 title="做好维修" limit=5}}`. */
export interface SectionCall {
  readonly options: Readonly<
    Partial<Record<'title' | 'keywords' | 'arrange' | 'level' | 'without' | 'lead', string>>
  >
  /** Names that the section's text may use: its settings, and its ledgers where the call selects records. */
  readonly locals: ReadonlyMap<string, Value>
}

/** Reads the options of a call of a section; an option that it does not have is reported. */
export function readSectionCall(
  pairs: readonly hbs.AST.HashPair[],
  head: SectionHead,
  place: Place,
): SectionCall {
  const options: Record<string, string> = {}
  const locals = new Map<string, Value>(
    [...head.settings].map(([name, { value }]) => [name, settingValue(value)] as const),
  )
  const known = [
    ...Object.keys(sectionOptions),
    ...[...head.settings].flatMap(([name, { aliases }]) => [name, ...aliases]),
    ...head.needs,
  ]
  const names = new Map<string, string>()
  for (const pair of pairs) {
    const [ownName, setting] = ownSetting(pair.key, head)
    const name = ownName ?? optionNamed(pair.key)
    const value = evaluate(pair.value, place)
    const before = names.get(name)
    names.set(name, pair.key)
    if (before !== undefined && before !== pair.key)
      reportAt(
        place.session,
        'template-bad-argument',
        `${before} 和 ${pair.key} 是一个设置，写了两遍`,
        locate(place.template, pair),
        ['只留一处。'],
      )
    const wanted = setting && wantedInstead(value, setting)
    if (wanted !== undefined)
      reportAt(
        place.session,
        'template-bad-argument',
        `片段“${head.name}”的 ${pair.key} ${wanted}，这里是${describe(value)}`,
        locate(place.template, pair),
        [`${setting?.help ?? ''}。`],
      )
    else if (setting) locals.set(ownName ?? name, value)
    else if (head.needs.includes(name)) {
      locals.set(name, value)
      if (isPart(value, resolve(name, place.frame)))
        locals.set('term', withoutWhole(resolve('term', place.frame)))
    } else if (name in sectionOptions && typeof value !== 'object') options[name] = String(value)
    else if (name in sectionOptions)
      reportAt(
        place.session,
        'template-bad-argument',
        `${pair.key} 要写文字，这里是${describe(value)}`,
        locate(place.template, pair),
        ['写成 标题="做好维修"；里面要有台账里的内容，写 标题="{{term.after}}打算"。'],
      )
    else {
      const similar = findSimilar(pair.key, known)
      reportAt(
        place.session,
        'template-bad-argument',
        `片段“${head.name}”没有 ${pair.key} 这个设置`,
        locate(place.template, pair),
        [
          ...(similar === undefined ? [] : [`是不是想写 ${similar}？`]),
          `能写的有：${[...Object.entries(sectionOptions).map(([option, aliases]) => `${option}（${aliases.join('、')}）`), ...[...head.settings].map(([own, { aliases }]) => (aliases.length === 0 ? own : `${own}（${aliases.join('、')}）`))].join('、')}。`,
        ],
      )
    }
  }
  return { options, locals }
}

/** The setting of a section's own that a call names. */
const ownSetting = (key: string, { settings }: SectionHead): readonly [string?, SectionSetting?] =>
  [...settings].find(([name, { aliases }]) => name === key || aliases.includes(key)) ?? []

/** What has to be written instead of a value; undefined if it will do. */
function wantedInstead(value: Value, { value: usual, choices }: SectionSetting): string | undefined {
  if (choices)
    return typeof value === 'string' && choices.includes(value) ? undefined : `能写 ${choices.join('、')}`
  if (typeof settingValue(usual) === 'boolean') return typeof value === 'boolean' ? undefined : '能写 是、否'
  if (typeof settingValue(usual) === 'number')
    return typeof value === 'string' || typeof value === 'boolean' ? '要写数字' : undefined
  return undefined
}

/** Whether a call gives a section fewer records than there are. */
const isPart = (given: Value, all: Value | undefined): boolean =>
  isRecords(given) && isRecords(all) && given.entries.length < all.entries.length

const isRecords = (value: Value | undefined): value is RecordSet =>
  typeof value === 'object' && value.type === 'records'

/**
 * The term for a section of some records only, which must not say how much there was in all: 更换灯管。本学期受理报修84次 would,
 * 更换灯管。受理报修84次 does not.
 */
const withoutWhole = (term: Value | undefined): Value =>
  typeof term === 'object' && term.type === 'dictionary'
    ? { ...term, entries: new Map([...term.entries, ['current', ''], ['whole', '']]) }
    : ''

const settingValue = (value: string): Value => {
  if (value === 'true' || value === '是') return true
  if (value === 'false' || value === '否') return false
  return /^\d{1,9}$/.test(value) ? Number(value) : value
}

/** The arrangement named by a word, e.g. 分条. */
export const arrangementNamed = (word: string): Arrangement | undefined =>
  (Object.keys(arrangements) as Arrangement[]).find(
    (name) => name === word || arrangements[name].includes(word),
  )

/** A section with its text, or undefined if there is nothing to say. */
export function fillSection(
  body: string,
  head: SectionHead,
  { options }: SectionCall,
  place: Place,
  titleOf: (text: string, file: string) => string,
): FilledSection | undefined {
  const { session } = place
  // What has nothing behind it goes now, so that a section of which nothing is left has neither a title nor a turn.
  const text = session.dry ? body : settleSection(body, session)
  if (text.trim() === '') return undefined
  const written = options.title ?? (session.tone === 'formal' ? head.formal : undefined) ?? head.title
  return {
    title: titleOf(written, place.template.file),
    keywords: options.keywords ?? undefined,
    body: options.lead === undefined ? text : withLead(titleOf(options.lead, place.template.file), text),
  }
}

/** The school's own words before a section: in its first paragraph, or as a paragraph before its first item. */
const withLead = (lead: string, text: string): string =>
  /^\s*(?:\d{1,9}[.)]|[-*+])\s/u.test(text) ? `${lead}\n\n${text.trimStart()}` : `${lead}${text.trimStart()}`

function settleSection(body: string, session: Session): string {
  const { markdown, leftOut } = settleSentences(body, session.marks)
  session.leftOut.push(...leftOut)
  return markdown
}

/** A section that stands by itself, under a heading unless the call says otherwise. */
export function standAlone(section: FilledSection, head: SectionHead, call: SectionCall): string {
  const level = Number(call.options.level ?? head.level)
  return arrange(section, arrangementNamed(call.options.arrange ?? '') ?? 'headings', {
    number: 1,
    many: 1,
    level,
  })
}

/** Renders a title, which may contain expressions: {{term.after}}工作打算. */
export function titleText(
  text: string,
  file: string,
  place: Place,
  evaluateBody: (program: hbs.AST.Program, place: Place) => string,
): string {
  if (!text.includes('{{')) return text
  const parsed = parseTemplate(file, text)
  for (const diagnostic of parsed.diagnostics) report(place.session, diagnostic)
  return evaluateBody(parsed.value.program, { ...place, template: parsed.value })
}
