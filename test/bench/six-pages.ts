// Times the pair of a six-page document, Word and PDF, warm, from parsed records. A benchmark, not a test: it prints.

import { chooseFonts } from '../../src/build/fonts/choose-fonts.ts'
import { setDocument } from '../../src/build/fonts/set-document.ts'
import { freshMemory, makeBuildMemory } from '../../src/build/index.ts'
import { makeDocument } from '../../src/build/make-document.ts'
import { buildIdOf, makeModel } from '../../src/build/make-model.ts'
import { makeConversion } from '../../src/conversion/index.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { parseWorkspace } from '../../src/records/index.ts'
import { renderDocx } from '../../src/render/docx/index.ts'
import { renderPdf } from '../../src/render/pdf/index.ts'
import { officialForm } from '../../src/typesetting/index.ts'
import { readTemplateFolder } from '../../src/workspace/template-folder.ts'
import { calibrate, measure } from './measure.ts'

const rounds = 50
/** What the calibration takes on the idle machine that the target was set on, and the target there, in milliseconds; Typst takes 22 for the PDF alone. */
const reference = { calibration: 8.6, target: 19 }

const read = async (folder: string, endings: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> => {
  const files = await nodeHost.readTree(folder, endings)
  if (!files) throw new Error(`No files in ${folder}`)
  return files
}
const there = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('The benchmark’s document is not there')
  return value
}

const data = 'test/golden/summary-hewan/data'
const workspace = there(parseWorkspace(await read(data, ['.yaml', '.md'])).value)
const templates = readTemplateFolder(
  new Map([...(await read('templates', ['.md.hbs'])), ...(await read(`${data}/templates`, ['.md.hbs']))]),
).value
const memory = makeBuildMemory()
const input = {
  name: 'summary',
  period: there(workspace.school.terms.find(({ id }) => id === '2025-autumn')),
  template: there(templates.documents.get('summary')),
  templates,
  workspace,
  conversion: await makeConversion('zh-CN', workspace),
  fonts: (await chooseFonts({ fonts: 'bundled', named: undefined, folder: '.' }, nodeHost, memory.fonts))
    .value,
  form: officialForm,
  formats: ['docx', 'pdf'] as const,
  pdf: 'a2a' as const,
  review: false,
  attached: false,
}
const { model } = makeModel(input).value
const { value: layout } = await setDocument(model, input.fonts, officialForm, nodeHost, memory.fonts)
const buildId = await buildIdOf(model, nodeHost)

const pair = 'together'
const calibration = 'calibration'
const measured = await measure(
  {
    [calibration]: calibrate,
    'template, Markdown, model': () => makeModel(input),
    typesetting: () => setDocument(model, input.fonts, officialForm, nodeHost, memory.fonts),
    Word: () => renderDocx(model, layout, officialForm, { buildId, memory: workspace.memory }),
    PDF: () => renderPdf(model, layout, { buildId }),
    [pair]: () => makeDocument(input, nodeHost, freshMemory(memory)),
  },
  rounds,
)

const unit = there(measured.find(({ name }) => name === calibration))
console.log(`${layout.pages.length} pages, ${rounds} rounds\n`)
console.log(['ms, median', 'ms, best', '/ calibration', ''].map((head) => head.padStart(13)).join(' '))
for (const { name, median, best } of measured) {
  const figures = [median, best, median / unit.median].map((figure) => figure.toFixed(2).padStart(13))
  console.log(`${figures.join(' ')}  ${name}`)
}
const { median } = there(measured.find(({ name }) => name === pair))
const allowed = reference.target / reference.calibration
console.log(`\ntogether / calibration: ${(median / unit.median).toFixed(2)}, allowed ${allowed.toFixed(2)}`)
