import { compareTermIds, parseTermId } from '../../calendar/index.ts'
import { catalogue } from '../../diagnostics/index.ts'
import { type Host, readFaultsOf } from '../../host/index.ts'
import { builtInKinds, parseWorkspace } from '../../records/index.ts'
import { templateEnding } from '../../workspace/index.ts'
import { readHistory } from '../undo/index.ts'

/** The folders to look for words in. */
export interface WordFolders {
  readonly data: string
  readonly templates: string
}

type Find = (folders: WordFolders, host: Host) => Promise<readonly string[]>

/** Shell completion is no place for error messages: if something cannot be read, the words known without it are offered. */
const orElse =
  (find: Find, otherwise: readonly string[] = []): Find =>
  async (folders, host) => {
    try {
      return await find(folders, host)
    } catch (error) {
      if (!readFaultsOf(error)) throw error
      return otherwise
    }
  }

/** Words for shells to complete, by what they name; finding them reads no ledgers. */
export const knownWords: Readonly<Record<'terms' | 'ledgers' | 'templates' | 'changes' | 'codes', Find>> = {
  terms: orElse(async ({ data }, host) => {
    const folders = new Set(((await host.listTree(data)) ?? []).map((path) => path.replace(/\/.*$/, '')))
    return [...folders].filter((name) => parseTermId(name) !== undefined).sort(compareTermIds)
  }),
  ledgers: orElse(
    async ({ data }, host) => {
      const school = await host.readFile(`${data}/school.yaml`)
      const own = school && parseWorkspace(new Map([['school.yaml', school]])).value?.kinds
      return (own ?? builtInKinds).map(({ label }) => label)
    },
    builtInKinds.map(({ label }) => label),
  ),
  templates: orElse(async ({ data, templates }, host) => {
    const paths = [templates, `${data}/templates`].map(
      async (folder) => (await host.listTree(folder, [templateEnding])) ?? [],
    )
    const names = (await Promise.all(paths)).flat().filter((path) => !path.includes('/'))
    return [...new Set(names)].map((path) => path.slice(0, -templateEnding.length)).sort()
  }),
  changes: orElse(async ({ data }, host) => {
    const { value: entries } = await readHistory({ data, dataLabel: data }, host)
    return entries.map(({ number }) => String(number)).reverse()
  }),
  codes: () => Promise.resolve(Object.keys(catalogue)),
}
