import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { makeForms } from '../../src/build/form/forms.ts'
import { generate, makeBuildMemory } from '../../src/build/index.ts'
import { contradictionCodes } from '../../src/diagnostics/catalogue/contradictions.ts'
import { recordsCodes } from '../../src/diagnostics/catalogue/records.ts'
import { type Diagnostic, renderReport } from '../../src/diagnostics/index.ts'
import { parseWorkspace, readSources } from '../../src/records/index.ts'
import { memoryHost } from '../support/memory-host.ts'

const root = fileURLToPath(new URL('.', import.meta.url))
const cases = readdirSync(root).filter((name) => statSync(join(root, name)).isDirectory())

/** A file of this size is no fixture: test/unit/records/parse-workspace.test.ts makes it. */
const testedElsewhere = ['file-too-large']

/** The school of every case that does not say otherwise, and of none that is about its lack. */
const school = new Uint8Array(readFileSync(join(root, 'school.yaml')))
const withoutSchool = ['school-missing']

/** The ledgers of a case. */
function readData(code: string): ReadonlyMap<string, Uint8Array> {
  const folder = join(root, code, 'data')
  const files = new Map<string, Uint8Array>(withoutSchool.includes(code) ? [] : [['school.yaml', school]])
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name)
    if (statSync(path).isFile())
      files.set(relative(folder, path).split(sep).join('/'), new Uint8Array(readFileSync(path)))
  }
  return files
}

/** What only shows once a document is set. */
const shownWhenSet = ['glyph-missing']
const template = '---\ndocument: 总结\n---\n# {{school.name}}总结\n\n由{{names repairs "by"}}修好。\n'

/** What making a document of the ledgers says, without writing it. */
async function diagnoseDocument(files: ReadonlyMap<string, Uint8Array>): Promise<readonly Diagnostic[]> {
  const data = [...files].map(([file, bytes]): [string, Uint8Array] => [`data/${file}`, bytes])
  const { diagnostics } = await generate(
    {
      data: 'data',
      templates: 'templates',
      dataLabel: 'data',
      templatesLabel: 'templates',
      documents: ['summary'],
      formats: ['pdf'],
    },
    memoryHost({ 'templates/summary.md.hbs': template, ...Object.fromEntries(data) }),
    { memory: makeBuildMemory() },
  )
  // As reports of the ledgers have it, without the folder.
  return diagnostics.map((diagnostic) =>
    diagnostic.location
      ? {
          ...diagnostic,
          location: { ...diagnostic.location, file: diagnostic.location.file.replace(/^data\//, '') },
        }
      : diagnostic,
  )
}

/** What reading the ledgers says, and making the school's form. */
function diagnose(files: ReadonlyMap<string, Uint8Array>): readonly Diagnostic[] {
  const { value, diagnostics } = parseWorkspace(files)
  const forms = value && makeForms(value.school)
  return [...diagnostics, ...(forms?.diagnostics ?? []), ...(forms?.value.departures ?? [])]
}

describe('reports of bad input', () => {
  it.each(cases)('%s', async (code) => {
    const files = readData(code)
    const diagnostics = shownWhenSet.includes(code) ? await diagnoseDocument(files) : diagnose(files)
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code)
    const report = renderReport(diagnostics, readSources(files), { color: false, prefix: 'data' })
    await expect(report).toMatchFileSnapshot(join(root, code, 'expected.txt'))
  })

  it('are all of a case: nothing else lies beside bad input and its expected report', () => {
    for (const code of cases) expect(readdirSync(join(root, code)).sort()).toEqual(['data', 'expected.txt'])
  })

  it('there is one for every code of the records', () => {
    const missing = Object.keys({ ...recordsCodes, ...contradictionCodes }).filter(
      (code) => !cases.includes(code) && !testedElsewhere.includes(code),
    )
    expect(missing).toEqual([])
  })

  it('no report speaks English or shows a control character', () => {
    for (const code of cases) {
      const diagnostics = diagnose(readData(code))
      const text = diagnostics.map(({ message, hints }) => [message, ...hints].join('\n')).join('\n')
      expect(text).not.toMatch(/\b(the|must|expected|unexpected|invalid|undefined|object)\b/i)
    }
  })
})
