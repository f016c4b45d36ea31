import { parsePeriodId, parseTermId } from '../calendar/index.ts'
import { catalogueKinds } from './kinds/catalogues.ts'

/** The files below the data folder, by purpose. */
export interface SortedFiles {
  readonly school: boolean
  /** The school's own catalogues, `<plural>.yaml` beside school.yaml. */
  readonly catalogues: readonly string[]
  /** Folders with a term's name that contain ledgers or narrative. */
  readonly terms: readonly string[]
  /** Files `<term>/<name>.yaml`. */
  readonly ledgers: readonly { readonly file: string; readonly term: string; readonly name: string }[]
  /** Files `<term>/narrative/<slot>.md`; those for a month or a year are in a folder with its id (2026-04, 2025-2026). */
  readonly narratives: readonly { readonly file: string; readonly term: string; readonly slot: string }[]
  /** Files `<term>/overrides/<document>.yaml`; for a document of one ledger `<document>` is `<template>/<ledger>`. */
  readonly overrides: readonly { readonly file: string; readonly term: string; readonly document: string }[]
  /** YAML in places where nothing is read, and text under `narrative` that is not Markdown. */
  readonly strays: readonly string[]
}

const catalogueFiles: ReadonlySet<string> = new Set(catalogueKinds.map(({ plural }) => `${plural}.yaml`))

const looksLikeYaml = /\.ya?ml(\.txt)?$/i

/** Text probably meant for a document, including `.MD`, which is not found under that name on case-sensitive systems. */
const notMarkdown = /\.(?:txt|md|markdown|mdown|docx?|wps|rtf|odt)$/i

/** Sorts the paths below the data folder by purpose. Photos and other files are ignored. */
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

/**
 * Whether a folder is that of a period. A term's folder contains everything; that of a month or a year only what the director
 * writes for its documents and has changed in them.
 */
const isPeriodFolder = (folder: string, path: string): boolean =>
  parseTermId(folder) !== undefined ||
  (parsePeriodId(folder)?.id === folder && /^(narrative|overrides)\//.test(path))
