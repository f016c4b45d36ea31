import { describe, expect, it } from 'vitest'
import { makeWorkspace, type NewWorkspace, type SchoolAnswers } from '../../../../src/app/init/index.ts'
import { generate } from '../../../../src/build/index.ts'
import { nodeHost } from '../../../../src/host/node-host.ts'
import { builtInKinds } from '../../../../src/records/kinds/index.ts'
import { memoryHost } from '../../../support/memory-host.ts'

const school: SchoolAnswers = {
  name: '河东: 小学#2',
  department: '总务处',
  term: '2026-autumn',
  start: '2026-09-01',
  end: '2027-01-22',
  canteen: false,
}
const shipped = Object.fromEntries(
  [...((await nodeHost.readTree('templates', ['.yaml', '.hbs'])) ?? new Map<string, Uint8Array>())].map(
    ([file, bytes]) => [`模板/${file}`, bytes],
  ),
)

async function begin(
  answers: Partial<SchoolAnswers> = {},
  there: Readonly<Record<string, string>> = {},
): Promise<NewWorkspace & { readonly codes: readonly string[]; readonly messages: string }> {
  const host = memoryHost({ ...shipped, ...there })
  const { value, diagnostics } = await makeWorkspace(
    { folder: '我 校', folderLabel: '我 校', templates: '模板', school: { ...school, ...answers } },
    host,
  )
  return {
    ...value,
    codes: diagnostics.map(({ code }) => code),
    messages: diagnostics.map(({ message }) => message).join('\n'),
  }
}

const textOf = (files: NewWorkspace['files'], file: string): string =>
  new TextDecoder().decode(files.get(file))

describe('makeWorkspace', () => {
  it('allows documents to be made at once, without errors, and with the name as it was given', async () => {
    const { files } = await begin()
    const host = memoryHost({
      ...shipped,
      ...Object.fromEntries([...files].map(([file, bytes]) => [`我 校/${file}`, bytes])),
    })
    const { value, diagnostics } = await generate(
      {
        data: '我 校',
        templates: '模板',
        dataLabel: '我 校',
        templatesLabel: '模板',
        documents: [],
        formats: ['md'],
      },
      host,
    )
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(value.documents.length).toBeGreaterThan(0)
    const texts = [...value.files.values()].map((bytes) => new TextDecoder().decode(bytes)).join('\n')
    expect(texts).toContain('河东: 小学#2')
    expect(texts).toContain('【待补：')
  })

  it('does not report undone work of a school that wrote no plan', async () => {
    const summaryOf = async (answers: Partial<SchoolAnswers>, plan?: string): Promise<string> => {
      const { files } = await begin(answers)
      const written = Object.fromEntries([...files].map(([file, bytes]) => [`我 校/${file}`, bytes]))
      const host = memoryHost({
        ...shipped,
        ...written,
        ...(plan !== undefined && { '我 校/2026-autumn/plan.yaml': new TextEncoder().encode(plan) }),
      })
      const folders = { data: '我 校', templates: '模板', dataLabel: '我 校', templatesLabel: '模板' }
      const { value } = await generate({ ...folders, documents: ['summary'], formats: ['md'] }, host)
      return [...value.files.values()].map((bytes) => new TextDecoder().decode(bytes)).join('\n')
    }
    const text = await summaryOf({})
    expect(text).not.toMatch(/完成率|未完成|没有全部做完|计划完成情况/)
    expect(text).not.toMatch(/人手不多|欠账/)
    expect(await summaryOf({ adopted: ['校历', '常规', '演练要求'] })).toContain('计划完成情况')
    const own = await summaryOf({}, '- {id: JH-1, text: 添置书架, section: 月度工作, months: 10}\n')
    expect(own).toContain('有台账可以核对的工作共1项')
  })

  it('writes what the school adopts, or how to adopt', async () => {
    expect(textOf((await begin()).files, 'school.yaml')).toContain('\n# adopt: [校历, 常规, 演练要求]\n')
    const { files, codes } = await begin({ adopted: ['校历', '演练要求'] })
    expect(textOf(files, 'school.yaml')).toContain('\nadopt: [校历, 演练要求]\n')
    expect(codes).toEqual(['holidays-expected'])
  })

  it('has every ledger, the catalogues, schemas, a guide and paragraphs to continue', async () => {
    const { files, term } = await begin({ term: '2026年秋季' })
    expect(term).toBe('2026-autumn')
    for (const { plural } of builtInKinds) {
      expect(textOf(files, `2026-autumn/${plural}.yaml`)).toMatch(/^# yaml-language-server: \$schema=/)
      expect(files.has(`.schema/${plural}.schema.json`)).toBe(true)
    }
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        'school.yaml',
        'README.md',
        'calendar.yaml',
        'routines.yaml',
        'photos/照片放在这里.txt',
        '2026-autumn/narrative/summary/opening.md',
      ]),
    )
    expect(textOf(files, 'school.yaml')).toContain('canteen: false\n')
  })

  it.each([
    ['2026-autumn', '2027-01-22', 'WX-2026Q-001', '2026-10', '2027-spring'],
    ['2027-spring', '2027-07-02', 'WX-2027C-001', '2027-04', '2027-autumn'],
  ])('%s has a guide with examples of that term', async (term, end, id, month, next) => {
    const { files } = await begin({ term, start: `${month}-09`, end })
    const guide = textOf(files, 'README.md')
    expect(guide).toContain(`photos/${id}/`)
    expect(guide).toContain(`build month --month ${month}`)
    expect(guide).toContain(`houqin new-term ${next}`)
  })

  it('enters the usual dates and says that they are a guess', async () => {
    const { files } = await makeWorkspace(
      {
        folder: 'x',
        folderLabel: 'x',
        templates: '模板',
        school: { name: '河东小学', department: '总务处', term: '2027春', canteen: true },
      },
      memoryHost(shipped),
    ).then(({ value }) => value)
    expect(textOf(files, 'school.yaml')).toContain(
      '2027-spring: # 日期是估计的，请按校历改。\n    start: 2027-02-20\n    end: 2027-07-05\n',
    )
  })

  it.each([
    ['a day that does not exist', { start: '2026-09-31' }, ['date-impossible']],
    ['an end before the start', { end: '2026-08-01' }, ['term-dates']],
    ['an invalid term', { term: '下学期' }, ['term-id-wanted']],
    ['no name', { name: ' ' }, ['school-name-wanted']],
  ])('refuses %s', async (_what, answers, codes) => {
    const made = await begin(answers)
    expect(made.codes).toEqual(codes)
    expect(made.files.size).toBe(0)
  })

  it('leaves a workspace alone, and files of the same name elsewhere', async () => {
    const taken = await begin({}, { '我 校/school.yaml': 'name: 河东小学\n' })
    expect([taken.codes, taken.files.size]).toEqual([['workspace-exists'], 0])
    const shared = await begin({}, { '我 校/README.md': '我的说明\n' })
    expect(shared.kept).toEqual(['README.md'])
    expect(shared.files.has('README.md')).toBe(false)
    expect(shared.files.has('school.yaml')).toBe(true)
  })
})
