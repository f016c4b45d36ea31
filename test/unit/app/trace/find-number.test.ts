import { describe, expect, it } from 'vitest'
import { findTyped, isIn, matchFacts, nearFacts } from '../../../../src/app/trace/find-number.ts'
import type { Block, FactPlace } from '../../../../src/document/index.ts'
import { documentOf, text } from '../../../support/sample-document.ts'

const facts = ['80余次', '180余次', '80余支', '未发生一起事故', '80.5%'].map(
  (said, evidence): FactPlace => ({
    evidence,
    text: said,
    block: 0,
    section: '',
    inTable: false,
    sentence: said,
  }),
)
const matched = (number: string): readonly string[] => matchFacts(number, facts).map((fact) => fact.text)

describe('matchFacts', () => {
  it.each([
    ['80余次', ['80余次']],
    ['８０ 余次', ['80余次']],
    ['80余', ['80余次', '80余支']],
    ['更换灯管80余次', ['80余次']],
    ['更换180余次', ['180余次']],
    ['未发生一起事故', ['未发生一起事故']],
    ['8', []],
    ['', []],
  ])('%j means %j', (number, expected) => {
    expect(matched(number)).toEqual(expected)
  })
})

describe('findTyped', () => {
  const body: Block = {
    type: 'paragraph',
    style: 'body',
    inlines: [
      ...text('走访100户。又修了'),
      { type: 'fact', value: '80余次', evidence: 0 },
      ...text('。年内1'),
      { type: 'strong', children: text('00户') },
      ...text('，共1100户，在'),
      ...text('三年级100户班'),
    ],
  }
  const typed = (number: string) =>
    findTyped(number, documentOf([body]), (piece) => piece === '三年级100户班').map(
      ({ sentence, recorded }) => [sentence, recorded],
    )

  it('finds a number outside computed values, across the borders of emphasis, but never inside a longer number', () => {
    expect(typed('100户')).toEqual([
      ['走访100户。', false],
      ['年内100户，共1100户，在三年级100户班', false],
      ['年内100户，共1100户，在三年级100户班', true],
    ])
    expect(typed('80余次')).toEqual([])
  })
})

it.each([
  ['80', ['共80余次'], true],
  ['80', ['共180次'], false],
  ['80', ['80.5%'], false],
  ['80次', ['共 ８０次'], true],
])('%j in %j: %s', (number, paragraphs, found) => {
  expect(isIn(number, paragraphs)).toBe(found)
})

describe('nearFacts', () => {
  const evidence = [83, 183, 84, 0, 80.5].map((exact) => ({ text: '', exact, query: '', records: [] }))
  const near = (number: string) => nearFacts(number, facts, { ...documentOf([]), evidence })

  it('puts the one with that exact value first', () => {
    expect(near('84次')[0]).toBe('80余支')
  })

  it('finds slips of typing, but nothing for distant numbers', () => {
    expect(near('80次')[0]).toBe('80余次')
    expect(near('九百六十万平方公里')).toEqual([])
  })
})
