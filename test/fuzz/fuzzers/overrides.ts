import type fc from 'fast-check'
import { parseWorkspace } from '../../../src/records/index.ts'
import { editWord } from '../../support/edit-word.ts'
import { adoptRevised, buildRevised, revisedSchool } from '../../support/revised-school.ts'
import { buildTwice } from '../build-twice.ts'
import { type Fuzzer, type FuzzInput, need } from '../fuzzer.ts'
import { encoded } from '../mutations/edit-bytes.ts'
import { editedText } from '../mutations/edit-text.ts'
import { marker } from '../mutations/odd-values.ts'

const path = 'data/2025-autumn/overrides/summary.yaml'
const base = revisedSchool(12)

/** The overrides of a file with a paragraph changed, one added, one deleted and one moved. */
async function inputs(): Promise<fc.Arbitrary<FuzzInput>> {
  const { docx } = await buildRevised(base)
  const moved = '备品备件按月清点，用完就补。'
  const file = editWord(docx, (text) => {
    if (text === moved || text.startsWith('把该修的')) return []
    if (text.startsWith('各班报修')) return [text.replace('第二天', '当天'), '另外一句，**第2处**。']
    return text.includes('随报随修') ? [moved, text.replace('受理', '一共受理')] : text
  })
  const { after } = await adoptRevised(base, file)
  const text = new Map(Object.entries(after)).get(path) ?? ''
  need(text.includes('添加') && text.includes('改写'), () => `no overrides to begin with: ${text}`)
  return encoded(editedText(text)).map((changed) => ({ [path]: changed }))
}

async function check(input: FuzzInput): Promise<void> {
  const { build, diagnostics } = await buildTwice({ ...base, ...input }, input, {
    documents: ['summary'],
    formats: ['md', 'docx'],
  })
  const bytes = input[path] ?? ''
  const data = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
  const { value } = parseWorkspace(
    new Map([
      ['school.yaml', new TextEncoder().encode(base['data/school.yaml'])],
      ['2025-autumn/overrides/summary.yaml', data],
    ]),
  )
  const overrides = value?.overrides.get('2025-autumn')?.get('summary')?.overrides ?? []
  const told = diagnostics.filter(({ location }) => location?.file.endsWith('overrides/summary.yaml'))
  // The text of an override is printed, or a report says why not.
  const said = overrides.some((override) => 'text' in override && override.text.includes(marker))
  if (!said || told.length > 0 || build.files.size === 0) return
  const [, output] = [...build.files].find(([name]) => name.endsWith('.md')) ?? []
  need(
    new TextDecoder().decode(output).includes(marker),
    () => 'what an override says is not printed, and nobody is told',
  )
}

/** Changes made in Word, as they are stored in the data: read and used in a build. */
export const overrides: Fuzzer = { name: 'overrides', runs: 100, inputs, check }
