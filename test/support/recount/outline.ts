import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Line } from '../school-ledgers.ts'
import { librarySections } from './library.ts'
import { sections as headed, type Phrases } from './phrases.ts'
import { isFilled, parts, type Reading, text } from './reading.ts'
import { safetySections } from './safety.ts'

type Section = readonly [heading: RegExp, phrases: Phrases]
type Tree = Readonly<Record<string, unknown>>

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const folder = new URL('../../../templates/sections/', import.meta.url)

/** What each section says of itself, by its name. */
const heads = readdirSync(folder).map((file) => {
  const head = readFileSync(new URL(file, folder), 'utf8')
  const line = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(head)?.[1] ?? ''
  const name = line('section')
  return {
    name,
    headings: [name, line('title'), line('formal')],
    ledger:
      line('needs')
        .split(/[、,，]/)[0]
        ?.trim() ?? '',
  }
})

/** The headings of each section: in plain and in formal tone. */
const headingsOf: ReadonlyMap<string, readonly string[]> = new Map(
  heads.map(({ name, headings }) => [name, headings]),
)

/** The ledger that conditions of an outline (只写) narrow: the first that a section is about. */
const mainLedgers: ReadonlyMap<string, string> = new Map(heads.map(({ name, ledger }) => [name, ledger]))

const isOne = (value: unknown, words: string): boolean => {
  const given = parts(value)
  return words.split('、').some((word) => given.includes(word) || text(value) === word)
}

const conditions: readonly (readonly [prefix: string, holds: (value: unknown, words: string) => boolean])[] =
  [
    ['not-', (value, words) => !isOne(value, words)],
    ['contains-', (value, words) => words.split('、').some((word) => text(value).includes(word))],
    ['has-', (value, words) => isFilled(value) === /^(?:true|是)$/u.test(words)],
    ['', isOne],
  ]

/** Whether a line meets a condition such as `contains-item: 灯` or `has-standard: 是`. */
function meets(line: Line, key: string, words: string): boolean {
  const found = conditions.find(([prefix]) => key.startsWith(prefix))
  if (!found) throw new Error(`no condition ${key}`)
  const [prefix, holds] = found
  return holds(line[key.slice(prefix.length)], words)
}

/** A reading in which one ledger has only the lines that an outline asks for. */
function narrowed(at: Reading, name: string, only: Tree): Reading {
  const ledger = mainLedgers.get(name)
  if (ledger === undefined) return at
  return {
    ...at,
    of: (asked) => {
      const lines = at.of(asked)
      if (asked !== ledger) return lines
      return lines.filter((line) =>
        Object.entries(only).every(([key, value]) =>
          meets(line, key, Array.isArray(value) ? value.join('、') : text(value)),
        ),
      )
    },
  }
}

/** What a section of the library may say, by its name. */
const phrasesNamed = (name: string): readonly Phrases[] =>
  [...headed, ...librarySections, ...safetySections].flatMap(([heading, phrases]) =>
    heading.test(name) ? [phrases] : [],
  )

interface Entry {
  readonly headings: readonly string[]
  readonly phrases: readonly Phrases[]
  /** The entries of a chapter, which may stand under headings of their own. */
  readonly below?: readonly Entry[]
}

/** An entry of an outline: a section, or a chapter, which may say what its sections say. */
function readEntry(entry: unknown): Entry {
  if (typeof entry === 'string')
    return { headings: headingsOf.get(entry) ?? [], phrases: phrasesNamed(entry) }
  if (!isTree(entry)) return { headings: [], phrases: [] }
  const [first] = Object.entries(entry)
  if (!first) return { headings: [], phrases: [] }
  const [key, value] = first
  const content = Array.isArray(value) ? value : isTree(value) ? (value.内容 ?? value.content) : undefined
  if (Array.isArray(content)) {
    const below = content.map(readEntry)
    return { headings: [key], phrases: below.flatMap(({ phrases }) => phrases), below }
  }
  const settings = isTree(value) ? value : {}
  const only = settings.只写 ?? settings.only
  const phrases = phrasesNamed(key)
  return {
    headings: [...(headingsOf.get(key) ?? []), text(settings.标题 ?? settings.title)],
    phrases: isTree(only)
      ? phrases.map(
          (one): Phrases =>
            (at) =>
              one(narrowed(at, key, only)),
        )
      : phrases,
  }
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

interface Profile {
  readonly facts?: Tree
  readonly documents?: {
    readonly summary?: { readonly outline?: readonly unknown[]; readonly arrange?: string }
  }
}

const profileOf = ({ school }: Reading): Profile => parse(school.others['school.yaml'] ?? '') as Profile

/** The sentences that a school wrote between the sections, with its facts in their places. */
export function writtenWords(at: Reading): readonly string[] {
  const { facts = {}, documents } = profileOf(at)
  const visit = (value: unknown): readonly string[] => {
    if (Array.isArray(value)) return value.flatMap(visit)
    if (!isTree(value)) return []
    return Object.entries(value).flatMap(([key, one]) => (key === '文字' ? [text(one)] : visit(one)))
  }
  return visit(documents?.summary?.outline).flatMap((words) =>
    words
      .replace(
        /\{\{(?:number )?school\.([^\s}]+)(?: unit="([^"]*)")?\}\}/gu,
        (_, name: string, unit = '') => `${text(facts[name])}${unit}`,
      )
      .split('。')
      .filter((sentence) => sentence !== ''),
  )
}

const sectionsOf = ({ headings, phrases, below = [] }: Entry): readonly Section[] => {
  const said = headings.filter((one) => one !== '').map(escaped)
  const words = new RegExp(`^(?:${said.join('|') || '(?!)'})$`)
  return [...phrases.map((one): Section => [words, one]), ...below.flatMap(sectionsOf)]
}

/** The parts of a summary as the school's outline orders them, each with what it may say. */
export function outlinedSections(at: Reading): readonly Section[] {
  const entries = at.length === 'term' ? (profileOf(at).documents?.summary?.outline ?? []) : []
  const sections = entries.map(readEntry).flatMap(sectionsOf)
  const isEssay = /^(?:essay|成段)$/u.test(profileOf(at).documents?.summary?.arrange ?? '')
  // An essay has no headings.
  return isEssay ? sections.map(([, phrases]): Section => [/(?:)/, phrases]) : sections
}
