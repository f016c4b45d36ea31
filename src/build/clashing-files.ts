import { type Diagnostic, diagnose } from '../diagnostics/index.ts'
import { foldFileName } from '../text/index.ts'
import type { BuiltDocument } from './build.ts'

/**
 * Reports documents that would overwrite each other because their files have the same name. Names that differ only in case count
 * as the same, as they do on Windows.
 */
export function clashingFiles(documents: readonly BuiltDocument[]): readonly Diagnostic[] {
  const taken = new Map<string, { readonly name: string; readonly path: string }>()
  const clashes = new Map<string, Diagnostic>()
  for (const { name, files } of documents) {
    for (const path of files) {
      const key = foldFileName(path)
      const first = taken.get(key)
      if (first === undefined) taken.set(key, { name, path })
      else clashes.set(`${first.name} ${name}`, clash(first, { name, path }))
    }
  }
  return [...clashes.values()]
}

const clash = (
  first: { readonly name: string; readonly path: string },
  { name, path }: { readonly name: string; readonly path: string },
): Diagnostic => {
  const both = first.path === path ? path : `${first.path} 和 ${path}（Windows 当成一个）`
  const whose = first.name === name ? `${name} 的两份台账` : `${first.name} 和 ${name}`
  return diagnose('file-name-taken', `${whose}都要写成 ${both}，后一份会盖掉前一份`, undefined, [
    first.name === name
      ? '在 school.yaml 的“自定台账”里给其中一种换个名称。'
      : `改其中一个模板开头的 document，如 document: 后勤工作总结（${name}）；只要一份的，写明要哪一份：houqin build ${first.name}。`,
  ])
}
