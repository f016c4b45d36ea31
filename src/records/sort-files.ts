import { parsePeriodId, parseTermId } from '../calendar/index.ts'
import { catalogueKinds } from './kinds/catalogues.ts'

/** What each file below the data folder is for. */
export interface SortedFiles {
  readonly school: boolean
  /** Catalogues of the school's own, `<plural>.yaml` beside school.yaml. */
  readonly catalogues: readonly string[]
  /** Folders named as terms that hold ledgers or narrative. */
  readonly terms: readonly string[]
  /** Files `<term>/<name>.yaml`. */
  readonly ledgers: readonly { readonly file: string; readonly term: string; readonly name: string }[]
  /** Files `<term>/narrative/<slot>.md`; those for a month or a year stand in a folder of its name (2026-04, 2025-2026). */
  readonly narratives: readonly { readonly file: string; readonly term: string; readonly slot: string }[]
  /** Files `<term>/overrides/<document>.yaml`; for a document of one ledger `<document>` is `<template>/<ledger>`. */
  readonly overrides: readonly { readonly file: string; readonly term: string; readonly document: string }[]
  /** YAML that stands where nothing is read, and text under `narrative` that is not Markdown. */
  readonly strays: readonly string[]
}

const catalogueFiles: ReadonlySet<string> = new Set(catalogueKinds.map(({ plural }) => `${plural}.yaml`))

const looksLikeYaml = /\.ya?ml(\.txt)?$/i

/** Text that somebody meant for a document; `.MD` too, which is not found under that name where letters count. */
const notMarkdown = /\.(?:txt|md|markdown|mdown|docx?|wps|rtf|odt)$/i

/** Sorts the paths below the data folder by what they are. Photos and other files are no concern of ours. */
export function sortFiles(paths: Iterable<string>): SortedFiles {
  const ledgers: { file: string; term: string; name: string }[] = []
  const narratives: { file: string; term: string; slot: string }[] = []
  const overrides: { file: string; term: string; document: string }[] = []
  const strays: string[] = []
  const catalogues: string[] = []
  let school = false
  for (const file of [...paths].sort()) {
    const [term = '', ...below] = file.split('/')
    const path = below.join('/')
    if (file === 'school.yaml') school = true
    else if (catalogueFiles.has(file)) catalogues.push(file)
    else if (!isPeriodFolder(term, path) || below.length === 0) {
      if (looksLikeYaml.test(file)) strays.push(file)
    } else if (path.startsWith('narrative/')) {
      if (path.endsWith('.md'))
        narratives.push({ file, term, slot: path.slice('narrative/'.length, -'.md'.length) })
      else if (notMarkdown.test(path) || looksLikeYaml.test(path)) strays.push(file)
    } else if (
      (below.length === 2 || below.length === 3) &&
      below[0] === 'overrides' &&
      path.endsWith('.yaml')
    ) {
      overrides.push({ file, term, document: path.slice('overrides/'.length, -'.yaml'.length) })
    } else if (below.length === 1 && path.endsWith('.yaml')) {
      ledgers.push({ file, term, name: path.slice(0, -'.yaml'.length) })
    } else if (looksLikeYaml.test(path)) strays.push(file)
  }
  const terms = [...new Set([...ledgers, ...narratives].map(({ term }) => term))].filter(parseTermId)
  return { school, catalogues, terms, ledgers, narratives, overrides, strays }
}

/** Folders of terms hold everything; one of a month or a year holds what the director writes for its documents and changed in them. */
const isPeriodFolder = (folder: string, path: string): boolean =>
  parseTermId(folder) !== undefined ||
  (parsePeriodId(folder)?.id === folder && /^(narrative|overrides)\//.test(path))
