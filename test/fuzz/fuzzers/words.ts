import fc from 'fast-check'
import { traceFile } from '../../../src/app/trace/index.ts'
import { parseWorkspace } from '../../../src/records/index.ts'
import { editWord } from '../../support/edit-word.ts'
import { memoryHost } from '../../support/memory-host.ts'
import { adoptRevised, buildRevised, diffRevised, revisedSchool } from '../../support/revised-school.ts'
import { type Fuzzer, type FuzzInput, need } from '../fuzzer.ts'
import { editedZip } from '../mutations/edit-zip.ts'
import { marker, oddValues } from '../mutations/odd-values.ts'
import { checkReport } from '../requirements.ts'

const base = revisedSchool(6)
const name = 'edited.docx'
const folders = { data: 'data', templates: 'templates', dataLabel: 'data', templatesLabel: 'templates' }

async function inputs(): Promise<fc.Arbitrary<FuzzInput>> {
  const { docx } = await buildRevised(base)
  const { docx: languages } = await buildRevised(base, 'zh-TW')
  // As a person edits: changed text, more paragraphs, fewer.
  const typed = fc
    .array(
      fc.tuple(
        fc.nat({ max: 30 }),
        fc.constantFrom('delete', 'change', 'add', 'join'),
        fc.constantFrom(...oddValues),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((edits) =>
      editWord(docx, (text, index) => {
        const edit = edits.find(([at]) => at === index)
        if (!edit) return text
        const [, what, value] = edit
        const clean = value.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udfff]/g, '')
        if (what === 'delete') return []
        if (what === 'add') return [text, clean]
        return what === 'join' ? text + clean : clean
      }),
    )
  return fc
    .oneof(
      { weight: 3, arbitrary: typed },
      { weight: 4, arbitrary: editedZip(docx, /document\.xml|styles\.xml|customXml|item\d/) },
      { weight: 1, arbitrary: editedZip(languages, /document\.xml|customXml|item\d/) },
    )
    .map((bytes) => ({ [name]: bytes }))
}

async function check(input: FuzzInput): Promise<void> {
  const content = input[name] ?? ''
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const { difference, codes } = await diffRevised(base, bytes)
  need(difference !== undefined || codes.length > 0, () => 'no difference, and nobody is told why')
  const traced = await traceFile(
    { ...folders, file: name, fileLabel: name },
    memoryHost({ ...base, [name]: bytes }),
  )
  checkReport(traced.diagnostics, traced.value.sources, input)
  need(
    traced.value.trace !== undefined || traced.diagnostics.length > 0,
    () => 'nothing is traced, and nobody is told why',
  )
  const first = await adoptRevised(base, bytes)
  const says = difference?.changes.some(
    ({ type, words }) =>
      type !== 'deleted' && words.some((word) => word.type === 'added' && word.text.includes(marker)),
  )
  if (says === true && first.codes.every((code) => code === 'adopt-formatting'))
    need(
      JSON.stringify(first.after).includes(marker),
      () => 'what was typed in Word is not adopted, and nobody is told',
    )
  if (first.files.size === 0) return
  const { value, diagnostics } = parseWorkspace(
    new Map(
      Object.entries(first.after)
        .filter(([path]) => path.startsWith('data/'))
        .map(([path, text]) => [path.slice('data/'.length), new TextEncoder().encode(text)]),
    ),
  )
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  need(
    value !== undefined && errors.length === 0,
    () => `what was adopted cannot be read: ${errors.map(({ message }) => message).join()}`,
  )
  const again = await adoptRevised(first.after, bytes)
  need(
    again.files.size === 0,
    () =>
      `adopted again, it changes ${[...again.files.keys()].join()}: ${[...again.files.values()].map((one) => new TextDecoder().decode(one)).join('\n')}`,
  )
}

/** Word files as people and programs leave them: compared, adopted, and adopted again. */
export const words: Fuzzer = { name: 'words', runs: 80, inputs, check }
