import { describe, expect, it } from 'vitest'
import { knownWords } from '../../../../src/app/known-words/index.ts'
import { memoryHost } from '../../../support/memory-host.ts'

const school = `学校名称: 城南小学
学期: {2025-autumn: {开始: 2025-09-01, 结束: 2026-01-23}}
自定台账:
  - 名称: 校车
    文件: buses
    字段:
      - {名称: 路线, 类型: 文字}
`
const folders = { data: 'data', templates: 'templates' }
const host = memoryHost({
  'data/school.yaml': school,
  'data/2026-spring/repairs.yaml': '',
  'data/2025-autumn/repairs.yaml': '',
  'data/2025-2026/narrative/annual/opening.md': '',
  'data/templates/本校 总结.md.hbs': '',
  'data/templates/summary.md.hbs': '',
  'templates/summary.md.hbs': '',
  'templates/partials/repairs.md.hbs': '',
})

describe('knownWords', () => {
  it('are the existing terms, ledgers and templates, and the codes', async () => {
    expect(await knownWords.terms(folders, host)).toEqual(['2025-autumn', '2026-spring'])
    expect(await knownWords.templates(folders, host)).toEqual(['summary', '本校 总结'])
    const ledgers = await knownWords.ledgers(folders, host)
    expect(ledgers).toContain('维修')
    expect(ledgers.at(-1)).toBe('校车')
    expect(await knownWords.codes(folders, host)).toContain('date-outside-term')
  })

  it('are few without a workspace', async () => {
    const none = memoryHost({})
    expect(await knownWords.terms(folders, none)).toEqual([])
    expect(await knownWords.templates(folders, none)).toEqual([])
    expect(await knownWords.ledgers(folders, none)).toContain('维修')
  })
})
