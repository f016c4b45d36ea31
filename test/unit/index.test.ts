import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
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

it.each([
  ['.', 'index'],
  ['./node', 'node'],
  ['./browser', 'browser'],
] as const)('the package leads programs that import %s to what is built of src/%s.ts, with its types', (entry, name) => {
  expect(manifest.exports[entry]).toEqual({
    types: `./.build/api/${name}.d.ts`,
    default: `./.build/api/${name}.mjs`,
  })
  expect(existsSync(new URL(`../../src/${name}.ts`, import.meta.url))).toBe(true)
  expect(manifest.files).toContain('.build/api')
})
