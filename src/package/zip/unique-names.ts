import { foldName, safeName } from './name-rules.ts'

/** Gives out names that a package may have, each once, however much the paths resemble each other. */
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

/** A number before the ending: 门~2.jpg. */
const numbered = (name: string, count: number): string => {
  const [, stem = name, ending = ''] = /^(.*?)(\.[^./]*)?$/s.exec(name) ?? []
  return `${stem}~${count}${ending}`
}
