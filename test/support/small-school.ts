import { type Build, type GenerateRequest, generate } from '../../src/build/index.ts'
import { memoryHost } from './memory-host.ts'

const repairs = Array.from(
  { length: 83 },
  (_, at) => `- id: W${at + 1}
  date: 2025-10-${String((at % 28) + 1).padStart(2, '0')}
  item: 灯管
  action: 更换
  place: 一年级${at + 1}班
  quantity: 2支
`,
).join('')

/** A small school's files: 83 repairs, a summary with computed, typed and recorded numbers, and an annex. */
export const smallSchool: Readonly<Record<string, string>> = {
  'data/school.yaml': `name: 城西小学
terms:
  2025-autumn: {start: 2025-09-01, end: 2026-01-23}
  2026-spring: {start: 2026-03-02, end: 2026-07-03}
current: 2025-autumn
`,
  'data/2025-autumn/repairs.yaml': repairs,
  'templates/summary.md.hbs': `---
document: 后勤工作总结
---
# {{school.name}}后勤工作总结

## 维修

全学期更换灯管{{count repairs item="灯管" as="approx"}}，用去灯管{{sum repairs "quantity" as="exact"}}，走访100户。维修{{count repairs as="exact"}}，先后到了{{#with (first repairs)}}{{place}}{{/with}}等处。

{{signature}}

# 维修台账

{{table repairs columns="date,place,quantity"}}
`,
}

/** Builds the summary of the small school with some files changed. */
export async function buildSmallSchool(
  changes: Readonly<Record<string, string>> = {},
  asked: Partial<GenerateRequest> = {},
): Promise<Build> {
  const { value, diagnostics } = await generate(
    {
      data: 'data',
      templates: 'templates',
      dataLabel: 'data',
      templatesLabel: 'templates',
      documents: ['summary'],
      formats: ['docx', 'pdf'],
      ...asked,
    },
    memoryHost({ ...smallSchool, ...changes }),
  )
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'))
  return value
}

export const summaryPath = '2025-autumn/2025年秋季学期后勤工作总结'
