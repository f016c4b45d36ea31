import { expect, it } from 'vitest'
import { generate } from '../../../src/build/index.ts'
import { fileHost } from '../../../src/host/file-host.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import { smallSchool } from '../../support/workspace-files.ts'

const encoder = new TextEncoder()
const files = new Map(
  Object.entries({
    'data/school.yaml': smallSchool,
    'data/2025-autumn/repairs.yaml':
      '- {id: W1, date: 2025-09-03, item: 灯管, action: 更换, quantity: 2支}\n',
    'data/.houqin/secret.yaml': 'x',
    'templates/a.md.hbs': '# {{school.name}}总结\n\n更换灯管{{sum repairs "quantity" as="exact"}}。\n',
  }).map(([path, text]) => [path, encoder.encode(text)]),
)
const host = fileHost({ files, readFont: (id) => nodeHost.readFont(id) })

it('makes documents of files in memory', async () => {
  const { value, diagnostics } = await generate(
    {
      data: 'data',
      templates: 'templates',
      dataLabel: 'data',
      templatesLabel: 'templates',
      documents: ['a'],
      formats: ['md'],
    },
    host,
  )
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect([...value.files.values()].map((bytes) => new TextDecoder().decode(bytes)).join('')).toContain(
    '更换灯管2支',
  )
})

it('knows what is there and what is not, and hides what is hidden', async () => {
  expect(await host.listTree('data')).toEqual(['2025-autumn/repairs.yaml', 'school.yaml'])
  expect([...((await host.readTree('data', ['.yaml'])) ?? [])].map(([path]) => path)).toEqual(
    await host.listTree('data'),
  )
  expect([await host.listTree('nowhere'), await host.readTree('nowhere', ['.yaml'])]).toEqual([
    undefined,
    undefined,
  ])
  expect([await host.readFile('nowhere'), await host.sizeOf('nowhere')]).toEqual([undefined, undefined])
  expect(await host.readPart('data/school.yaml', 0, 4)).toEqual(files.get('data/school.yaml')?.subarray(0, 4))
  await expect(host.readCodec('jpeg-decoder')).rejects.toThrow('jpeg-decoder')
})

it('digests as Node does', async () => {
  const bytes = encoder.encode('后勤')
  expect(await host.digest(bytes)).toBe(await nodeHost.digest(bytes))
})
