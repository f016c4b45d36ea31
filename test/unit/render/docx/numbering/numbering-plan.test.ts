import { describe, expect, it } from 'vitest'
import {
  type Block,
  type Heading,
  type Item,
  numberBlocks,
  numberingSchemes,
  type OutlineLevel,
} from '../../../../../src/document/index.ts'
import { text } from '../../../../support/sample-document.ts'
import { styleOf, writeWordFile } from '../../../../support/word-file.ts'
import { type Counting, printedLabels } from '../../../../support/word-labels.ts'
import { child, find, findAll, get, textOf, wordValue } from '../../../../support/xml-tree.ts'

const heading = (level: OutlineLevel, ordinal = 1): Heading => ({
  type: 'heading',
  level,
  ordinal,
  label: '',
  inlines: text('标题'),
})
const item = (level: OutlineLevel, ordinal: number): Item => ({
  type: 'item',
  level,
  ordinal,
  label: '',
  inlines: text('事项'),
})
const wanted = (blocks: readonly Block[]): readonly string[] =>
  numberBlocks(blocks, numberingSchemes.official).flatMap((block) =>
    block.type === 'heading' || block.type === 'item' ? [block.label] : [],
  )

const cases: Readonly<Record<string, readonly Block[]>> = {
  'a plain outline': [heading(1), heading(2), item(3, 1), item(3, 2), heading(2), item(3, 1), heading(1)],
  'a second list under one heading': [heading(1), item(2, 1), item(2, 2), item(2, 1), item(2, 2), heading(1)],
  'a list that starts at five': [heading(1), item(2, 5), item(2, 6), heading(2), heading(2)],
  'headings after items of their level': [
    heading(1),
    item(2, 1),
    item(2, 2),
    heading(2),
    heading(2),
    item(3, 1),
  ],
  'a skipped level': [heading(1), item(3, 1), heading(2), heading(2), item(3, 1), heading(1), heading(2)],
  'nested items in a restarted list': [
    heading(1),
    item(2, 1),
    item(2, 1),
    item(3, 1),
    item(2, 2),
    item(3, 1),
  ],
  'bare headings between': [heading(1), heading(1, 0), item(2, 1), heading(1), heading(2, 0), item(3, 1)],
  bullets: [heading(1), item(2, 0), item(2, 0), heading(2)],
  'bullets in bullets': [heading(1), item(3, 0), item(4, 0), item(5, 0), item(4, 0), item(3, 0)],
}

describe.each(['together', 'apart'] satisfies Counting[])('programs that count lists %s', (counting) => {
  it.each(Object.entries(cases))('print the labels of %s', (_, blocks) => {
    const labels = printedLabels(writeWordFile(blocks), counting)
    expect(labels).toEqual(wanted(blocks))
  })
})

describe('an outline', () => {
  it('needs no list of its own and no direct numbers on headings where Word counts right', () => {
    const file = writeWordFile([heading(1), heading(2), heading(3), heading(2), heading(1)])
    expect(findAll(file.part('word/numbering.xml'), 'w:lvlOverride')).toEqual([])
    expect(file.paragraphs.map((paragraph) => find(paragraph, 'w:numPr'))).toEqual(
      file.paragraphs.map(() => undefined),
    )
    expect(file.paragraphs.map(styleOf)).toEqual(['Heading1', 'Heading2', 'Heading3', 'Heading2', 'Heading1'])
  })

  it('is tied to the heading styles level by level', () => {
    const file = writeWordFile([heading(1)])
    const definition = get(file.part('word/numbering.xml'), 'w:abstractNum')
    expect(findAll(definition, 'w:pStyle').map(({ attributes }) => attributes['w:val'])).toEqual([
      'Heading1',
      'Heading2',
      'Heading3',
      'Heading4',
      'Heading5',
    ])
    expect(findAll(definition, 'w:lvlText').map(({ attributes }) => attributes['w:val'])).toEqual([
      '%1、',
      '（%2）',
      '%3.',
      '（%4）',
      '%5',
    ])
  })

  it('writes the house style 1、 where the scheme has it', () => {
    const file = writeWordFile([heading(3)], { scheme: numberingSchemes.house })
    expect(printedLabels(file, 'together')).toEqual(['1、'])
  })

  it('writes ㈠ and ⑴ as text, and counts the levels between', () => {
    const blocks = [heading(1), heading(2), item(3, 1), item(4, 1), heading(2), item(3, 1)]
    const file = writeWordFile(blocks, { scheme: numberingSchemes.bracketed })
    expect(file.paragraphs.map(textOf)).toEqual(['标题', '㈠标题', '事项', '⑴事项', '㈡标题', '事项'])
    expect(printedLabels(file, 'together')).toEqual(['一、', '', '1.', '', '', '1.'])
    expect(printedLabels(file, 'apart')).toEqual(['一、', '', '1.', '', '', '1.'])
  })

  it('has no numbers at all in an essay', () => {
    const file = writeWordFile([heading(1), heading(2), item(3, 1)], { scheme: numberingSchemes.none })
    expect(printedLabels(file, 'together')).toEqual(['', '', ''])
    expect(findAll(file.part('word/styles.xml'), 'w:numPr')).toEqual([])
  })
})

it('takes the number and not the indent from a bare heading', () => {
  const { paragraphs } = writeWordFile([heading(1, 0)])
  const properties = child(paragraphs[0], 'w:pPr')
  expect(wordValue(child(properties, 'w:numPr'), 'w:numId')).toBe('0')
  expect(child(properties, 'w:ind')?.attributes['w:firstLine']).toBe('630')
})

it('writes a label beyond what Word can count as text', () => {
  const blocks = [item(5, 21), item(1, 100)]
  const { paragraphs } = writeWordFile(blocks)
  expect(paragraphs.map(textOf)).toEqual(['㉑事项', '一百、事项'])
  expect(paragraphs.map((paragraph) => find(paragraph, 'w:numPr'))).toEqual([undefined, undefined])
})
