import { describe, expect, it } from 'vitest'
import { adoptFile, diffFile } from '../../../../src/app/adopt/index.ts'
import { generate } from '../../../../src/build/index.ts'
import { editWord } from '../../../support/edit-word.ts'
import { memoryHost } from '../../../support/memory-host.ts'
import { smallSchool } from '../../../support/workspace-files.ts'

const template = (settings: string): string => `---
${settings}
---
# {{school.name}}后勤材料

受理报修{{count repairs}}，各班报修第二天答复。
`

const school = {
  'data/school.yaml': `${smallSchool}当前学期: 2025-autumn\n`,
  'data/2025-autumn/repairs.yaml': '- {id: W1, date: 2025-10-08, item: 灯管, action: 更换, place: 一班}\n',
  'data/2026-spring/repairs.yaml': '- {id: W2, date: 2026-04-08, item: 门, action: 维修, place: 二班}\n',
  'templates/month.md.hbs': template('document: 小结\nperiod: month'),
  'templates/annual.md.hbs': template('document: 年度总结\nperiod: year'),
  'templates/ledger.md.hbs': template('document: "{{ledger.label}}台账"\neach: ledger'),
}
const folders = { data: 'data', templates: 'templates', dataLabel: 'data', templatesLabel: 'templates' }
const request = { ...folders, file: 'edited.docx', fileLabel: 'edited.docx' }

describe('diff and adopt', () => {
  it.each([
    ['month', '2025-10', '2025-10/overrides/month.yaml'],
    ['annual', '2025-2026', '2025-2026/overrides/annual.yaml'],
    ['ledger', '2025-autumn', '2025-autumn/overrides/ledger/repairs.yaml'],
  ])('take up what was changed in the %s of %s', async (name, term, overrides) => {
    const asked = { ...folders, term, documents: [name], formats: ['docx'] } as const
    const { value: build, diagnostics } = await generate(asked, memoryHost(school))
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const [file = new Uint8Array()] = build.files.values()
    const edited = editWord(file, (text) => text.replace('第二天', '当天'))
    const host = memoryHost({ ...school, 'edited.docx': edited })
    const difference = await diffFile(request, host)
    expect(difference.diagnostics).toEqual([])
    expect(difference.value?.changes).toHaveLength(1)
    const { value: adopted } = await adoptFile(request, host)
    expect(adopted.counts).toEqual({ changed: 1, added: 0, moved: 0, deleted: 0 })
    expect([...adopted.files.keys()]).toEqual([overrides])
  })
})
