import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import type { Host } from '../../host/index.ts'
import { compareLines } from '../../storage/index.ts'
import { type OpenWorkspace, templateEnding, type WorkspaceFolders } from '../../workspace/index.ts'

/** Where the shipped text of a copied template is kept below the data folder, to be compared with that of later versions. */
export const shippedCopy = (file: string): string => `.houqin/shipped/${file}`

/** How many changed lines a message shows, and how much of each. */
const [mostLines, longest] = [6, 60]

/**
 * Reports templates that the school copied and that the program has changed since, with the lines that changed: the copy does not
 * get them by itself.
 */
export async function shippedChanges(
  { data, templates }: Pick<WorkspaceFolders, 'data' | 'templates'>,
  { templateFiles, isOwnTemplate }: Pick<OpenWorkspace, 'templateFiles' | 'isOwnTemplate'>,
  host: Host,
): Promise<readonly Diagnostic[]> {
  const shipped = (await host.readTree(templates, [templateEnding])) ?? new Map<string, Uint8Array>()
  const found: Diagnostic[] = []
  for (const [file, bytes] of templateFiles) {
    const now = shipped.get(file)
    if (!isOwnTemplate(file) || !now) continue
    const copied = await host.readFile(`${data}/${shippedCopy(file)}`)
    if (!copied) continue
    const [before, after, own] = [linesOf(copied), linesOf(now), linesOf(bytes)]
    const changes = compareLines(before, after)
    if (changes.length === 0 || compareLines(own, after).length === 0) continue
    const shown = changes.flatMap(({ removed, added }) => [
      ...removed.map((line) => `原来：${shorten(line)}`),
      ...added.map((line) => `现在：${shorten(line)}`),
    ])
    const many = changes.reduce((sum, { removed, added }) => sum + Math.max(removed.length, added.length), 0)
    found.push(
      diagnose(
        'template-updated',
        `自带的 ${file} 更新了 ${many} 行，您抄的这一份还是照原来的改的`,
        { file, line: 1, column: 1 },
        [
          ...shown.slice(0, mostLines),
          ...(shown.length > mostLines ? [`还有 ${shown.length - mostLines} 行没有列出。`] : []),
          '要新的，照着改自己的一份，或者把它移走，用回自带的；不要的不用管。',
        ],
      ),
    )
  }
  return found
}

const linesOf = (bytes: Uint8Array): readonly string[] =>
  new TextDecoder().decode(bytes).replaceAll('\r\n', '\n').split('\n')

function shorten(line: string): string {
  const characters = Array.from(line.trim())
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest - 1).join('')}…`
}
