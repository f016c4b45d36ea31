import { describe, expect, it } from 'vitest'
import {
  type Block,
  type DocumentModel,
  type Evidence,
  findFacts,
  plainText,
  reviewCopy,
  sentenceAt,
} from '../../../src/document/index.ts'
import { documentOf, text } from '../../support/sample-document.ts'

const fact = (value: string, evidence: number) => ({ type: 'fact', value, evidence }) as const
const records = (many: number): Evidence['records'] =>
  Array.from({ length: many }, (_, at) => ({
    kind: 'repair',
    id: `W${at + 1}`,
    file: '2025-autumn/repairs.yaml',
    line: at + 10,
    column: 3,
  }))

const body: readonly Block[] = [
  { type: 'title', inlines: text('总结') },
  { type: 'heading', level: 1, label: '一、', ordinal: 1, inlines: text('维修') },
  {
    type: 'paragraph',
    style: 'body',
    inlines: [
      ...text('事情不少。更换灯管'),
      fact('80余支', 1),
      ...text('，'),
      { type: 'strong', children: [...text('修门'), fact('3扇', 0)] },
      ...text('。余下的另报。'),
    ],
  },
  {
    type: 'table',
    columns: [
      { heading: text('物品'), align: 'left' },
      { heading: text('数量'), align: 'right' },
    ],
    rows: [{ cells: [text('灯管'), [fact('84支', 2)]] }],
  },
]
const evidence: readonly Evidence[] = [
  { text: '3扇', exact: 3, unit: '扇', query: '维修记录，物品为“门”', records: records(3) },
  {
    text: '80余支',
    exact: 84,
    unit: '支',
    query: '维修记录，物品为“灯管”',
    records: records(27),
    template: { file: 'summary.md.hbs', line: 9, column: 1 },
  },
  { text: '84支', exact: 84, unit: '支', query: '合计', records: [] },
  { text: '9次', exact: 9, query: '删去的一节', records: records(1) },
]
const model = (blocks: readonly Block[] = body): DocumentModel => ({ ...documentOf(blocks), evidence })
const annex = (ordinal: number): Block => ({ type: 'annex', ordinal, title: text('维修台账') })

const tableOf = ({ blocks }: DocumentModel): readonly (readonly string[])[] => {
  const table = blocks.at(-1)
  return table?.type === 'table' ? table.rows.map(({ cells }) => cells.map(plainText)) : []
}

describe('computed values in a document', () => {
  it('are found in reading order, with their sentence or row and the heading above', () => {
    expect(findFacts(body)).toEqual([
      {
        evidence: 1,
        text: '80余支',
        block: 2,
        section: '一、维修',
        inTable: false,
        sentence: '更换灯管80余支，修门3扇。',
      },
      {
        evidence: 0,
        text: '3扇',
        block: 2,
        section: '一、维修',
        inTable: false,
        sentence: '更换灯管80余支，修门3扇。',
      },
      { evidence: 2, text: '84支', block: 3, section: '一、维修', inTable: true, sentence: '灯管　84支' },
    ])
  })

  it.each([
    ['。甲3次。乙', 2, '甲3次。'],
    ['3次', 0, '3次'],
    ['甲！乙？丙3次', 5, '丙3次'],
    ['甲\n乙3次\n丙', 3, '乙3次'],
  ])('the sentence of %j at %i', (whole, at, sentence) => {
    expect(sentenceAt(whole, at)).toBe(sentence)
  })
})

describe('the review copy', () => {
  it('keeps every block before its own annex as it is', () => {
    const review = reviewCopy(model())
    expect(review.blocks.slice(0, body.length)).toEqual(body)
  })

  it('has a row for each computed value that stands in the text, in order, and no other', () => {
    expect(tableOf(reviewCopy(model()))).toEqual([
      [
        '1',
        '80余支',
        '84支',
        '维修记录，物品为“灯管”',
        'repairs.yaml\n第10行 W1\n第11行 W2\n第12行 W3\n……共27条',
      ],
      ['2', '3扇', '3扇', '维修记录，物品为“门”', 'repairs.yaml\n第10行 W1\n第11行 W2\n第12行 W3'],
      ['3', '84支', '84支', '合计', '台账里没有符合的记录'],
    ])
  })

  it('lists what a chart draws, which no note can stand beside', () => {
    const chart: Block = {
      type: 'chart',
      shape: 'column',
      label: '图1',
      caption: text('各月维修次数'),
      unit: '次',
      points: [{ label: '9月', value: 9, evidence: 3 }],
    }
    const review = reviewCopy(model([...body, chart]))
    expect(tableOf(review).map(([ordinal, said]) => [ordinal, said])).toContainEqual(['4', '9次（图1 9月）'])
    expect(review.notes?.map(({ evidence: of }) => of)).toEqual([1, 0, 2])
    expect(findFacts([chart]).map(({ sentence }) => sentence)).toEqual([
      '图1　各月维修次数（单位：次）：9月 9次',
    ])
  })

  it('links each number with its row and the row with its number', () => {
    const review = reviewCopy(model())
    const table = review.blocks.at(-1)
    expect(review.notes?.map(({ evidence: of, anchor, row }) => [of, anchor, row])).toEqual([
      [1, 'number_1', 'source_1'],
      [0, 'number_2', 'source_2'],
      [2, 'number_3', 'source_3'],
    ])
    expect(table?.type === 'table' && table.rows.map(({ anchor }) => anchor)).toEqual([
      'source_1',
      'source_2',
      'source_3',
    ])
    expect(table?.type === 'table' && table.rows[1]?.cells[0]).toEqual([
      { type: 'link', href: '#number_2', children: text('2') },
    ])
    expect(review.notes?.[0]?.lines).toEqual([
      '准确值：84支',
      '怎么得来：维修记录，物品为“灯管”',
      '依据：W1（2025-autumn/repairs.yaml:10）；W2（2025-autumn/repairs.yaml:11）；W3（2025-autumn/repairs.yaml:12）；……共27条',
      '模板：summary.md.hbs:9',
    ])
  })

  it.each([
    [[], [0]],
    [[annex(0)], [1, 2]],
    [
      [annex(1), annex(2)],
      [1, 2, 3],
    ],
  ] as const)('numbers its table as the last annex: %#', (annexes, ordinals) => {
    const normal = model([...body, ...annexes])
    const given = structuredClone(normal)
    const found = reviewCopy(normal).blocks.flatMap((block) =>
      block.type === 'annex' ? [block.ordinal] : [],
    )
    expect(found).toEqual(ordinals)
    expect(normal).toEqual(given)
  })

  it('says so where nothing was computed', () => {
    const review = reviewCopy(model([body[0] as Block]))
    expect(review.notes).toEqual([])
    expect(review.blocks.at(-1)).toMatchObject({ inlines: text('文中没有由台账算出的数。') })
  })
})
