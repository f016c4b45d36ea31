import { asPeriod, documentDay, namedOn, type Period } from '../calendar/index.ts'
import { type Diagnostic, gatherInto, type Outcome } from '../diagnostics/index.ts'
import {
  type Evidence,
  type Inline,
  type Insert,
  type OfficialParts,
  plainText,
  tokenPattern,
} from '../document/index.ts'
import { type FactWording, missing } from '../facts/index.ts'
import type { Memory } from '../memory/index.ts'
import type { KindDefinition, Term, Workspace } from '../records/index.ts'
import { endSentences } from './end-sentences.ts'
import { evaluateProgram } from './evaluate.ts'
import type { DocumentTemplate, FrontMatter, TemplateFile } from './front-matter.ts'
import type { FrontMatterText } from './front-matter-settings.ts'
import { helpersByName } from './helpers/index.ts'
import { reportUncalled } from './inline-partials.ts'
import { ledgerNames } from './ledger-names.ts'
import { addMentions, type Mentions, mentionEvidence, noMentions } from './mentions.ts'
import { officialParts } from './official-parts.ts'
import { outlineParts } from './outline-text.ts'
import { type ParsedTemplate, parseTemplate } from './parse-template.ts'
import type { Place } from './place.ts'
import { rootFrame } from './root-frame.ts'
import type { PartialBody, PartialFile } from './section-file.ts'
import { nothingChecked, report, reportAt, type SectionUse, type Session } from './session.ts'
import { settleSentences } from './settle-sentences.ts'
import { toldTwice } from './told-twice.ts'
import { partialsFor } from './used-partials.ts'
import { type Dictionary, dictionary, type Value } from './value.ts'

/** `sections`: the optional parts that a template's settings ask for; any other name is a missing value. */
function chosenSections({ texts }: Pick<FrontMatter, 'texts'>): Dictionary {
  const names = (texts.get('sections')?.text ?? '').split(/[、,，]/).map((name) => name.trim())
  return {
    ...dictionary(
      'sections',
      names.filter((name) => name !== '').map((name) => [name, true] as const),
    ),
    absent: (name) =>
      missing(name, `模板的设置里没有要“${name}”这个部分`, [
        `要它，在模板开头的 sections 里加上；不要，写在 {{#if sections.${name}}} 里。`,
      ]),
  }
}

/** The names of partials, with the other names of those that are sections: repairs and 日常维修. */
const withAliases = (
  names: readonly string[],
  partials: ReadonlyMap<string, PartialFile>,
): ReadonlySet<string> => {
  const wanted = new Set(names.map((name) => partials.get(name)))
  return new Set([...names, ...[...partials].flatMap(([name, file]) => (wanted.has(file) ? [name] : []))])
}

/** What one document is rendered from. */
export interface TemplateInput {
  readonly template: DocumentTemplate
  /** Partials by name, without folder and extension. */
  readonly partials: ReadonlyMap<string, PartialFile>
  readonly workspace: Workspace
  /** The term that the document is for, or the month or year. */
  readonly period: Term | Period
  /** The kind of the ledger that the document shows, if one is made for each ledger. */
  readonly ledger?: KindDefinition | undefined
  /** Paths of all photos below the photos folder. */
  readonly photos?: readonly string[]
  /** Those of them that are left out because they cannot be read. */
  readonly unreadable?: ReadonlySet<string>
  /** Whether photos in which people are recognisable are left out. */
  readonly withoutFaces?: boolean
  /** Further names for the template, e.g. from planning. */
  readonly planning?: ReadonlyMap<string, Value>
}

/** A template filled with data: Markdown whose values are tokens, and what the tokens stand for. */
export interface RenderedTemplate {
  readonly markdown: string
  readonly inserts: readonly Insert[]
  readonly evidence: readonly Evidence[]
  readonly mentions: Mentions
  /** The sections of the library that the document uses, in order. */
  readonly sections: readonly SectionUse[]
  readonly frontMatter: RenderedFrontMatter
}

/** The template's settings with the expressions in them rendered. */
export interface RenderedFrontMatter
  extends Pick<FrontMatter, 'due' | 'numbering' | 'without' | 'landscape'> {
  /** The date of the document, an ISO day. */
  readonly date: string
  readonly document?: string
  readonly title?: readonly Inline[]
  readonly subtitle?: readonly Inline[]
  readonly author?: string
  readonly keywords: readonly string[]
  /** Contents page, red head, addressee and imprint. */
  readonly parts: OfficialParts
}

/**
 * Renders a template with the grammar and white-space rules of Handlebars, but with an evaluation of its own: nothing is
 * looked up on a prototype, every value becomes an opaque token (src/document/tokens.ts), and every branch is checked,
 * taken or not. All faults are reported at once with file, line and column.
 */
export function renderTemplate(input: TemplateInput): Outcome<RenderedTemplate> {
  const { workspace } = input
  const period = namedOn(asPeriod(input.period), workspace.knownOn)
  const { front } = input.template
  const diagnostics: Diagnostic[] = [...front.diagnostics]
  const take = gatherInto(diagnostics)
  const template = take(
    parseOnce(workspace.memory, input.template.read, front.value.body, front.value.bodyLine),
  )
  const partials = new Map<string, PartialBody>()
  const outline = input.template.outline && outlineParts(input.template.outline, input.partials)
  for (const name of partialsFor(input.template, input.partials)) {
    const partial = input.partials.get(name)
    if (!partial) continue
    const parsed = take(parseOnce(workspace.memory, partial.read, partial.body, partial.bodyLine))
    // A document's own words are its author's, and stay as they are.
    const isFormal = front.value.tone === 'formal'
    partials.set(name, {
      template: { ...parsed, isFormal },
      program: parsed.program,
      section: partial.section,
    })
  }
  const session: Session = {
    workspace,
    period,
    date: dayOf(front.value, period, workspace),
    photos: input.photos ?? [],
    unreadable: input.unreadable ?? new Set(),
    withoutFaces: input.withoutFaces ?? false,
    photosPerPage: front.value.photos ?? '2',
    spanning: front.value.spanning ?? 'begin',
    wording: wordingFor(front.value, workspace),
    style: front.value.style,
    ruled: front.value.ruled,
    partials,
    outline,
    arrange: front.value.arrange,
    tone: front.value.tone,
    sections: [],
    leftOut: [],
    without: withAliases(front.value.without?.names ?? [], input.partials),
    partialNames: [...input.partials.keys()],
    diagnostics: new Map(),
    inserts: [],
    marks: new Map(),
    origins: new Map(),
    evidence: [],
    mentions: noMentions(),
    valueMentions: new Map(),
    checked: nothingChecked(),
    inlines: { defined: new Map(), called: new Set() },
    used: { loops: 0, output: 0, values: 0 },
    depth: 0,
    dry: false,
  }
  const more = new Map<string, Value>([
    ...(input.planning ?? []),
    ...ledgerNames(workspace, period, input.ledger),
    ['sections', chosenSections(front.value)],
    ['formal', front.value.tone === 'formal'],
  ])
  const place: Place = {
    template,
    frame: rootFrame(workspace, period, more, session.spanning),
    session,
    helpers: helpersByName,
    inlines: new Map(),
  }
  const { markdown, inserts } = endSentences(
    settle(evaluateProgram(template.program, place), session),
    session.inserts,
  )
  const frontMatter = renderFrontMatter(front.value, place)
  reportUncalled(place)
  if (input.template.outline && !/\{\{~?#?>\s*@outline\b/.test(front.value.body))
    reportAt(
      session,
      'outline-unplaced',
      `模板 ${input.template.file} 里没有放提纲的地方`,
      input.template.outline.location,
      ['在模板里要由提纲排的那一段前后，加上 {{#> @outline}} 和 {{/@outline}}；或者删去这里的提纲。'],
    )
  for (const repeated of toldTwice(session.sections, session.inserts)) report(session, repeated)
  for (const mentioned of session.valueMentions.values()) addMentions(session, mentioned)
  mentionEvidence(session, session.evidence)
  return {
    value: {
      markdown,
      inserts,
      evidence: session.evidence,
      mentions: session.mentions,
      sections: session.sections,
      frontMatter,
    },
    diagnostics: [...diagnostics, ...session.diagnostics.values()],
  }
}

/** Leaves out words that have nothing behind them, and reports which words and why. */
function settle(rendered: string, session: Session): string {
  const settled = settleSentences(rendered, session.marks)
  const { markdown } = settled
  const leftOut = [...session.leftOut, ...settled.leftOut]
  const printed = new Set(Array.from(markdown.matchAll(tokenPattern), (match) => Number(match[1])))
  for (const index of session.valueMentions.keys())
    if (!printed.has(index)) session.valueMentions.delete(index)
  for (const { words, token } of leftOut) {
    for (const [, index] of words.matchAll(tokenPattern)) forget(Number(index), session)
    reportLeftOut(words, token, session)
  }
  for (const [index, mark] of session.marks) {
    const location = session.origins.get(index)
    if (mark.type !== 'nothing' || !mark.missing || !printed.has(index) || !location) continue
    reportAt(session, 'facts-missing', mark.missing.reason, location, mark.missing.hints)
  }
  return markdown
}

function reportLeftOut(words: string, token: number, session: Session): void {
  const mark = session.marks.get(token)
  const location = session.origins.get(token)
  if (mark?.type !== 'nothing' || !location) return
  const parts = words.replace(/\n\s*/g, '').split(tokenPattern)
  const said = parts.map((part, at) => (at % 2 === 0 ? part : shownAs(session.inserts[Number(part)])))
  if (mark.missing) {
    const alone = parts.every((part, at) => at % 2 === 1 || part.trim() === '')
    const what = alone ? '这里没有写' : `“${said.join('')}”没有写`
    reportAt(session, 'sentence-left-out', `${what}：${mark.reason}`, location, mark.missing.hints)
    return
  }
  reportAt(session, 'sentence-left-out', `“${said.join('')}”没有写：${mark.reason}`, location, [
    '是 0 也要写的，在这个数后面加上 zero="没有"，写明是 0 的时候怎么说；有和没有说法不同的，用 {{#if}}、{{else}} 分开写。',
  ])
}

const shownAs = (insert: Insert | undefined): string =>
  insert?.kind === 'inline' && insert.inlines.some(({ type }) => type !== 'missing')
    ? plainText(insert.inlines)
    : '…'

/** Removes the records from the evidence of a value that is no longer printed. */
function forget(index: number, { inserts, evidence }: Session): void {
  const insert = inserts[index]
  if (insert?.kind !== 'inline') return
  for (const inline of insert.inlines) {
    const told = inline.type === 'fact' ? evidence[inline.evidence] : undefined
    if (inline.type === 'fact' && told) evidence[inline.evidence] = { ...told, records: [] }
  }
}

/** Where the syntax tree of a file is kept for all documents that use the file; trees are never changed. */
const noTree = (): { parsed?: Outcome<ParsedTemplate> } => ({})

function parseOnce(
  memory: Memory,
  source: TemplateFile,
  text: string,
  lineOffset = 0,
): Outcome<ParsedTemplate> {
  const known = memory.recall(noTree, source)
  known.parsed ??= parseTemplate(source.file, text, lineOffset)
  return known.parsed
}

/** The default wording of numbers: a template's own rule for counts overrides the school's. */
function wordingFor(front: FrontMatter, { school }: Workspace): FactWording {
  const counts = front.counts ?? school.wording.counts
  return {
    style: counts,
    exactUpTo: school.wording.exactUpTo,
    ...(front.numerals !== undefined && { numerals: front.numerals }),
  }
}

const dayOf = ({ date }: FrontMatter, period: Period, { knownOn }: Workspace): string =>
  date === 'start' || date === 'end' ? documentDay(date, period, knownOn) : date

function renderFrontMatter(front: FrontMatter, place: Place): RenderedFrontMatter {
  const inlines = (name: FrontMatterText): readonly Inline[] | undefined => renderText(front, name, place)
  const text = (name: FrontMatterText): string | undefined => {
    const found = inlines(name)
    return found && plainText(found)
  }
  const [document, title, subtitle, author] = [
    text('document'),
    inlines('title'),
    inlines('subtitle'),
    text('author'),
  ]
  const { date } = place.session
  return {
    due: front.due,
    landscape: front.landscape,
    ...(front.numbering !== undefined && { numbering: front.numbering }),
    ...(front.without && { without: front.without }),
    date,
    ...(document !== undefined && { document }),
    ...(title && { title }),
    ...(subtitle && { subtitle }),
    ...(author !== undefined && { author }),
    keywords: (text('keywords') ?? '').split(/[、,，]/).filter((word) => word.trim() !== ''),
    parts: officialParts(front.contents, inlines, date),
  }
}

/** The text of a setting, with tokens replaced by what they stand for. */
function renderText(front: FrontMatter, name: FrontMatterText, place: Place): readonly Inline[] | undefined {
  const setting = front.texts.get(name)
  if (!setting) return undefined
  const { line, column, file } = setting.location
  const parsed = parseTemplate(file, setting.text, line - 1)
  for (const diagnostic of parsed.diagnostics) report(place.session, diagnostic)
  const template = { ...parsed.value, columnOffset: column - 1 }
  const rendered = evaluateProgram(template.program, { ...place, template })
  const parts = rendered.split(tokenPattern)
  // Splitting at a pattern with one group alternates text and index.
  return parts.flatMap((part, index): readonly Inline[] => {
    if (index % 2 === 0) return part === '' ? [] : [{ type: 'text', value: part }]
    const insert = place.session.inserts[Number(part)]
    return insert?.kind === 'inline' ? insert.inlines : []
  })
}
