import { expect, test } from 'vitest'
import { generate } from '../../../src/build/index.ts'
import { memoryHost } from '../../support/memory-host.ts'

const school = `name: 河东小学
current: 2026-autumn
terms:
  2026-autumn: {start: 2026-09-01, end: 2027-01-22}
`
const ledger = [
  ['W1', '2026-11-03', '门'],
  ['W2', '2026-09-05', '灯管'],
  ['W3', '2026-11-03', '窗'],
]
  .map(([id, date, item]) => `- {id: ${id}, date: ${date}, item: ${item}, action: 维修}\n`)
  .join('')

/** The items in the rows of a table, from top to bottom. */
async function things(table: string): Promise<readonly string[]> {
  const { value } = await generate(
    {
      data: 'data',
      templates: 'templates',
      dataLabel: 'data',
      templatesLabel: 'templates',
      documents: ['list'],
      formats: ['md'],
    },
    memoryHost({
      'data/school.yaml': school,
      'data/2026-autumn/repairs.yaml': ledger,
      'templates/list.md.hbs': `---\ndocument: 清单\n---\n# 清单\n\n${table}\n`,
    }),
  )
  const text = [...value.files.values()].map((bytes) => new TextDecoder().decode(bytes)).join('\n')
  return text.match(/门|灯管|窗/g) ?? []
}

test('a table is in the order of its ledger or by date; records of one day keep their order', async () => {
  expect(await things('{{table repairs columns="date,item"}}')).toEqual(['门', '灯管', '窗'])
  expect(await things('{{table repairs columns="date,item" order="date"}}')).toEqual(['灯管', '门', '窗'])
})
