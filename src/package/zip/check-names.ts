import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import { foldName, nameFault } from './name-rules.ts'
import { showName } from './show-name.ts'

/**
 * Checks the names of a package's files and of the folders that it lists separately (`公文/`), individually and against each other.
 */
export function checkNames(names: readonly string[], folders: readonly string[] = []): readonly Diagnostic[] {
  const faults: Diagnostic[] = []
  const first = new Map<string, string>()
  for (const name of names) {
    const fault = nameFault(name)
    if (fault !== undefined) {
      // Not compared with others: an overlong name can have thousands of folders.
      faults.push(wrong(`文件 ${showName(name)} ${fault}`))
      continue
    }
    const folded = foldName(name)
    const other = first.get(folded)
    if (other === undefined) first.set(folded, name)
    else if (other === name) faults.push(wrong(`文件 ${showName(name)} 在包里有两个`))
    else
      faults.push(
        wrong(`文件 ${showName(other)} 和 ${showName(name)} 只差大小写或字符的写法，有的电脑当成同一个`),
      )
  }
  for (const name of folders.map((folder) => folder.slice(0, -1))) {
    const fault = nameFault(name)
    if (fault !== undefined) faults.push(wrong(`文件夹 ${showName(name)} ${fault}`))
    else if (first.has(foldName(name))) faults.push(wrong(`${showName(name)} 既是文件，又是文件夹`))
  }
  for (const [folded, name] of first) {
    const folder = foldersOf(folded).find((above) => first.has(above))
    if (folder !== undefined)
      faults.push(wrong(`${showName(first.get(folder) ?? '')} 既是文件，又是 ${showName(name)} 所在的文件夹`))
  }
  return faults
}

const wrong = (message: string): Diagnostic => diagnose('archive-name', message)

const foldersOf = (name: string): readonly string[] =>
  [...name.matchAll(/\//g)].map(({ index }) => name.slice(0, index))
