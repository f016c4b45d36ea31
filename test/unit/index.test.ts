import { expect, it } from 'vitest'
import * as browser from '../../src/browser.ts'
import * as api from '../../src/index.ts'
import * as node from '../../src/node.ts'

it.each([
  [
    'houqin',
    api,
    [
      'catalogue',
      'generate',
      'hasErrors',
      'makeBuildMemory',
      'openWorkspace',
      'parseWorkspace',
      'renderReport',
      'reviewArchives',
      'verifyArchive',
    ],
  ],
  ['houqin/node', node, ['nodeHost', 'openNodeHost', 'saveOutputs', 'shippedTemplates']],
  [
    'houqin/browser',
    browser,
    ['bytesSource', 'fileHost', 'generate', 'hasErrors', 'parseWorkspace', 'renderReport', 'verifyPackage'],
  ],
])('%s exports what other programs may rely on, and nothing else', (_, entry, names) => {
  expect(Object.keys(entry).sort()).toEqual(names)
})
