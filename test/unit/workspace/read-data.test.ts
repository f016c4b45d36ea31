import { describe, expect, it } from 'vitest'
import { parseWorkspace } from '../../../src/records/index.ts'
import { readData } from '../../../src/workspace/read-data.ts'
import { memoryHost } from '../../support/memory-host.ts'

const school = 'name: 城西小学\nterms:\n  2025-autumn: {start: 2025-09-01, end: 2026-01-23}\n'

/** Files of a data folder that are told of as not read. */
async function straysAmong(...paths: readonly string[]): Promise<readonly (string | undefined)[]> {
  const files = Object.fromEntries(paths.map((path) => [`data/${path}`, '- {id: W1}']))
  const host = memoryHost({ 'data/school.yaml': school, 'data/2025-autumn/repairs.yaml': '', ...files })
  const data = await readData('data', host)
  return parseWorkspace(data ?? new Map())
    .diagnostics.filter(({ code }) => code === 'file-unknown')
    .map(({ location }) => location?.file)
}

describe('readData', () => {
  it.each([
    '2025-autumn/Drills.yaml',
    '2025-autumn/drills.YAML',
    '2025-autumn/drills.yml',
    '2025-autumn/drills.YML',
    '2025-autumn/drills.yaml.txt',
    '2025-autumn/drills.YAML.TXT',
    '2025-autumn/drills (1).yaml',
    '2025-autumn/drills - 副本.yaml',
    '2025-autumn/旧/drills.yaml',
    '旧台账/drills.yaml',
    '2025-9/drills.yaml',
    'drills.yaml',
    'School.yaml',
    'school.yaml.txt',
    'calendar.yml',
    '2025-autumn/overrides/summary.yml',
    '2025-autumn/narrative/summary/opening.MD',
    '2025-autumn/narrative/summary/opening.txt',
    '2025-autumn/narrative/summary/opening.docx',
    '2025-autumn/narrative/summary/opening.wps',
    '2025-autumn/narrative/opening.markdown',
    '2025-autumn/narrative/opening.yaml',
  ])('%s is not left out without a word', async (path) => {
    expect(await straysAmong(path)).toEqual([path])
  })

  it.each([
    '2025-autumn/drills.yaml',
    '2025-autumn/narrative/summary/opening.md',
    'photos/照片放在这里.txt',
    'README.md',
    'out/2025年秋季学期后勤工作总结.docx',
    '2025-autumn/维修登记.xlsx',
  ])('%s is where it belongs, or no concern of ours', async (path) => {
    expect(await straysAmong(path)).toEqual([])
  })

  it('is undefined where there is nothing', async () => {
    expect(await readData('data', memoryHost({}))).toBeUndefined()
  })
})
