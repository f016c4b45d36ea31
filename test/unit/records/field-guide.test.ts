import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { field, type KindDefinition } from '../../../src/records/field.ts'
import { fieldGuide } from '../../../src/records/field-guide.ts'
import { catalogueKinds } from '../../../src/records/kinds/catalogues.ts'
import { builtInKinds } from '../../../src/records/kinds/index.ts'

const bus: KindDefinition = {
  name: 'bus',
  plural: 'buses',
  label: '校车',
  counter: '趟',
  dates: ['date'],
  help: '校车出车。',
  fields: [
    field('date', '日期', 'date', { required: true, aliases: ['出车日期'] }),
    field('state', '车况', 'choice', { choices: ['好', '停用'] }),
    field('road', '线路', 'text', { choices: ['东线'], help: '东线|西线' }),
    field('stops', '站点', 'group', { fields: [field('name', '站名', 'text', { required: true })] }),
  ],
}

const everyKind = [...builtInKinds, ...catalogueKinds]

const rowOf = (markdown: string, name: string): string | undefined =>
  markdown.split('\n').find((line) => line.startsWith(`| \`${name}\` |`))

describe('fieldGuide', () => {
  it('states the names of a field, its type, whether it is required, its choices and its meaning', () => {
    const guide = fieldGuide([bus])
    expect(guide).toContain('### 校车：`buses.yaml`\n\n校车出车。以“趟”计。')
    expect(rowOf(guide, 'date')).toBe('| `date` | 日期 | 日期 | 必填 |  | 字段名也可写 出车日期。 |')
    expect(rowOf(guide, 'state')).toBe('| `state` | 车况 | 选项 |  | 好、停用 |  |')
  })

  it('marks suggestions as such, and keeps a bar inside its cell', () => {
    expect(rowOf(fieldGuide([bus]), 'road')).toBe('| `road` | 线路 | 文字 |  | 常用：东线 | 东线\\|西线 |')
  })

  it('lists the fields of a group after it', () => {
    const lines = fieldGuide([bus]).split('\n')
    const at = lines.findIndex((line) => line.startsWith('| `stops` |'))
    expect(lines[at + 1]).toBe('| `stops.name` | 站名 | 文字 | 必填 |  |  |')
  })

  it('has a table for every built-in kind, and the shared fields once', () => {
    const guide = fieldGuide(everyKind)
    for (const kind of everyKind) expect(guide).toContain(`：\`${kind.plural}.yaml\``)
    expect(guide.split('| `id` |')).toHaveLength(2)
  })

  it('is in data/README.md between its marks (npm run test:update writes it there)', async () => {
    const file = fileURLToPath(new URL('../../../data/README.md', import.meta.url))
    const section = /<!-- fields -->[\s\S]*<!-- \/fields -->/
    const readme = readFileSync(file, 'utf8')
    expect(readme).toMatch(section)
    const filled = `<!-- fields -->\n\n${fieldGuide(everyKind)}\n\n<!-- /fields -->`
    await expect(readme.replace(section, () => filled)).toMatchFileSnapshot(file)
  })
})
