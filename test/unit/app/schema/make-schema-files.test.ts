import { expect, it } from 'vitest'
import { makeSchemaFiles } from '../../../../src/app/schema/index.ts'
import { memoryHost } from '../../../support/memory-host.ts'
import { smallSchool } from '../../../support/workspace-files.ts'

it('makes a schema for school.yaml and for every ledger, including the school’s own', async () => {
  const host = memoryHost({
    'data/school.yaml': `${smallSchool}自定台账: [{名称: 校车, 文件: buses, 字段: [{名称: 线路}]}]\n`,
  })
  const { value, diagnostics } = await makeSchemaFiles('data', '我校', host)
  expect(diagnostics).toEqual([])
  expect([...value.files.keys()]).toEqual(
    expect.arrayContaining(['school.schema.json', 'repairs.schema.json', 'buses.schema.json']),
  )
})

it('reports faults of school.yaml under the name of the folder, with the line', async () => {
  const host = memoryHost({ 'data/school.yaml': `${smallSchool}自定台账: [{名称: 维修, 文件: repairs}]\n` })
  const { value, diagnostics } = await makeSchemaFiles('data', '我校', host)
  expect(diagnostics[0]?.location?.file).toBe('我校/school.yaml')
  expect(value.sources.get('我校/school.yaml')).toContain('城南小学')
})

it('requires a school.yaml', async () => {
  const { diagnostics } = await makeSchemaFiles('data', 'data', memoryHost({ 'other/school.yaml': '' }))
  expect(diagnostics.map(({ code }) => code)).toEqual(['school-missing'])
})
