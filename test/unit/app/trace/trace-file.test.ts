import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { traceFile } from '../../../../src/app/trace/index.ts'
import { memoryHost } from '../../../support/memory-host.ts'
import { buildSmallSchool, smallSchool, summaryPath } from '../../../support/small-school.ts'

const { files } = await buildSmallSchool({}, { review: true })
const docx = files.get(`${summaryPath}.docx`)!

async function trace(
  number: string | undefined,
  file: Uint8Array = docx,
  changes: Readonly<Record<string, string>> = {},
) {
  const { value, diagnostics } = await traceFile(
    {
      data: 'data',
      templates: 'templates',
      dataLabel: '数据',
      templatesLabel: '模板',
      file: 'out/file',
      fileLabel: '总结',
      ...(number !== undefined && { number }),
    },
    memoryHost({ ...smallSchool, ...changes, 'out/file': file }),
  )
  return {
    trace: value.trace,
    codes: diagnostics.map(({ code }) => code),
    messages: diagnostics.map(({ message, hints }) => [message, ...hints].join('\n')).join('\n'),
  }
}

/** The Word file with a text of its main part replaced, as one edited in Word. */
function edited(from: string, to: string): Uint8Array {
  const parts = unzipSync(docx)
  const main = strFromU8(parts['word/document.xml']!)
  // Its characters may be in several runs.
  const found = new RegExp(Array.from(from).join('(?:<[^>]*>)*'))
  if (!found.test(main)) throw new Error(`no ${from}`)
  return zipSync({ ...parts, 'word/document.xml': strToU8(main.replace(found, to)) })
}

const repairs = smallSchool['data/2025-autumn/repairs.yaml'] ?? ''

describe('traceFile', () => {
  it.each([
    ...files.keys(),
  ])('gives query, exact value, template and records of a number in %s', async (name) => {
    const { trace: found, codes } = await trace('80余次', files.get(name))
    expect(codes).toEqual([])
    expect(found).toMatchObject({ document: 'summary', term: '2025-autumn', current: true, typed: [] })
    expect(found?.numbers).toHaveLength(1)
    const [number] = found?.numbers ?? []
    expect(number).toMatchObject({
      text: '80余次',
      ordinal: 1,
      section: '一、维修',
      sentence: '全学期更换灯管80余次，用去灯管166支，走访100户。',
      query: '维修记录，物品为“灯管”，计次数',
      exact: 83,
      unit: '次',
      exactText: '83次',
      template: { file: '模板/summary.md.hbs', line: 8 },
    })
    expect(number?.records).toHaveLength(83)
    expect(number?.records[1]).toEqual({
      kind: 'repair',
      id: 'W2',
      summary: '2025年10月2日 一年级2班 灯管 更换 2支',
      file: '数据/2025-autumn/repairs.yaml',
      line: 7,
      column: 3,
    })
  })

  it('gives every number in reading order', async () => {
    const { trace: found } = await trace(undefined)
    expect(found?.numbers.slice(0, 4).map(({ text, ordinal }) => [text, ordinal])).toEqual([
      ['80余次', 1],
      ['166支', 2],
      ['83次', 3],
      ['2支', 4],
    ])
    expect(found?.numbers).toHaveLength(86)
  })

  it('reports a typed number', async () => {
    const { trace: found, codes, messages } = await trace('100户')
    expect(codes).toEqual(['trace-typed'])
    expect(messages).toContain('未见于台账')
    expect(found?.typed).toEqual([
      { section: '一、维修', sentence: '全学期更换灯管80余次，用去灯管166支，走访100户。', recorded: false },
    ])
  })

  it('recognises a number in a text of a record', async () => {
    const { trace: found, codes } = await trace('1班')
    expect(codes).toEqual([])
    expect(found?.numbers).toEqual([])
    expect(found?.typed[0]).toMatchObject({ section: '一、维修', recorded: true })
  })

  it('reports a number that was written in Word afterwards', async () => {
    const { codes, messages } = await trace('90余次', edited('80余次', '90余次'))
    expect(codes).toEqual(['trace-typed'])
    expect(messages).toContain('在 Word 里改的')
  })

  it('does not take the number of a ledger that has changed since for one typed in Word', async () => {
    const changes = { 'data/2025-autumn/repairs.yaml': repairs.replace('quantity: 2支', 'quantity: 5支') }
    const { trace: found, codes, messages } = await trace('166支', docx, changes)
    expect(codes).toEqual(['trace-changed'])
    expect(messages).toContain('现在算出来是 “169支”')
    expect(messages).toContain('houqin build')
    expect(found?.numbers.map(({ text, records }) => [text, records.length])).toEqual([['169支', 83]])
    const typed = await trace('90余次', edited('80余次', '90余次').slice(), {
      'data/2025-autumn/repairs.yaml': `${repairs}- {id: W999, date: 2025-10-09, item: 门, action: 维修}\n`,
    })
    expect(typed.codes).toEqual(['trace-changed'])
  })

  it('suggests similar numbers for one that does not occur', async () => {
    const { codes, messages } = await trace('82次')
    expect(codes).toEqual(['trace-absent'])
    expect(messages).toContain('83次')
  })

  it.each([
    [
      'a record',
      { 'data/2025-autumn/repairs.yaml': repairs.replace('quantity: 2支', 'quantity: 5支') },
      '169支',
    ],
    [
      'the template',
      { 'templates/summary.md.hbs': smallSchool['templates/summary.md.hbs']!.replace('走访', '家访') },
      '166支',
    ],
  ])('says that %s has changed since, and answers from the present data', async (_, changes, number) => {
    const { trace: found, codes, messages } = await trace(number, docx, changes)
    expect(codes).toEqual(['trace-changed'])
    expect(messages).toContain('改过')
    expect(found?.current).toBe(false)
    expect(found?.numbers.map(({ text }) => text)).toEqual([number])
  })

  it('says that nothing fits if the school is another', async () => {
    const { trace: found, codes } = await trace('80余次', docx, {
      'data/school.yaml': smallSchool['data/school.yaml']!.replace('城西小学', '城北小学'),
    })
    expect(codes).toEqual(['trace-unmatched'])
    expect(found).toBeUndefined()
  })

  it('reports broken data instead of guessing', async () => {
    const { trace: found, codes } = await trace('80余次', docx, {
      'data/2025-autumn/repairs.yaml': '- id：W1\n',
    })
    expect(codes).toContain('fullwidth-colon')
    expect(found).toBeUndefined()
  })
})

describe('files that are not ours', () => {
  const bomb = (): Uint8Array =>
    zipSync({ 'docProps/custom.xml': new Uint8Array(80 << 20), 'word/document.xml': new Uint8Array(1) })

  it.each<readonly [string, Uint8Array]>([
    ['empty', new Uint8Array()],
    ['text', strToU8('80余次')],
    ['a zip without our mark', zipSync({ 'word/document.xml': strToU8('<w:p/>') })],
    ['a zip cut off', docx.subarray(0, 3000)],
    ['a zip with damage', docx.map((byte, at) => (at > 200 && at < docx.length - 200 ? byte ^ 0x5a : byte))],
    ['a zip that grows without end', bomb()],
    ['a PDF without an ID', strToU8('%PDF-1.7\ntrailer\n<< /Root 1 0 R >>\n%%EOF')],
    ['a PDF with a short ID', strToU8('%PDF-1.7\n/ID [<00ff> <00ff>]\n%%EOF')],
    ['a PDF that only begins', strToU8('%PDF')],
  ])('are refused: %s', async (_, file) => {
    const { trace: found, codes } = await trace('80余次', file)
    expect(codes).toEqual(['trace-not-ours'])
    expect(found).toBeUndefined()
  })

  it('are refused if they do not exist', async () => {
    const { codes, messages } = await traceMissing()
    expect(codes).toEqual(['trace-not-ours'])
    expect(messages).toContain('找不到文件')
  })

  async function traceMissing(): ReturnType<typeof trace> {
    const { diagnostics } = await traceFile(
      {
        data: 'data',
        templates: 'templates',
        dataLabel: 'data',
        templatesLabel: 'templates',
        file: 'none.docx',
        fileLabel: 'none.docx',
      },
      memoryHost(smallSchool),
    )
    const messages = diagnostics.map(({ message }) => message).join('\n')
    return { trace: undefined, codes: diagnostics.map(({ code }) => code), messages }
  }
})
