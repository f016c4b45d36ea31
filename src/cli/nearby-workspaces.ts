import { readdirSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** How many folders above, and how many inside, are looked at. */
const mostAbove = 4
const mostInside = 300

/**
 * Folders near one that have a school.yaml, as one would write them after cd: those above it, then those inside it and inside their
 * data folders.
 */
export function nearbyWorkspaces(folder: string): readonly string[] {
  const above: string[] = []
  for (
    let [at, steps] = [dirname(folder), 0];
    steps < mostAbove && at !== dirname(at);
    at = dirname(at), steps++
  )
    above.push(at, join(at, 'data'))
  const inside = foldersIn(folder).map((name) => join(folder, name))
  return [...above, ...inside, ...inside.map((path) => join(path, 'data'))]
    .filter((path) => path !== folder && isFile(join(path, 'school.yaml')))
    .map((path) => relative(folder, path))
}

function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name))
      .map(({ name }) => name)
      .slice(0, mostInside)
  } catch {
    // This only looks for a hint: a folder that cannot be read gives none.
    return []
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true
  } catch {
    // As above: a file that cannot be looked at is not suggested.
    return false
  }
}

/** Says where to go if the current folder has no ledgers; undefined if there is nothing near. */
export function wayToWorkspace(folder: string): string | undefined {
  const [first, ...more] = nearbyWorkspaces(folder)
  if (first === undefined) return undefined
  const quoted = (path: string): string => (/[\s'"()&;]/.test(path) ? `"${path}"` : path)
  const others = more.slice(0, 4).map((path) => `（还有 ${path}）`)
  return `这里不是放台账的文件夹；附近有 ${first}${others.join('')}。先进去再运行：\n  cd ${quoted(first)}\n或者在命令后面加上 --data ${quoted(first)}。`
}
