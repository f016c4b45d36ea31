import { describe, expect, it } from 'vitest'
import { numberingSchemes } from '../../../src/document/index.ts'
import { findExcess } from '../../../src/markdown/find-excess.ts'
import { parseMarkdown } from '../../../src/markdown/index.ts'

const repeated = (text: string): string => text.repeat(20_000)

describe('a text that the parser would take without end for', () => {
  it.each([
    ['quotes in quotes', repeated('> ')],
    ['lists in lists', repeated('- ')],
    ['quotes and lists in turn', repeated('> - ')],
    ['quotes one below the other', repeated('> a\n\n')],
    ['open brackets', repeated('[')],
    ['links without an end', repeated('[a](')],
    ['references', repeated('[a][b] ')],
    ['footnotes', repeated('a[^1]\n\n')],
    ['definitions', repeated('[a]: /b\n\n')],
    ['lines', '一行\n'.repeat(100_001)],
    ['ends of links', repeated('](')],
    ['bounds of cells', `${'|a'.repeat(600)}|\n${'|-'.repeat(600)}|\n`],
  ])('is refused: %s', (_, markdown) => {
    const { value, diagnostics } = parseMarkdown(
      { file: 'a.md', markdown, inserts: [] },
      numberingSchemes.official,
    )
    expect(diagnostics.map(({ code }) => code)).toEqual(['markdown-too-complex'])
    expect(value).toEqual([])
  })

  it('is told by its line', () => {
    expect(findExcess(`一\n二\n${'> '.repeat(30)}三`, 'typed')?.line).toBe(3)
  })
})

it('leaves alone what is long and plain', () => {
  const text = [
    '# 标题',
    '- 一项',
    '1. 一项',
    '> 说明',
    '**粗**的文字[见表](a)',
    '|a|b|',
    '|-|-|',
    '|1|2|',
    '',
  ].join('\n')
  expect(findExcess(`${text}\n`.repeat(500), 'typed')).toBeUndefined()
})

it('takes less of what a person typed than of what a template gave', () => {
  const text = '一二三四五六七八九，'.repeat(5_001)
  expect(findExcess(text, 'typed')).toEqual({ line: 1, what: '文字超过了5万字' })
  expect(findExcess(text, 'given')).toBeUndefined()
})
