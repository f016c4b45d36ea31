import { existsSync, lstatSync } from 'node:fs'
import path, { resolve } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { namePaths } from './name-paths.ts'

/** Folders as typed. */
export interface FolderOptions {
  readonly data?: string
  readonly templates?: string
  readonly out?: string
}

/** The folders of one run: absolute paths, and how messages name them. */
export interface Folders {
  readonly data: string
  readonly templates: string
  readonly out: string
}

// The bundle stands in .build/, the source in src/cli/: the shipped templates are found from either.
const shipped = ['../templates', '../../templates'].map((below) =>
  fileURLToPath(new URL(below, import.meta.url)),
)

// Run through npm, the working directory is the package's; the user typed paths where npm was started.
const base =
  process.env.npm_package_name === 'houqin' ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd()

/** Finds the folders: as typed, else the workspace one stands in, else `data` and `out` beside it. */
export function findFolders(typed: FolderOptions): Folders {
  // A link that leads nowhere is a school.yaml too: reading it reports what is wrong with it. Where `init` was taken
  // back, only the history is left.
  const inWorkspace = ['school.yaml', '.houqin/history'].some(
    (path) => lstatSync(resolve(base, path), { throwIfNoEntry: false }) !== undefined,
  )
  return {
    data: resolve(base, typed.data ?? (inWorkspace ? '.' : 'data')),
    templates:
      typed.templates === undefined
        ? (shipped.find(existsSync) ?? 'templates')
        : resolve(base, typed.templates),
    out: resolve(base, typed.out ?? 'out'),
  }
}

/**
 * A folder for outputs, by its path, as those who write into it want it.
 *
 * @param overwrite what `--overwrite` says; absent where the command knows no such option
 */
export const outputFolder = (
  folder: string,
  overwrite?: boolean,
): {
  readonly folder: string
  readonly shown: (path: string) => string
  readonly overwrite: boolean
  readonly advice?: readonly string[]
} => ({
  folder,
  shown: (path) => `${shownPath(folder)}/${path}`,
  overwrite: overwrite ?? false,
  ...(overwrite === undefined && { advice: ['不要旧文件了，删去它，再运行一次。'] }),
})

/** Paths of this platform, from where the user typed them. */
export const { userPath, shownPath } = namePaths(path, base)
