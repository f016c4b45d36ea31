import { expect, it } from 'vitest'
import {
  bytesSource,
  openPackage,
  type PackedFile,
  readWorkspace,
  sealPackage,
} from '../../../src/package/index.ts'
import { nodeCrypto, smallManifest } from '../../support/small-package.ts'
import { smallSchool } from '../../support/workspace-files.ts'

const repairs = '- {id: W1, date: 2025-10-09, item: 门, action: 维修}\n'

it('the ledgers of a package are read under their original names, and nothing else is', async () => {
  const ledger = (text: string, origin?: string, role: PackedFile['role'] = 'ledger'): PackedFile => ({
    role,
    title: '台账',
    bytes: new TextEncoder().encode(text),
    ...(origin !== undefined && { origin }),
  })
  const files = new Map<string, PackedFile>([
    ['台账/a.yaml', ledger(smallSchool, 'school.yaml')],
    ['台账/b.yaml', ledger(repairs, '2025-autumn/repairs.yaml')],
    ['台账/c.yaml', ledger(repairs.replace('W1', 'W2'), '2025-autumn/repairs.yaml', 'evidence')],
    ['台账/d.yaml', ledger('[')],
    ['台账/e.yaml', ledger('不在', '2025-autumn/不认得.yaml')],
  ])
  const { bytes } = await sealPackage(files, smallManifest, nodeCrypto.digest)
  const opened = (await openPackage(bytesSource(bytes), nodeCrypto.digest)).value
  if (!opened) throw new Error('The package does not open')
  const whole = await readWorkspace(opened)
  expect(whole.diagnostics.map(({ location }) => location?.file)).toEqual(['2025-autumn/不认得.yaml'])
  const records = whole.value?.ledgers.get('2025-autumn')?.get('repair')?.records
  expect(records?.map(({ id }) => id)).toEqual(['W1'])
  const place = opened.directory.get('台账/b.yaml')?.start ?? 0
  bytes[place] = 0x20
  expect(
    (await readWorkspace(opened)).value?.ledgers.get('2025-autumn')?.get('repair')?.records ?? [],
  ).toEqual([])
})
