import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/commands/index.ts'
import { exitCodeMeanings } from '../../src/cli/exit-codes.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

/** Every page that people read, from the root of the repository. */
const pages = [
  'README.md',
  'CHANGELOG.md',
  '.github/CONTRIBUTING.md',
  '.github/SECURITY.md',
  'data/README.md',
  'templates/README.md',
  ...readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `src/${path.replaceAll('\\', '/')}`),
]

/** Without what is code: links in it are examples. */
const prose = (text: string): string => text.replace(/^```.*?^```/gms, '').replace(/`[^`\n]+`/g, '')

/** The names that a forge gives the headings of a page. */
const anchors = (text: string): readonly string[] =>
  [...text.replace(/^```.*?^```/gms, '').matchAll(/^#+ (.+)$/gm)].map((found) =>
    (found[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

const links = (page: string): readonly (readonly [string, string])[] =>
  [...prose(read(page)).matchAll(/\]\((?!https?:)([^)#\s]*)#?([^)\s]*)\)/g)].map((found) => [
    found[1] ?? '',
    found[2] ?? '',
  ])

describe('the guides', () => {
  it.each(pages)('%s leads only to what is there', (page) => {
    const dead = links(page).filter(([path, anchor]) => {
      const target = path === '' ? page : join(dirname(page), path)
      if (!existsSync(join(root, target))) return true
      return anchor !== '' && !anchors(read(target)).includes(decodeURI(anchor))
    })
    expect(dead.map((link) => link.join('#'))).toEqual([])
  })

  it('lead from the first page to every other', () => {
    const seen = new Set<string>()
    const visit = (page: string): void => {
      if (seen.has(page)) return
      seen.add(page)
      for (const [path] of links(page)) if (path.endsWith('.md')) visit(join(dirname(page), path))
    }
    visit('README.md')
    expect(pages.filter((page) => !seen.has(join(page)))).toEqual([])
  })

  it('src/cli/README.md has every command', () => {
    const page = read('src/cli/README.md')
    const missing = [...commands.keys()].filter((name) => !page.includes(`\`houqin ${name}`))
    expect(missing).toEqual([])
  })

  it('src/cli/README.md has every exit code', () => {
    const page = read('src/cli/README.md')
    const rows = [...page.matchAll(/^\| (\d+) \| \S/gm)].map((found) => Number(found[1]))
    expect(rows).toEqual(exitCodeMeanings.map(([code]) => code))
  })
})
