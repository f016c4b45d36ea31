import { foldName, safeName } from './name-rules.ts'

/** Makes a function that returns unique valid names for a package, however similar the paths are. */
export function uniqueNames(): (path: string) => string {
  const given = new Set<string>()
  return (path) => {
    const wanted = safeName(path)
    let name = wanted
    for (let count = 2; given.has(foldName(name)); count++) name = numbered(wanted, count)
    given.add(foldName(name))
    return name
  }
}

/** Inserts a number before the extension: 门~2.jpg. */
const numbered = (name: string, count: number): string => {
  const [, stem = name, ending = ''] = /^(.*?)(\.[^./]*)?$/s.exec(name) ?? []
  return `${stem}~${count}${ending}`
}
