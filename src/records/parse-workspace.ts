import { compareTermIds, makeUsualTerm, type Term } from '../calendar/index.ts'
import { boundFaults, type Diagnostic, diagnose, gatherInto, type Outcome } from '../diagnostics/index.ts'
import { type Memory, makeMemory } from '../memory/index.ts'
import { checkWorkspace } from './checks/index.ts'
import type { KindDefinition } from './field.ts'
import { findDuplicateIds } from './find-duplicate-ids.ts'
import { catalogueKinds } from './kinds/catalogues.ts'
import { builtInKinds } from './kinds/index.ts'
import { parseNarrative } from './narrative.ts'
import type { OverrideFile } from './overrides/override.ts'
import { parseOverrides } from './overrides/parse-overrides.ts'
import { freshReaders, type Readers } from './readers.ts'
import type { Ledger, Narrative, Workspace } from './record.ts'
import { reportStrays } from './report-strays.ts'
import type { SchoolRead } from './school/parse-school.ts'
import { type SortedFiles, sortFiles } from './sort-files.ts'
import { readSource } from './source/read-source.ts'
import type { SourceFile } from './source/source-file.ts'

/** The path, below the templates folder, of the shipped catalogue used by schools without one. */
const shippedCatalogue = (plural: string): string => `catalogues/${plural}.yaml`

/**
 * Parses everything below the data folder, by paths relative to it: `school.yaml`, `<plural>.yaml` of a catalogue,
 * `<term>/<plural>.yaml`, `<term>/narrative/<slot>.md`, `<term>/overrides/<document>.yaml`,
 * `<term>/overrides/<template>/<ledger>.yaml`. `shipped` are the catalogues for schools that have none of their own, by path
 * below the templates folder. All faults of all files are reported at once. `readers` may remember earlier readings, `memory`
 * what was computed from the records. The value is undefined only if school.yaml cannot be read; if there are errors among the
 * diagnostics, it is incomplete and no document may be made from it.
 */
export function parseWorkspace(
  files: ReadonlyMap<string, Uint8Array>,
  shipped: ReadonlyMap<string, Uint8Array> = new Map(),
  readers: Readers = freshReaders,
  memory: Memory = makeMemory(),
): Outcome<Workspace | undefined> {
  const diagnostics: Diagnostic[] = []
  const sources = new Map<string, string>()
  const open = (file: string, among = files): SourceFile | undefined => {
    const source = readSource(file, among.get(file) ?? new Uint8Array())
    diagnostics.push(...source.diagnostics)
    if (source.value) sources.set(file, source.value.text)
    return source.value
  }
  const take = gatherInto(diagnostics)
  const sorted = sortFiles(files.keys())
  const schoolSource = sorted.school ? open('school.yaml') : undefined
  const school = schoolSource && take(readers.school(schoolSource))
  if (!sorted.school) diagnostics.push(reportNoSchool())

  const kinds = [...builtInKinds, ...(school?.kinds ?? [])]
  const terms = take(settleTerms(school, sorted))
  const ledgers = new Map<string, Map<string, Ledger>>()
  const narratives = new Map<string, Map<string, Narrative>>()
  for (const term of sorted.terms) {
    ledgers.set(term, new Map())
    narratives.set(term, new Map())
  }
  const { read, unknown } = matchLedgers(sorted, kinds)
  diagnostics.push(...reportStrays([...sorted.strays, ...unknown], kinds))
  for (const { file, term, kind } of read) {
    const source = open(file)
    const calendar = terms.get(term)
    if (source && calendar) ledgers.get(term)?.set(kind.name, take(readers.ledger(source, kind, calendar)))
  }
  for (const { file, term, slot } of sorted.narratives) {
    const source = open(file)
    const own = narratives.get(term) ?? new Map<string, Narrative>()
    narratives.set(term, own)
    if (source) own.set(slot, take(parseNarrative(source, slot)))
  }
  const overrides = new Map<string, Map<string, OverrideFile>>()
  for (const { file, term, document } of sorted.overrides) {
    const source = open(file)
    const ofTerm = overrides.get(term) ?? new Map<string, OverrideFile>()
    if (source) overrides.set(term, ofTerm.set(document, take(parseOverrides(source))))
  }
  const catalogues = new Map<string, Ledger>()
  for (const kind of catalogueKinds) {
    const own = sorted.catalogues.includes(`${kind.plural}.yaml`)
    const file = own ? `${kind.plural}.yaml` : shippedCatalogue(kind.plural)
    const source = own ? open(file) : shipped.has(file) ? open(file, shipped) : undefined
    if (source) catalogues.set(kind.name, take(readers.ledger(source, kind, anyYear)))
  }
  diagnostics.push(...boundFaults(findDuplicateIds([...inOrder(ledgers), ...catalogues.values()])))
  if (!school) return { value: undefined, diagnostics: boundFaults(diagnostics) }
  const current = take(settleCurrent(school, sorted))
  const workspace = {
    school: { ...school.profile, terms: [...terms.values()], current },
    kinds,
    ledgers,
    catalogues,
    narratives,
    overrides,
    sources,
    memory,
  }
  return { value: workspace, diagnostics: boundFaults([...diagnostics, ...checkWorkspace(workspace)]) }
}

/** The period that the months of a catalogue are resolved against: 每月 means all twelve. */
const anyYear: Term = {
  id: '',
  season: 'spring',
  label: '全年',
  yearLabel: '全年',
  start: '2000-01-01',
  end: '2000-12-31',
}

const reportNoSchool = (): Diagnostic =>
  diagnose('school-missing', '数据文件夹里没有 school.yaml（学校信息）', undefined, [
    '新建 school.yaml，写上“学校名称: …”和“学期:”；文件名全用小写字母。',
  ])

/** The terms that are configured and those that only have a folder, in chronological order. The latter get the usual dates. */
function settleTerms(
  school: SchoolRead | undefined,
  sorted: SortedFiles,
): Outcome<ReadonlyMap<string, Term>> {
  const configured = school?.profile.terms ?? []
  const known = new Set(configured.map(({ id }) => id))
  const others = sorted.terms.filter((id) => !known.has(id))
  const terms = [...configured, ...others.map(makeUsualTerm)].sort((a, b) => compareTermIds(a.id, b.id))
  const diagnostics = (school ? others : []).map((id) => {
    const message = `有“${id}”文件夹，但 school.yaml 的“学期”（terms）里没有这个学期的起止日期`
    const usual = makeUsualTerm(id)
    return diagnose('term-undeclared', message, school?.termsLocation ?? school?.profile.location, [
      `在 terms 下面加一行，日期按本地校历：“${id}: {start: ${usual.start}, end: ${usual.end}}”。`,
    ])
  })
  return { value: new Map(terms.map((term) => [term.id, term])), diagnostics }
}

/** The current term: the one that school.yaml names, or the latest that has a folder. */
function settleCurrent(school: SchoolRead, sorted: SortedFiles): Outcome<string> {
  const latest = [...sorted.terms].sort(compareTermIds).at(-1)
  const current = school.current ?? latest ?? ''
  if (latest === undefined) {
    const message = '还没有学期文件夹，没有台账可读'
    return {
      value: current,
      diagnostics: [
        diagnose('term-missing', message, school.profile.location, [
          '新建文件夹，如 2025-autumn，把台账放进去。',
        ]),
      ],
    }
  }
  if (sorted.terms.includes(current)) return { value: current, diagnostics: [] }
  const message = `当前学期写的是“${current}”，但没有这个学期的文件夹`
  const hint = `新建“${current}”文件夹，或者把当前学期改成已有的：${sorted.terms.join('、')}。`
  return { value: current, diagnostics: [diagnose('term-missing', message, school.currentLocation, [hint])] }
}

function matchLedgers(
  sorted: SortedFiles,
  kinds: readonly KindDefinition[],
): {
  read: readonly { file: string; term: string; kind: KindDefinition }[]
  unknown: readonly string[]
} {
  const byFile = new Map(kinds.map((kind) => [kind.plural, kind]))
  const read: { file: string; term: string; kind: KindDefinition }[] = []
  const unknown: string[] = []
  for (const { file, term, name } of sorted.ledgers) {
    const kind = byFile.get(name)
    if (kind) read.push({ file, term, kind })
    else unknown.push(file)
  }
  return { read, unknown }
}

/** All ledgers, earlier terms first. */
function inOrder(ledgers: ReadonlyMap<string, ReadonlyMap<string, Ledger>>): readonly Ledger[] {
  return [...ledgers].sort(([a], [b]) => compareTermIds(a, b)).flatMap(([, byKind]) => [...byKind.values()])
}
