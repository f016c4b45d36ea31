import type { PeriodKind } from '../calendar/index.ts'
import { boundFaults, type Diagnostic, diagnose, type Location, type Outcome } from '../diagnostics/index.ts'
import type { Spanning } from '../planning/index.ts'
import { type Outline, parseOutline } from '../records/index.ts'
import { findSimilar, isIsoDay, type Language } from '../text/index.ts'
import type { Arrangement } from './arrange.ts'
import {
  type ApproximateStyle,
  type FrontMatterText,
  frontMatterSettings,
  isText,
} from './front-matter-settings.ts'
import { tooLong } from './parse-template.ts'

/** A file of the templates folder. */
export interface TemplateFile {
  readonly file: string
  readonly text: string
}

/** What a template states about itself between the two `---` lines at its top. */
export interface FrontMatter {
  /** `next`: made at the end of a term for the one that follows; `asked`: made only on request. */
  readonly due: 'current' | 'next' | 'asked'
  /** The kinds of period that it can be made for: terms, months, years. */
  readonly periods: readonly PeriodKind[]
  /** `ledger`: one document for each ledger with records. */
  readonly each?: 'ledger'
  /**
   * Whether a table that is too wide for portrait pages turns the whole document or only its own pages, or whether all pages are
   * landscape anyway.
   */
  readonly landscape: 'table' | 'whole' | 'always'
  readonly numbering?: 'official' | 'house' | 'compact' | 'bracketed' | 'none'
  /** The date of the document: the term's first day, its last (the default), or an ISO day. */
  readonly date: string
  /** The style of counts where the template does not specify one; absent means the school's policy. */
  readonly counts?: 'exact' | 'approximate'
  readonly numerals?: 'arabic' | 'han'
  /** The style of 约数 where the template does not specify one. */
  readonly style?: ApproximateStyle
  /** The school's choices for these in school.yaml, which override what a template says about a single number. */
  readonly ruled: Pick<FrontMatter, 'counts' | 'numerals' | 'style'>
  /** The language of the document; absent means the school's language. */
  readonly language?: Language
  /** Whether the document begins with a contents page. */
  readonly contents: boolean
  /** Partials, and titles of sections and annexes, to leave out, with the location of the setting. */
  readonly without?: { readonly names: readonly string[]; readonly location: Location }
  /** Whether it goes into the term's package; by default, documents that are due in a term are archived. */
  readonly archive?: boolean
  /** Whether and how people are masked; absent means the school's setting. */
  readonly mask?: 'true' | 'false' | 'surname'
  /** The number of photos per page where the template does not specify one. */
  readonly photos?: '2' | '4'
  /** How sections are arranged where the outline does not say. */
  readonly arrange: Arrangement
  /** The tone of headings and sentences for which a section has both. */
  readonly tone: 'plain' | 'formal'
  /** Where items of a plan stand that span several blocks of months; absent means where they begin. */
  readonly spanning?: Spanning
  readonly texts: ReadonlyMap<FrontMatterText, { readonly text: string; readonly location: Location }>
  /** The outline (提纲) that the template has among its settings. */
  readonly outline?: Outline
  /** The template itself, and the number of lines of the file that precede it. */
  readonly body: string
  readonly bodyLine: number
}

/** A setting in the school's profile, which overrides the template's own. */
export interface SchoolSetting {
  readonly key: string
  readonly value: string
  readonly location: Location
  readonly keyLocation: Location
}

/** The template of a document with its settings resolved. */
export interface DocumentTemplate extends TemplateFile {
  /** The file as read: the same object as long as its text is unchanged. */
  readonly read: TemplateFile
  /** The school's outline for the document, or else the one in the template's settings. */
  readonly outline?: Outline | undefined
  /** Its own settings overridden by those of the school, and the faults of both. */
  readonly front: Outcome<FrontMatter>
}

/** Resolves a template's settings, so that no later stage needs to know that the school can override them. */
export const settleTemplate = (
  read: TemplateFile,
  school: readonly SchoolSetting[] = [],
  outline?: Outline,
): DocumentTemplate => {
  const excess = tooLong(read.file, read.text)
  const { value, diagnostics } = parseFrontMatter(excess.length > 0 ? { ...read, text: '' } : read, school)
  return {
    ...read,
    read,
    outline: outline ?? value.outline,
    front: { value, diagnostics: boundFaults([...excess, ...diagnostics]) },
  }
}

/** Parses the settings at the top of a template, with defaults for those that are missing. */
function parseFrontMatter(
  { file, text }: TemplateFile,
  school: readonly SchoolSetting[] = [],
): Outcome<FrontMatter> {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
  const end =
    lines[0]?.trimEnd() === '---'
      ? lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
      : -1
  const diagnostics: Diagnostic[] = []
  const chosen = new Map<string, Chosen>()
  const texts = new Map<FrontMatterText, { text: string; location: Location }>()
  const take = (read: ReadSetting | Diagnostic): void => {
    if ('code' in read) diagnostics.push(read)
    else if (isText(read.name)) texts.set(read.name, { text: read.value, location: read.location })
    else chosen.set(read.name, { value: read.value, location: read.location })
  }
  if (end < 0 && lines[0]?.trimEnd() === '---') {
    diagnostics.push(
      diagnose(
        'template-front-matter',
        '开头的 --- 没有结束的 ---',
        { file, line: 1, column: 1, length: 3 },
        ['在设置的下面加一行 ---。'],
      ),
    )
  }
  const written = lines.slice(0, Math.max(1, end))
  const outlineLines = linesOfOutline(written)
  for (const [index, line] of written.slice(1).entries()) {
    if (/^\s*(#.*)?$/.test(line) || outlineLines.has(index + 1)) continue
    take(readLine(line, { file, line: index + 2, column: 1, length: line.length }))
  }
  for (const { key, value, location, keyLocation } of school)
    take(readSetting(key, value, location, keyLocation))
  const outline =
    outlineLines.size === 0
      ? undefined
      : parseOutline(file, written.map((line, at) => (outlineLines.has(at) ? line : '')).join('\n'))
  diagnostics.push(...(outline?.diagnostics ?? []))
  const contentsAt = chosen.get('contents')
  if (contentsAt?.value === 'true' && texts.has('head'))
    diagnostics.push(contentsWithHead(contentsAt.location))
  const body = lines.slice(end + 1).join('\n')
  return {
    value: {
      ...settle(chosen),
      ruled: rulingOf(chosen, school),
      texts,
      ...(outline?.value && { outline: outline.value }),
      body,
      bodyLine: end + 1,
    },
    diagnostics,
  }
}

/** The lines of an outline among the settings: that of its name, and those below it that are further in or begin with `-`. */
function linesOfOutline(lines: readonly string[]): ReadonlySet<number> {
  const start = lines.findIndex((line) => /^\s*(?:outline|提纲)\s*[:：]/u.test(line))
  if (start < 0) return new Set()
  const margin = indentOf(lines[start] ?? '')
  const length = lines
    .slice(start + 1)
    .findIndex((line) => indentOf(line) <= margin && !/^\s*(?:[-#]|$)/u.test(line))
  const end = length < 0 ? lines.length : start + 1 + length
  return new Set(Array.from({ length: end - start }, (_, at) => start + at))
}

const indentOf = (line: string): number => line.length - line.trimStart().length

type Settled = Omit<FrontMatter, 'ruled' | 'texts' | 'outline' | 'body' | 'bodyLine'>

/** The school's settings about numbers. */
const rulingOf = (
  chosen: ReadonlyMap<string, Chosen>,
  school: readonly SchoolSetting[],
): FrontMatter['ruled'] =>
  Object.fromEntries(
    ['counts', 'numerals', 'style'].flatMap((name) => {
      const setting = chosen.get(name)
      return setting && school.some(({ location }) => location === setting.location)
        ? [[name, setting.value]]
        : []
    }),
  )

interface Chosen {
  readonly value: string
  readonly location: Location
}

interface ReadSetting extends Chosen {
  readonly name: string
}

const dues: ReadonlySet<string> = new Set(['next', 'asked'])

/** Resolves settings whose values have been checked against the table. */
function settle(chosen: ReadonlyMap<string, Chosen>): Settled {
  const {
    term = '',
    period = 'term',
    date,
    contents,
    landscape = 'table',
    arrange = 'headings',
    tone = 'plain',
    archive,
    without,
    lang: language,
    ...others
  } = Object.fromEntries([...chosen].map(([name, { value }]) => [name, value]))
  const location = chosen.get('without')?.location
  return {
    due: dues.has(term) ? (term as FrontMatter['due']) : 'current',
    periods: period.split(',') as unknown as FrontMatter['periods'],
    landscape: landscape as FrontMatter['landscape'],
    date: date ?? 'end',
    contents: contents === 'true',
    arrange: arrange as Arrangement,
    tone: tone as FrontMatter['tone'],
    ...(location && { without: { names: (without ?? '').split(/[、,，]\s*/).filter(Boolean), location } }),
    ...(archive !== undefined && { archive: archive === 'true' }),
    ...(language !== undefined && { language: language as Language }),
    ...(others as Partial<Settled>),
  }
}

function readLine(line: string, location: Location): ReadSetting | Diagnostic {
  const match = /^(\s*([^:：\s]+)\s*[:：]\s*)(.*)$/.exec(line.trimEnd())
  if (!match) {
    return diagnose('template-front-matter', `“${line.trim()}”不是“名称: 值”的写法`, location, [
      '每行一个设置，冒号用英文半角，后面空一格。',
    ])
  }
  const [, head = '', key = '', raw = ''] = match
  const value = raw.replace(/^(["'])(.*)\1$/, '$2')
  const at = { ...location, column: head.length + 1, length: Math.max(1, raw.length) }
  return readSetting(key, value, at, location)
}

/**
 * @param at the location of the value
 * @param location the location of the setting
 */
function readSetting(key: string, value: string, at: Location, location: Location): ReadSetting | Diagnostic {
  const entry = Object.entries(frontMatterSettings).find(
    ([name, setting]) => name === key || setting.aliases.includes(key),
  )
  if (!entry) return unknownSetting(key, location)
  const [name, { values, pattern, many }] = entry
  if (!values) return { name, value, location: at }
  const written = many ? value.split(/[,，、]/).map((part) => part.trim()) : [value]
  const choices = written.map((part) => choiceOf(part, values))
  if (!choices.includes(undefined)) return { name, value: choices.join(','), location: at }
  if (pattern?.test(value) === true && (name !== 'date' || isIsoDay(value)))
    return { name, value, location: at }
  return diagnose('template-front-matter', `${key} 不能写“${value}”`, at, [
    `可写：${Object.entries(values).flat(2).join('、')}${pattern ? '，或 2026-01-20 这样的日期' : ''}。`,
  ])
}

const choiceOf = (written: string, values: Readonly<Record<string, readonly string[]>>): string | undefined =>
  Object.entries(values).find(([choice, aliases]) => choice === written || aliases.includes(written))?.[0]

const contentsWithHead = (location: Location): Diagnostic =>
  diagnose('contents-with-head', '写了 contents: true，又写了 head（红头），这份文件不出目录页', location, [
    '要目录页，删去 head 这一行；要红头，把 contents 改成 false。',
  ])

function unknownSetting(key: string, location: Location): Diagnostic {
  const names = Object.keys(frontMatterSettings)
  const similar = findSimilar(key, [
    ...names,
    ...Object.values(frontMatterSettings).flatMap(({ aliases }) => aliases),
  ])
  return diagnose('template-front-matter', `没有“${key}”这个设置`, { ...location, length: key.length }, [
    ...(similar === undefined ? [] : [`是不是想写 ${similar}？`]),
    `可写：${names.join('、')}。`,
  ])
}
