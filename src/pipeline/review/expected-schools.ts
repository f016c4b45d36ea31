import { diagnose, type Outcome } from '../../diagnostics/index.ts'
import type { Host } from '../../host/index.ts'
import { decodeText } from '../../text/index.ts'
import type { NamedFile } from '../archive/index.ts'

const header = /^(?:序号|学校|学校名称|学校全称|校名|名称)$/

/** The names of the schools that should hand in: the first cell of each line of a text, or the items of a YAML list. */
export async function readExpected(
  file: NamedFile | undefined,
  host: Host,
): Promise<Outcome<readonly string[]>> {
  if (!file) return { value: [], diagnostics: [] }
  const bytes = await host.readFile(file.path)
  const names = bytes ? namesOf(decodeText(bytes).text) : []
  if (names.length > 0) return { value: names, diagnostics: [] }
  const message = bytes ? `${file.label} 里没有学校` : `找不到学校名单 ${file.label}`
  return {
    value: [],
    diagnostics: [diagnose('review-schools', message, undefined, ['一行写一所学校的全称。'])],
  }
}

const namesOf = (text: string): readonly string[] =>
  text.split(/\r?\n/).flatMap((line) => {
    const [cell = ''] = line
      .replace(/^\uFEFF/, '')
      .replace(/(?:^|\s)#.*$/, '')
      .replace(/^\s*-\s+/, '')
      .split(/[,，\t]/)
    const name = cell.trim().replace(/^(["'])(.*)\1$/, '$2')
    return name === '' || header.test(name) || name.endsWith(':') ? [] : [name]
  })
