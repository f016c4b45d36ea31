import { expect, it } from 'vitest'
import { explainFailure } from '../../../src/cli/explain-failure.ts'

const reasons = ['busy', 'broken', 'denied', 'full', 'exists', 'no-folder', 'too-long', 'other'] as const

it.each(reasons)('%s: another folder is suggested only if the user can choose the folder', (reason) => {
  const failure = { path: '/台账/repairs.yaml', reason, detail: 'EIO' }
  for (const place of ['data', 'named'] as const) {
    const text = explainFailure(failure, place)
    expect(text).toContain('/台账/repairs.yaml')
    expect(text).not.toContain('--')
  }
  expect(explainFailure(failure, 'out')).toContain('/台账/repairs.yaml')
})

it('says what to do about a folder that cannot be written', () => {
  const denied = { path: '/台账/repairs.yaml', reason: 'denied', detail: '' } as const
  expect(explainFailure(denied, 'out')).toContain('请用 --out 换一个能写的文件夹')
  expect(explainFailure(denied, 'data')).toContain('请去掉文件和它所在文件夹的“只读”')
})

it.each([
  ['/校/.houqin/lock-718de0b5e5707802', '文件夹 /校'],
  ['/校/.houqin/write-3218c069dd5c75bf.prepare', '文件夹 /校'],
  ['/校/2026-autumn/.houqin-de7ce58ceed4f000-0.new', '文件夹 /校/2026-autumn'],
  ['D:\\校\\2026-autumn\\.houqin-de7ce58ceed4f000-12.old', '文件夹 D:\\校\\2026-autumn'],
  ['/校/.houqin/history/000007.txt', '/校/.houqin/history/000007.txt'],
])('names what users know of %s', (path, known) => {
  for (const reason of ['broken', 'denied', 'full', 'locked'] as const) {
    const text = explainFailure({ path, reason, detail: '' }, 'data')
    expect(text).toContain(known)
    if (known.startsWith('文件夹')) expect(text).not.toContain('.houqin')
  }
})

it('names what somebody has to remove, whatever it is called', () => {
  const failure = { path: '/校/.houqin/lock', reason: 'not-a-file', detail: '' } as const
  expect(explainFailure(failure, 'data')).toContain('/校/.houqin/lock')
})

it('tells a file that vanished from one that was changed', () => {
  const changed = { path: '/校/repairs.yaml', reason: 'changed', detail: '' } as const
  expect(explainFailure(changed, 'data')).toContain('现在不见了')
  expect(explainFailure({ ...changed, now: new Uint8Array(1) }, 'data')).toContain('被别人改过')
})

it('tells a lock that was lost from one that is waited for', () => {
  const locked = { path: '/校', reason: 'locked', detail: '' } as const
  expect(explainFailure(locked, 'data')).toMatch(/停了太久.*请再运行一次$/)
  expect(explainFailure({ ...locked, detail: '进程 7，add' }, 'data')).toContain(
    '另一个 houqin（进程 7，add）',
  )
})
