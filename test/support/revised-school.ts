import { type AdoptedFile, adoptFile, diffFile, type FileDifference } from '../../src/app/adopt/index.ts'
import { type Build, generate } from '../../src/build/index.ts'
import type { Language } from '../../src/text/index.ts'
import { memoryHost } from './memory-host.ts'

type Files = Readonly<Record<string, string>>
type Names =
  | 'data/school.yaml'
  | 'data/2025-autumn/repairs.yaml'
  | 'data/2025-autumn/problems.yaml'
  | 'data/2025-autumn/narrative/summary/opening.md'
  | 'templates/summary.md.hbs'

const repairs = (many: number): string =>
  Array.from(
    { length: many },
    (_, at) =>
      `- {id: W${at + 1}, date: 2025-10-08, item: 灯管, action: 更换, place: ${at + 1}班, quantity: 2支}\n`,
  ).join('')

/** A small school whose summary has every kind of paragraph that a director may change in Word. */
export const revisedSchool = (many = 83): Record<Names, string> => ({
  'data/school.yaml': `name: 城西小学
terms:
  2025-autumn: {start: 2025-09-01, end: 2026-01-23}
current: 2025-autumn
`,
  'data/2025-autumn/repairs.yaml': repairs(many),
  'data/2025-autumn/problems.yaml': `- {id: P1, text: 库房太小。}\n- {id: P2, text: 人手不够。}\n- {id: P3, text: 管线老旧。}\n`,
  'data/2025-autumn/narrative/summary/opening.md': '这学期事情多。\n\n现总结如下：\n',
  'templates/summary.md.hbs': `---
document: 后勤工作总结
---
# {{school.name}}后勤工作总结

{{narrative "summary/opening"}}

## 维修工作

全学期受理报修{{count repairs as="approx"}}，用去灯管{{sum repairs "quantity" as="exact"}}，**随报随修**。

各班报修当天登记，第二天答复。

备品备件按月清点，用完就补。

## 存在的问题

{{#each problems}}
1. {{text}}
{{/each}}

## 下步打算

把该修的修好，把该防的防住。

{{signature}}

# 维修台账

{{table repairs columns="date,place,quantity"}}
`,
})

/** Notices about typed words, which tests of changes in Word contain but are not about. */
const typed: ReadonlySet<string> = new Set(['number-unsourced', 'assertion-unborne'])

const request = {
  data: 'data',
  templates: 'templates',
  dataLabel: 'data',
  templatesLabel: 'templates',
}

/** Builds the summary; returns the Word file, its Markdown, and the codes that were reported. */
export async function buildRevised(
  files: Files,
  language?: Language,
): Promise<{
  readonly docx: Uint8Array
  readonly markdown: string
  readonly codes: readonly string[]
  readonly build: Build
}> {
  const { value, diagnostics } = await generate(
    {
      ...request,
      documents: ['summary'],
      formats: ['docx', 'md'],
      ...(language && { language }),
    },
    memoryHost(files),
  )
  const file = (format: string): Uint8Array | undefined =>
    [...value.files].find(([path]) => path.endsWith(`.${format}`))?.[1]
  return {
    docx: file('docx')!,
    markdown: new TextDecoder().decode(file('md')),
    codes: diagnostics
      .map(({ code }) => code)
      .filter((code) => !code.startsWith('fonts') && !typed.has(code)),
    build: value,
  }
}

interface Adoption extends AdoptedFile {
  readonly codes: readonly string[]
  readonly messages: string
  /** The school's files after adopting. */
  readonly after: Files
}

/** Adopts an edited Word file. */
export async function adoptRevised(files: Files, edited: Uint8Array): Promise<Adoption> {
  const host = memoryHost({ ...files, 'edited.docx': edited })
  const { value, diagnostics } = await adoptFile(
    { ...request, file: 'edited.docx', fileLabel: 'edited.docx' },
    host,
  )
  const decoder = new TextDecoder()
  const written = [...value.files].map(([path, bytes]) => [`data/${path}`, decoder.decode(bytes)] as const)
  return {
    ...value,
    codes: diagnostics.map(({ code }) => code),
    messages: diagnostics.map(({ message, hints }) => [message, ...hints].join('\n')).join('\n'),
    after: { ...files, ...Object.fromEntries(written) },
  }
}

/** Compares an edited Word file with its build. */
export async function diffRevised(
  files: Files,
  edited: Uint8Array,
): Promise<{ readonly difference: FileDifference | undefined; readonly codes: readonly string[] }> {
  const host = memoryHost({ ...files, 'edited.docx': edited })
  const { value, diagnostics } = await diffFile(
    { ...request, file: 'edited.docx', fileLabel: 'edited.docx' },
    host,
  )
  return { difference: value, codes: diagnostics.map(({ code }) => code) }
}
