import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { expect, it } from 'vitest'
import { manifestSchema } from '../../../../src/package/index.ts'
import { makeSigner, packSmall } from '../../../support/small-package.ts'

const file = new URL('../../../../src/package/manifest/manifest.schema.json', import.meta.url)

it('manifest.schema.json follows from the table', async () => {
  await expect(manifestSchema()).toMatchFileSnapshot(fileURLToPath(file))
})

it('a manifest fits its schema, a forged one does not', async () => {
  const validate = new Ajv({ strict: true }).compile(JSON.parse(manifestSchema()) as object)
  const { manifest } = await packSmall(
    undefined,
    { previous: { term: '2025-spring', digest: '0'.repeat(64) } },
    makeSigner(),
  )
  expect(validate(manifest), JSON.stringify(validate.errors)).toBe(true)
  expect(validate({ ...manifest, more: 1 })).toBe(false)
})
