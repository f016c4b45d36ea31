import { expect, it } from 'vitest'
import * as api from '../../src/index.ts'

it('exports what other programs may rely on, and nothing else', () => {
  expect(Object.keys(api).sort()).toEqual(['catalogue', 'generate', 'parseWorkspace', 'renderReport'])
})
