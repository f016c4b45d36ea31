import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parse, stringify } from 'yaml'
import { type BuildMemory, generate, makeBuildMemory } from '../../src/build/index.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { memoryHost } from './memory-host.ts'

/** A record as in YAML. */
export type Line = Readonly<Record<string, unknown>>

/** A ledger as in YAML. */
export interface PlainLedger {
  readonly complete?: boolean
  readonly records: readonly Line[]
}

/** A school as seen in a text editor: YAML files, without schemas or queries. */
export interface PlainSchool {
  readonly name: string
  /** `school.yaml` and whatever else is neither a ledger nor a template of the school's own, as text. */
  readonly others: Readonly<Record<string, string>>
  /** By path below the data folder, without ending: `2025-autumn/repairs`. */
  readonly ledgers: Readonly<Record<string, PlainLedger>>
  /** The term that documents are about. */
  readonly term: { readonly id: string; readonly start: string; readonly end: string }
}

/** A term of a profile: the current one unless another is asked for. */
function termOf(profile: string, asked?: string): PlainSchool['term'] {
  const { current, terms } = parse(profile) as {
    readonly current: string
    readonly terms: Readonly<Record<string, { readonly start: string; readonly end: string }>>
  }
  const id = asked ?? current
  const term = terms[id]
  if (!term) throw new Error(`no term ${id}`)
  return { id, start: term.start, end: term.end }
}

export interface ReadingChoice {
  /** Whether the school's own templates are read too; left aside otherwise, so that the shipped ones speak. */
  readonly withTemplates?: boolean
  /** The current term unless given. */
  readonly term?: string
}

/** Reads a data folder. */
export function readSchool(
  name: string,
  folder: URL,
  { withTemplates = false, term }: ReadingChoice = {},
): PlainSchool {
  const others: Record<string, string> = {}
  const ledgers: Record<string, PlainLedger> = {}
  const walk = (path: string): void => {
    for (const entry of readdirSync(new URL(path, folder), { withFileTypes: true })) {
      if (entry.isDirectory()) {
        if ((withTemplates || entry.name !== 'templates') && entry.name !== 'photos')
          walk(`${path}${entry.name}/`)
        continue
      }
      const file = `${path}${entry.name}`
      if (!/\.(?:yaml|md|hbs)$/.test(file)) continue
      const text = readFileSync(new URL(file, folder), 'utf8')
      const value: unknown = /^\d{4}-[^/]+\/[^/]+\.yaml$/.test(file) ? parse(text) : undefined
      const ledger = Array.isArray(value) ? { records: value } : value
      if (ledger !== undefined && ledger !== null)
        ledgers[file.slice(0, -5)] = withoutPhotos(ledger as PlainLedger)
      else if (value === undefined) others[file] = text
    }
  }
  walk('')
  return { name, others, ledgers, term: termOf(others['school.yaml'] ?? '', term) }
}

/** A golden case with ledgers and templates of its own, and the document that they make. */
export interface GoldenSchool {
  readonly school: PlainSchool
  readonly document: string
}

const goldenFolder = new URL('../golden/', import.meta.url)

/** The golden cases of schools: summaries and plans. */
export const goldenNames: readonly string[] = readdirSync(goldenFolder)
  .filter((name) => /^(?:summary|plan)-/.test(name))
  .filter((name) => existsSync(new URL(`${name}/data/`, goldenFolder)))

/** Reads a golden case as its school wrote it. */
export function readGolden(name: string): GoldenSchool {
  const folder = new URL(`${name}/`, goldenFolder)
  const { term, documents } = JSON.parse(readFileSync(new URL('case.json', folder), 'utf8')) as {
    readonly term: string
    readonly documents: readonly [string]
  }
  const school = readSchool(name, new URL('data/', folder), { withTemplates: true, term })
  return { school, document: documents[0] }
}

/** The same school with some of a ledger's lines changed, removed or added to. */
export function withLines(
  school: PlainSchool,
  ledger: string,
  change: (lines: readonly Line[]) => readonly Line[],
): PlainSchool {
  const path = ledger.includes('/') ? ledger : `${school.term.id}/${ledger}`
  const before = school.ledgers[path]
  return {
    ...school,
    ledgers: { ...school.ledgers, [path]: { ...before, records: change(before?.records ?? []) } },
  }
}

/** A ledger without photos, because their files are not read. */
const withoutPhotos = (ledger: PlainLedger): PlainLedger => ({
  ...ledger,
  records: ledger.records.map((line) =>
    Object.fromEntries(Object.entries(line).filter(([key]) => key !== 'photos' && key !== '照片')),
  ),
})

const shipped: ReadonlyMap<string, Uint8Array> =
  (await nodeHost.readTree('templates', ['.yaml', '.hbs'])) ?? new Map<string, Uint8Array>()

const templates = Object.fromEntries([...shipped].map(([file, bytes]) => [`templates/${file}`, bytes]))

const ledgerText = ({ complete, records }: PlainLedger): string =>
  `${complete === undefined ? '' : `complete: ${complete}\n`}records: ${records.length === 0 ? '[]\n' : `\n${stringify(records)}`}`

/** A document that the shipped templates made of a school. */
export interface Published {
  /** The document as Markdown; undefined if nothing was made because of faults in the data. */
  readonly text: string | undefined
  readonly reports: readonly { readonly code: string; readonly message: string; readonly isError: boolean }[]
}

/** Makes documents with the shipped templates, in memory. */
export interface Publisher {
  publish(school: PlainSchool, document: string, period?: string): Promise<Published>
}

/** Makes a publisher, one for each test, which rebuilds only what has changed. */
export function makePublisher(): Publisher {
  const memory: BuildMemory = makeBuildMemory()
  return {
    async publish(school, document, period) {
      const files = Object.fromEntries([
        ...Object.entries(school.others).map(([file, text]) => [`data/${file}`, text]),
        ...Object.entries(school.ledgers).map(([file, ledger]) => [`data/${file}.yaml`, ledgerText(ledger)]),
      ]) as Readonly<Record<string, string>>
      const { value, diagnostics } = await generate(
        {
          data: 'data',
          templates: 'templates',
          dataLabel: 'data',
          templatesLabel: 'templates',
          documents: [document],
          formats: ['md'],
          ...(period !== undefined && { term: period }),
        },
        memoryHost({ ...templates, ...files }),
        { memory },
      )
      const [bytes] = value.files.values()
      return {
        text: bytes && new TextDecoder().decode(bytes),
        reports: diagnostics.map(({ code, message, severity }) => ({
          code,
          message,
          isError: severity === 'error',
        })),
      }
    },
  }
}
