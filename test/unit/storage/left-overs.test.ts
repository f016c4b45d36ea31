import { describe, expect, it } from 'vitest'
import { findLeftOvers } from '../../../src/storage/left-overs.ts'
import { memoryDisk, memoryMachine, newWorld } from '../../support/memory-disk.ts'

const find = (files: Readonly<Record<string, string>>): ReturnType<typeof findLeftOvers> =>
  findLeftOvers(memoryMachine(memoryDisk(files), newWorld()), '/校')

describe('findLeftOvers', () => {
  it('gives files that older versions moved away, and whether there is another by now', async () => {
    const files = {
      '/校/2026/repairs.yaml.houqin-old': '旧',
      '/校/plan.yaml': '新',
      '/校/plan.yaml.houqin-old': '旧',
      '/校/houqin-old.yaml': '',
    }
    expect(await find(files)).toEqual([
      { path: '2026/repairs.yaml', kept: '2026/repairs.yaml.houqin-old', isMissing: true },
      { path: 'plan.yaml', kept: 'plan.yaml.houqin-old', isMissing: false },
    ])
  })

  it('gives none if there are none, or if the folder does not exist', async () => {
    expect(await find({ '/校/plan.yaml': '' })).toEqual([])
    expect(await find({})).toEqual([])
  })
})
