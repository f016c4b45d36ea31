import { describe, expect, it } from 'vitest'
import { isLock, isPassing } from '../../../../src/app/watch/passing-files.ts'

describe('isPassing', () => {
  it.each([
    '2025-autumn/~$repairs.docx',
    '2025-autumn/.repairs.yaml.swp',
    '2025-autumn/4913',
    'repairs.yaml~',
    '.DS_Store',
    '.git/index',
    '~WRL0003.tmp',
    'Thumbs.db',
    '2025-autumn/repairs.yaml.houqin-tmp',
  ])('ignores %s', (path) => {
    expect(isPassing(path)).toBe(true)
  })

  it.each([
    '2025-autumn/repairs.yaml',
    'photos/WX-4913/1.jpg',
    'photos/3.12 植树',
    '',
    'repairs-PC01.yaml',
  ])('does not ignore “%s”', (path) => {
    expect(isPassing(path)).toBe(false)
  })
})

describe('isLock', () => {
  it('recognises the lock files of Word, WPS and LibreOffice', () => {
    expect(['out/~$总结.docx', 'out/.~总结.docx', 'out/.~lock.总结.docx#'].map(isLock)).toEqual([
      true,
      true,
      true,
    ])
    expect(isLock('out/总结~$.docx')).toBe(false)
  })
})
