import {
  type BuildMemory,
  chooseFonts,
  type FontChoice,
  makeBuildMemory,
  makeDocument,
} from '../../build/index.ts'
import { makeUsualTerm } from '../../calendar/index.ts'
import { makeConversion } from '../../conversion/index.ts'
import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import type { FileMap, Host } from '../../host/index.ts'
import type { Memory } from '../../memory/index.ts'
import type { Term, Workspace } from '../../records/index.ts'
import type { Value } from '../../templating/index.ts'
import { officialForm } from '../../typesetting/index.ts'
import { readTemplateFolder, type TemplateFolder, templateEnding } from '../../workspace/index.ts'
import type { RollUpRequest } from './review-request.ts'

/** What is needed to make the district's documents. */
export interface DistrictForms {
  readonly templates: TemplateFolder
  readonly fonts: FontChoice
  readonly reviewer: string
  readonly memory: BuildMemory
}

/** Reports templates of the district's documents that are missing or cannot be read. */
export async function findMissingForms(
  { templates, templatesLabel }: Pick<RollUpRequest, 'templates' | 'templatesLabel'>,
  host: Host,
): Promise<readonly Diagnostic[]> {
  const { value, diagnostics } = await readFolder(templates, host)
  const missing = ['form', 'rollup'].filter((name) => !value.review.has(name))
  return [
    ...diagnostics,
    ...missing.map((name) =>
      diagnose('templates-missing', `模板文件夹“${templatesLabel}”里没有 review/${name}.md.hbs`, undefined, [
        '从程序自带的 templates/review 里复制一份。',
      ]),
    ),
  ]
}

/** Reads the templates and finds the fonts, once for all documents made by one thread. */
export async function openForms(templates: string, reviewer: string, host: Host): Promise<DistrictForms> {
  const read = await readFolder(templates, host)
  const memory = makeBuildMemory()
  const fonts = await chooseFonts({ fonts: 'bundled', named: undefined, folder: '' }, host, memory.fonts)
  return { templates: read.value, fonts: fonts.value, reviewer, memory }
}

const readFolder = async (templates: string, host: Host): Promise<Outcome<TemplateFolder>> =>
  readTemplateFolder((await host.readTree(templates, [templateEnding])) ?? new Map())

/**
 * Makes one of the district's documents from a template in `review/`; `review` is the value of that name in the template, and
 * `path` has no extension.
 */
export async function makeDistrictDocument(
  name: 'form' | 'rollup',
  { path, review, term: id }: { readonly path: string; readonly review: Value; readonly term: string },
  formats: readonly ('docx' | 'pdf')[],
  { templates, fonts, reviewer, memory }: DistrictForms,
  host: Host,
): Promise<Outcome<FileMap>> {
  const template = templates.review.get(name)
  if (!template || formats.length === 0) return { value: new Map(), diagnostics: [] }
  const term = makeUsualTerm(id)
  const workspace = districtWorkspace(reviewer, term, memory.derived)
  const { value, diagnostics } = await makeDocument(
    {
      name,
      period: term,
      template,
      templates,
      workspace,
      conversion: await makeConversion('zh-CN', workspace),
      fonts,
      form: officialForm,
      given: new Map([['review', review]]),
      formats,
      pdf: 'a2a',
      review: false,
      attached: false,
    },
    host,
    memory,
  )
  const files = [...value.files].map(([made, bytes]): [string, Uint8Array] => [
    `${path}${made.slice(made.lastIndexOf('.'))}`,
    bytes,
  ])
  return { value: new Map(files), diagnostics: faults(diagnostics) }
}

/** Drops the notice of stand-in fonts, which are normal here. */
const faults = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity !== 'notice')

/** A workspace without ledgers, because everything in the district's documents is passed in. */
const districtWorkspace = (reviewer: string, term: Term, memory: Memory): Workspace => ({
  school: {
    name: reviewer,
    shortName: reviewer,
    department: '',
    current: term.id,
    terms: [term],
    holidays: [],
    fixedTerms: [],
    values: Object.create(null) as Record<string, never>,
    wording: { exactUpTo: 10, counts: 'exact' },
    numbering: 'official',
    location: { file: '', line: 1, column: 1 },
    locations: Object.create(null) as Record<string, never>,
  },
  kinds: [],
  catalogues: new Map(),
  ledgers: new Map(),
  narratives: new Map(),
  overrides: new Map(),
  sources: new Map(),
  memory,
})
