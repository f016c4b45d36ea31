import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../src/', import.meta.url))

/** What is repeated very many times: characters that patterns care for, those of the pattern itself come with them. */
const pumps = [
  ' ',
  '\n',
  'a',
  'A',
  '1',
  '一',
  '长',
  '(',
  '[',
  '{',
  '<',
  '“',
  '"',
  '-',
  '.',
  '#',
  '/',
  '](',
  '{{',
  '1.',
  ' a',
]
const ends = ['', ' x', '\u0001']
const lengths = [2000, 16_000] as const
/** Milliseconds; a linear pattern takes a tenth of it at most, one that is not takes seconds. */
const longest = 150

/** Only of texts that are our own, and short. */
const exempt: ReadonlySet<string> = new Set(['text/numerals.ts', 'spreadsheet/import/detect-format.ts'])

interface Pattern {
  readonly place: string
  readonly source: string
}

function patternsOf(file: string): readonly Pattern[] {
  const source = ts.createSourceFile(file, readFileSync(root + file, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: Pattern[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      found.push({ place: `${file}:${line + 1}`, source: node.text })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function timeOf(pattern: RegExp, text: string): number {
  pattern.lastIndex = 0
  const began = process.cpuUsage()
  if (pattern.global) text.replace(pattern, '')
  else pattern.test(text)
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

/** What makes a pattern take more than its share of time. */
function slowInput({ source }: Pattern): string | undefined {
  const end = source.lastIndexOf('/')
  const pattern = new RegExp(source.slice(1, end), source.slice(end + 1))
  const own = source
    .slice(1, end)
    .replace(/\\./g, '')
    .match(/[^\\^$.*+?()[\]{}|]/gu)
  for (const pump of new Set([...pumps, ...(own ?? []).slice(0, 8)]))
    for (const last of ends) {
      const [short, long] = lengths.map((length) => pump.repeat(length / pump.length) + last)
      if (timeOf(pattern, short ?? '') > 1 && timeOf(pattern, long ?? '') > longest) return pump + last
    }
  return undefined
}

it('no pattern takes more time than its text is long', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !exempt.has(file))
  const patterns = files.flatMap(patternsOf)
  expect(patterns.length).toBeGreaterThan(300)
  const slow = patterns.flatMap((pattern) => {
    const input = slowInput(pattern)
    return input === undefined ? [] : [`${pattern.place} ${JSON.stringify(input)} ${pattern.source}`]
  })
  expect(slow).toEqual([])
}, 600_000)
