import { expect, it } from 'vitest'
import { explainFailure } from '../../../src/cli/explain-failure.ts'

const reasons = ['busy', 'denied', 'full', 'exists', 'no-folder', 'too-long', 'other'] as const

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
