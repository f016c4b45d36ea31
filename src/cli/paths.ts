import { existsSync, lstatSync } from 'node:fs'
import path, { resolve } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { namePaths } from './name-paths.ts'
import { wayToWorkspace } from './nearby-workspaces.ts'

/** Folders as typed by the user. */
export interface FolderOptions {
  readonly data?: string
  readonly templates?: string
  readonly out?: string
}

/** The folders of a run: absolute paths, and their names in messages. */
export interface Folders {
  readonly data: string
  readonly templates: string
  readonly out: string
}

// The bundle is in .build/, the source in src/cli/; the shipped templates are found from both.
const shipped = ['../templates', '../../templates'].map((below) =>
  fileURLToPath(new URL(below, import.meta.url)),
)

// Run by npm, the working directory is that of the package; the user typed paths relative to where npm was started.
const base =
  process.env.npm_package_name === 'houqin' ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd()

/** Finds the folders: as typed, otherwise the workspace that the current folder is in, otherwise `data` and `out` in it. */
export function findFolders(typed: FolderOptions): Folders {
  // A dangling link counts as a school.yaml too: reading it reports what is wrong. After `init` has been undone, only the history
  // is left.
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
 * Where the workspace may be that a command did not find, in a sentence; undefined if the command was told a folder, or found one.
 */
export const hintAtWorkspace = (typed: FolderOptions): string | undefined =>
  typed.data === undefined && !existsSync(resolve(findFolders(typed).data, 'school.yaml'))
    ? wayToWorkspace(base)
    : undefined

/**
 * An output folder, in the form needed by those who write to it.
 *
 * @param overwrite the value of `--overwrite`; absent if the command has no such option
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

/** Path functions for this platform, relative to where the user typed the paths. */
export const { userPath, shownPath } = namePaths(path, base)
