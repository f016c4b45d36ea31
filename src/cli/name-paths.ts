import type { PlatformPath } from 'node:path'

/** How a platform's paths are resolved and shown; `base` is the folder in which the user typed them. */
export interface PathNames {
  /** The absolute path of a path typed by the user. */
  readonly userPath: (path: string) => string
  /** A path as the user would type it, with `/`: relative if it is below `base`, otherwise absolute. */
  readonly shownPath: (path: string) => string
}

/** Makes the path rules of a platform (Node's `posix` or `win32`), relative to a folder. */
export const namePaths = (
  rules: Pick<PlatformPath, 'relative' | 'resolve' | 'sep'>,
  base: string,
): PathNames => ({
  userPath: (path) => rules.resolve(base, path),
  shownPath: (path) => {
    const near = rules.relative(base, path)
    const outside = near === '..' || near.startsWith(`..${rules.sep}`)
    return (near === '' ? '.' : outside ? path : near).split(rules.sep).join('/')
  },
})
