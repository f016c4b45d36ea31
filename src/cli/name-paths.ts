import type { PlatformPath } from 'node:path'

/** How one platform's paths are read and shown; `base` is the folder where the user typed them. */
export interface PathNames {
  /** A path that the user typed, absolute. */
  readonly userPath: (path: string) => string
  /** A path as the user would type it, with `/`: below `base` from there, else whole. */
  readonly shownPath: (path: string) => string
}

/** The rules of a platform's paths (node's `posix` or `win32`), from a folder. */
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
