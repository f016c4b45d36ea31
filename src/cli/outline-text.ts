import type { DocumentOutline, OutlineLine, SectionState } from '../app/outline/index.ts'
import { formatTable } from './table.ts'

/** Formats a document's outline: its headings and sections, each with what it has to say, and what the library has besides. */
export function outlineText({ document, label, source, file, lines, others }: DocumentOutline): string {
  const order = {
    school: `顺序按 school.yaml 里 documents 的 ${document} 的提纲（outline），改那里就行。`,
    settings: `顺序按模板 ${file} 开头的提纲（outline），改那里就行；运行 houqin outline ${document} --write，提纲写进 school.yaml，就照 school.yaml 的。`,
    body: `这是自带的顺序。要改顺序、标题，运行 houqin outline ${document} --write，提纲就写进 school.yaml，改那里就行，不用动模板。`,
  }[source]
  const withRecords = others.filter(hasRecords)
  return [
    `${label}的提纲：`,
    formatTable(['内容', '', '记录，或为什么空着'], lines.map(row)),
    ...(others.length > 0
      ? [
          `没有放进来的部分${withRecords.length > 0 ? `（有记录的 ${withRecords.length} 个）` : ''}：`,
          formatTable(
            ['部分', '写什么', '记录'],
            others.map(({ name, about, state }) => [name, about, state]),
          ),
        ]
      : []),
    order,
  ].join('\n\n')
}

const hasRecords = ({ state }: SectionState): boolean => !state.startsWith('没有')

function row(line: OutlineLine): readonly string[] {
  const text = line.type === 'section' ? line.name : shorten(line.text)
  const indented = `${'　'.repeat(line.depth)}${text}`
  return line.type === 'section' ? [indented, line.isFilled ? '写' : '空', line.state] : [indented, '', '']
}

/** How many characters of the school's own words the table shows. */
const longest = 24

function shorten(text: string): string {
  const characters = Array.from(text.replaceAll('\n', ''))
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest - 1).join('')}…`
}
