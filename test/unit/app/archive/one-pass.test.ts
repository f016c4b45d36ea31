import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { makeArchive } from '../../../../src/app/archive/index.ts'
import { makeBuildMemory } from '../../../../src/build/index.ts'
import type { Host } from '../../../../src/host/index.ts'
import { memoryHost } from '../../../support/memory-host.ts'

const template = (title: string): string => `---
document: ${title}
---
# {{school.name}}${title}

更换灯管{{sum repairs "quantity" as="exact"}}。

{{signature}}
`

const files = {
  'data/school.yaml': `name: 城西小学
terms: {2025-autumn: {start: 2025-09-01, end: 2026-01-23}}
current: 2025-autumn
archive:
  fonds: Z109
  unit: ZWC
  documents: [{document: summary, retention: Y}, {document: report, retention: Y}]
  terms:
    - {term: 2025-autumn, drafted: 李镕, draftedOn: 2026-01-20, reviewed: 陆文博, reviewedOn: 2026-01-21, signed: 沈祎, signedOn: 2026-01-22}
`,
  'data/2025-autumn/repairs.yaml':
    '- {id: W1, date: 2025-10-08, item: 灯管, action: 更换, place: 一年级一班, quantity: 2支}\n',
  'templates/summary.md.hbs': template('后勤工作总结'),
  'templates/report.md.hbs': template('维修报告'),
  'templates/archive/index.md.hbs': readFileSync(
    new URL('../../../../templates/archive/index.md.hbs', import.meta.url),
    'utf8',
  ),
}

/** A host that counts how often each file is read, alone or with its folder. */
function countingHost(): { readonly host: Host; readonly reads: Map<string, number> } {
  const host = memoryHost(files)
  const reads = new Map<string, number>()
  const count = (path: string): void => void reads.set(path, (reads.get(path) ?? 0) + 1)
  return {
    reads,
    host: {
      ...host,
      readTree: async (folder, endings, within) => {
        const found = await host.readTree(folder, endings, within)
        for (const path of found?.keys() ?? []) count(`${folder}/${path}`)
        return found
      },
      readFile: (path) => {
        count(path)
        return host.readFile(path)
      },
    },
  }
}

it('an archive of two documents reads its inputs once, and sets each document once to build and once to prove it', async () => {
  const { host, reads } = countingHost()
  const memory = makeBuildMemory()
  const { value, diagnostics } = await makeArchive(
    {
      data: 'data',
      templates: 'templates',
      dataLabel: 'data',
      templatesLabel: 'templates',
      attachments: true,
      accept: [],
      version: '0.1.0',
    },
    host,
    { memory },
  )
  expect(diagnostics.map(({ code }) => code)).toEqual(['fonts-stand-in'])
  expect(value.package?.manifest.files.filter(({ role }) => role === 'document')).toHaveLength(6)
  const inputs = Object.keys(files).map((path) => [path, reads.get(path)])
  expect(inputs).toEqual(Object.keys(files).map((path) => [path, 1]))
  // Two documents and their review copies, built and proven, and the index.
  expect(memory.fonts.documentsSet).toBe(2 * (2 + 2) + 1)
})
