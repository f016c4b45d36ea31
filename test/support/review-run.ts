import { readFileSync } from 'node:fs'
import type { MergeRequest, ReviewRequest } from '../../src/app/review/index.ts'
import { type ReviewResult, readResult } from '../../src/rubric/index.ts'
import type { MemoryHost } from './memory-host.ts'

const shipped = (name: string): string =>
  readFileSync(new URL(`../../templates/review/${name}`, import.meta.url), 'utf8')

/** A district's files besides the packages. */
export const districtFiles: Readonly<Record<string, string>> = {
  'rubric.yaml': shipped('rubric.yaml'),
  'templates/review/form.md.hbs': shipped('form.md.hbs'),
  'templates/review/rollup.md.hbs': shipped('rollup.md.hbs'),
}

const rollUp = {
  out: { path: 'out', label: 'out' },
  rubric: { path: 'rubric.yaml', label: 'rubric.yaml' },
  templates: 'templates',
  templatesLabel: 'templates',
  formats: ['docx', 'pdf', 'xlsx'],
  ranking: false,
  jobs: 1,
  version: '0.1.0',
} as const

/** A review of the packages in `in`, without forms. */
export const reviewRequest: ReviewRequest = {
  ...rollUp,
  packages: [{ path: 'in', label: 'in' }],
  forms: 'none',
  resume: false,
}

export const mergeRequest: MergeRequest = { ...rollUp, folders: [] }

/** The results written by a run. */
export function resultsOf(host: MemoryHost, name = 'results.jsonl'): readonly ReviewResult[] {
  const lines = new TextDecoder().decode(host.written.get(`out/.review/${name}`)).split('\n')
  return lines.map(readResult).filter((result) => result !== undefined && result !== 'older')
}
