import { describe, expect, it } from 'vitest'
import { findPackages } from '../../../../src/app/review/find-packages.ts'
import { reviewArchives } from '../../../../src/app/review/index.ts'
import { lookAt, openForReview, type ReviewedBy } from '../../../../src/app/review/review-package.ts'
import { ReadFailure, type ReadReason, type WritableHost } from '../../../../src/host/index.ts'
import { memoryHost } from '../../../support/memory-host.ts'
import { districtFiles, resultsOf, reviewRequest } from '../../../support/review-run.ts'

const failing = (path: string, reason: ReadReason): Promise<never> =>
  Promise.reject(new ReadFailure([{ path, reason, detail: '' }]))
const named = (path: string) => ({ path, label: path })
// Nothing in it is needed until a package has been opened.
const setup = {} as ReviewedBy

async function faultsOf(host: WritableHost, path = 'in/1.zip'): Promise<readonly string[]> {
  const { review } = await openForReview(named(path), setup, host)
  const { sound, faults } = await review()
  expect(sound).toBe(false)
  expect(await lookAt(named(path), setup.spelling, host)).toEqual({})
  return faults
}

describe('a package that cannot be read', () => {
  const host = memoryHost({ 'in/1.zip': 'x'.repeat(100), 'in/2.zip/a.txt': '' })

  it('is refused, with the reason', async () => {
    expect(await faultsOf({ ...host, kindOf: (path) => failing(path, 'denied') })).toEqual([
      '打不开：没有权限读它',
    ])
    expect(await faultsOf({ ...host, sizeOf: (path) => failing(path, 'broken') })).toEqual([
      '打不开：磁盘、网络或云盘出错',
    ])
    expect(await faultsOf({ ...host, readPart: (path) => failing(path, 'denied') })).toEqual([
      '打不开：没有权限读它',
    ])
    expect(await faultsOf(host, 'in/3.zip')).toEqual(['打不开：没有这个文件'])
    expect(await faultsOf(host, 'in/2.zip')).toEqual(['打不开：它是一个文件夹，不是文件'])
    expect(await faultsOf({ ...host, kindOf: () => Promise.resolve('other') })).toEqual([
      '打不开：它不是普通文件（是管道、设备之类）',
    ])
  })

  it('is refused if it becomes unreadable after it was opened', async () => {
    // More bytes than are read ahead.
    const large = memoryHost({ 'in/1.zip': new Uint8Array(1 << 19) })
    let reads = 0
    const failingLater: WritableHost = {
      ...large,
      readPart: (path, start, length) =>
        reads++ === 0 ? large.readPart(path, start, length) : failing(path, 'broken'),
    }
    const { key, review } = await openForReview(named('in/1.zip'), setup, failingLater)
    expect(key).not.toBe('')
    expect((await review()).faults).toEqual(['打不开：磁盘、网络或云盘出错'])
  })

  it('does not stop the review of the others', async () => {
    const district = memoryHost({ ...districtFiles, 'in/1.zip': 'x', 'in/2.zip': 'x', 'in/3.zip': 'x' })
    const locked: WritableHost = {
      ...district,
      readPart: (path, start, length) =>
        path === 'in/2.zip' ? failing(path, 'denied') : district.readPart(path, start, length),
    }
    const { value } = await reviewArchives({ ...reviewRequest, formats: [] }, locked)
    expect(value.results.map(({ file, sound }) => [file, sound])).toEqual([
      ['1.zip', false],
      ['2.zip', false],
      ['3.zip', false],
    ])
    expect(resultsOf(district)[1]?.faults).toEqual(['打不开：没有权限读它'])
  })

  it('is not confused with a fault of the program', async () => {
    const broken: WritableHost = { ...host, kindOf: () => Promise.reject(new TypeError('no')) }
    await expect(openForReview(named('in/1.zip'), setup, broken)).rejects.toThrow(TypeError)
    await expect(lookAt(named('in/1.zip'), setup.spelling, broken)).rejects.toThrow(TypeError)
  })
})

describe('the folder of packages', () => {
  it('does not count as empty if it cannot be read', async () => {
    const host = memoryHost({ 'in/1.zip': '', 'in/b/2.ZIP': '', 'in/c.txt': '' })
    expect((await findPackages([named('in')], host)).map(({ label }) => label)).toEqual(['1.zip', 'b/2.ZIP'])
    expect(await findPackages([named('in/1.zip'), named('没有')], host)).toEqual([
      { path: 'in/1.zip', label: '1.zip' },
      { path: '没有', label: '没有' },
    ])
    const locked: WritableHost = { ...host, listTree: (path) => failing(path, 'denied') }
    await expect(findPackages([named('in')], locked)).rejects.toBeInstanceOf(ReadFailure)
  })

  it('keeps results of an earlier run that cannot be read', async () => {
    const host = memoryHost({ ...districtFiles, 'in/1.zip': 'x' })
    const locked: WritableHost = {
      ...host,
      readPart: (path, start, length) =>
        path.endsWith('.jsonl') ? failing(path, 'denied') : host.readPart(path, start, length),
    }
    await expect(reviewArchives({ ...reviewRequest, resume: true }, locked)).rejects.toBeInstanceOf(
      ReadFailure,
    )
    expect(host.written.has('out/.review/results.jsonl')).toBe(false)
  })
})
