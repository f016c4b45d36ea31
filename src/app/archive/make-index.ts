import { makeDocument } from '../../build/index.ts'
import { makeConversion } from '../../conversion/index.ts'
import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import type { Host } from '../../host/index.ts'
import type { ArchivedItem, PackedFile } from '../../package/index.ts'
import type { Value } from '../../templating/index.ts'
import type { Derived } from './derive-files.ts'
import { indexName } from './package-folders.ts'

/** Makes the 归档文件目录 (DA/T 22-2015) as Word and PDF: an ordinary document, from the template `archive/index`. */
export async function makeIndex(
  derived: Derived,
  fonds: string,
  items: readonly ArchivedItem[],
  host: Host,
): Promise<Outcome<ReadonlyMap<string, PackedFile>>> {
  const { inputs, term, memory } = derived
  const { fonts, forms } = derived.basis
  const { workspace, templates } = inputs
  const template = templates.archive.get('index')
  if (!template) return { value: new Map(), diagnostics: [noTemplate()] }
  const conversion = await makeConversion(workspace.school.language ?? 'zh-CN', workspace)
  const { value, diagnostics } = await makeDocument(
    {
      name: 'index',
      period: term,
      template,
      templates,
      workspace,
      conversion,
      fonts,
      form: forms.of('index'),
      given: new Map([['archive', archiveValue(fonds, items)]]),
      formats: ['docx', 'pdf'],
      pdf: 'a2a',
      review: false,
      attached: false,
    },
    host,
    memory,
  )
  const files = [...value.files].map(([path, bytes]): [string, PackedFile] => [
    `${indexName}${path.slice(path.lastIndexOf('.'))}`,
    { role: 'index', title: indexName, bytes },
  ])
  return { value: new Map(files), diagnostics }
}

const noTemplate = (): Diagnostic =>
  diagnose('templates-missing', '模板文件夹里没有 archive/index.md.hbs（归档文件目录的模板）', undefined, [
    '从程序自带的 templates/archive 里复制一份。',
  ])

/** The value of `archive` in the template of the index. */
function archiveValue(fonds: string, items: readonly ArchivedItem[]): Value {
  const rows = items.map((item, at) => rowValue(item, at + 1))
  return record('archive', { fonds, many: items.length, items: { type: 'list', items: rows } })
}

const rowValue = (item: ArchivedItem, ordinal: number): Value =>
  record('归档文件', {
    ordinal,
    number: item.number,
    documentNumber: item.documentNumber ?? '',
    author: item.author,
    title: item.title,
    // DA/T 22-2015, 5.7 asks for eight digits.
    date: item.date.replaceAll('-', ''),
    secrecy: item.secrecy ?? '',
    pages: item.pages === undefined ? '' : String(item.pages),
    note: item.note ?? '',
    retention: item.retention,
  })

const record = (label: string, entries: Readonly<Record<string, Value>>): Value => ({
  type: 'dictionary',
  label,
  entries: new Map(Object.entries(entries)),
})
