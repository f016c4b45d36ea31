import { type Diagnostic, diagnose } from '../diagnostics/index.ts'
import type { Workspace } from '../records/index.ts'
import { slotsIn } from './check-written.ts'
import type { DocumentTemplate } from './front-matter.ts'
import type { PartialFile } from './section-file.ts'
import { filesOf } from './used-partials.ts'

/**
 * Lists what no template uses: the school's own partials, and the director's own paragraphs.
 *
 * @param isOwn whether a file is the school's own; partials that come with the program need not be used
 */
export function checkUnused(
  documents: ReadonlyMap<string, DocumentTemplate>,
  partials: ReadonlyMap<string, PartialFile>,
  { narratives }: Workspace,
  isOwn: (file: string) => boolean,
): readonly Diagnostic[] {
  const files = new Set([...documents.values()].flatMap((template) => filesOf(template, partials)))
  const slots = new Set([...files].flatMap(slotsIn))
  const idle = [...partials].filter(([, partial]) => !files.has(partial) && isOwn(partial.file))
  const unread = [...narratives.values()].flatMap((ofTerm) =>
    [...ofTerm.values()].filter(({ slot }) => !slots.has(slot)),
  )
  return [
    ...idle.map(([name, { file }]) =>
      diagnose('template-unused-partial', `没有一个模板用到片段“${name}”`, { file, line: 1, column: 1 }, [
        `在模板里写 {{> ${name}}} 的地方才会印它；不要就删去这个文件。`,
      ]),
    ),
    ...unread.map(({ slot, file }) =>
      diagnose('narrative-unused', `没有一个模板要“${slot}”这一段`, { file, line: 1, column: 1 }, [
        `模板里要的有：${[...slots].join('、') || '一个也没有'}。`,
      ]),
    ),
  ]
}
