import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { generate, makeBuildMemory, makeFontMemory } from '../../src/build/index.ts'
import type { BuildHost } from '../../src/host/index.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import type { Language } from '../../src/text/index.ts'
import { expectFiles } from '../support/expected-files.ts'
import { markedText, readPdf } from '../support/read-pdf.ts'

/** The request of a case: `case.json`. */
interface GoldenCase {
  /** A term, month or year. */
  readonly term: string
  readonly documents: readonly string[]
  /** The ledger of a document that is made for each. */
  readonly ledger?: string
  /** The data folder, by default `data`: cases may share one. */
  readonly data?: string
  /** The language of the documents, whatever the data say. */
  readonly lang?: Language
}

const folder = new URL('.', import.meta.url)
const root = new URL('../..', import.meta.url)
const relative = (url: URL): string => decodeURIComponent(url.href.slice(root.href.length))
/** The open bundled fonts, which are all that one case leaves to the next. */
const fonts = makeFontMemory()
const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()

/** The characters of a Word file, one paragraph per line, without the numbers of the outline, which Word generates. */
function wordText(bytes: Uint8Array): string {
  const xml = strFromU8(
    unzipSync(bytes, { filter: (part) => part.name === 'word/document.xml' })['word/document.xml']!,
  )
  const paragraphs = xml
    .split('</w:p>')
    .map((paragraph) =>
      Array.from(
        paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g),
        (match) => match[1] ?? '\n',
      ).join(''),
    )
  return `${paragraphs.filter((text) => text !== '').join('\n')}\n`
}

/** The characters of a PDF, one paragraph or cell per line, with a blank line between pages. */
function pdfText(bytes: Uint8Array): string {
  const pdf = readPdf(bytes)
  const pages = pdf.pages.map((page) => {
    const marked = [...markedText(pdf, page)].filter(([mark]) => mark !== 'Artifact' && mark !== '')
    return marked.map(([, text]) => text).join('\n')
  })
  return `${pages.join('\n\n')}\n`
}

/** This machine as a host that notes which files are read. */
const watchReads = (read: Set<string>): BuildHost => ({
  ...nodeHost,
  readTree: async (folder, ...rest) => {
    const files = await nodeHost.readTree(folder, ...rest)
    for (const path of files?.keys() ?? []) read.add(`${folder}/${path}`)
    return files
  },
  readFile: (path, ...rest) => {
    read.add(path)
    return nodeHost.readFile(path, ...rest)
  },
})

const filesBelow = (path: string): readonly string[] =>
  readdirSync(new URL(`${path}/`, root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(pathToFileURL(join(entry.parentPath, entry.name))))

describe.each(cases)('golden %s', (name) => {
  const {
    term,
    documents,
    ledger,
    data = 'data',
    lang,
  } = JSON.parse(readFileSync(new URL(`${name}/case.json`, folder), 'utf8')) as GoldenCase

  it('gives the expected documents from its records, with nothing to report', async () => {
    const dataFolder = relative(new URL(`${name}/${data}`, folder))
    const read = new Set<string>()
    const { value, diagnostics } = await generate(
      {
        data: dataFolder,
        templates: 'templates',
        dataLabel: 'data',
        templatesLabel: 'templates',
        documents,
        term,
        ...(ledger !== undefined && { ledger }),
        formats: ['md', 'docx', 'pdf'],
        ...(lang && { language: lang }),
      },
      watchReads(read),
      { memory: { ...makeBuildMemory(), fonts } },
    )
    expect(diagnostics.filter((diagnostic) => diagnostic.severity !== 'notice')).toEqual([])
    expect(value.documents).toHaveLength(documents.length)
    const made = new Map<string, string>()
    for (const document of value.documents)
      for (const file of document.files) {
        const bytes = value.files.get(file)!
        if (file.endsWith('.md')) made.set(`${document.name}.md`, strFromU8(bytes))
        if (file.endsWith('.docx')) made.set(`${document.name}.docx.txt`, wordText(bytes))
        if (file.endsWith('.pdf')) made.set(`${document.name}.pdf.txt`, pdfText(bytes))
      }
    await expectFiles(made, fileURLToPath(new URL(`${name}/expected`, folder)))
    // A file that is never read has a wrong name, or was forgotten.
    if (data === 'data') expect(filesBelow(dataFolder).filter((path) => !read.has(path))).toEqual([])
  })
})
