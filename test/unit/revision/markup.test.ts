import { describe, expect, it } from 'vitest'
import { toMarkdown } from '../../../src/revision/adopt.ts'
import type { Leaf } from '../../../src/revision/leaf.ts'
import { parseMarkup, writeMarkup } from '../../../src/revision/markup.ts'
import { rewrite } from '../../../src/revision/rewrite.ts'
import { type Segment, segmentsOf } from '../../../src/revision/segment.ts'

const typed = (text: string, mark: Leaf['mark'] = 'plain'): Leaf => ({ text, mark, fact: false })
const number = (text: string, insert: number): Leaf => ({ text, mark: 'plain', fact: true, insert })
const name = (text: string, insert: number): Leaf => ({ text, mark: 'plain', fact: false, insert })

describe('markup', () => {
  it.each<readonly [string, readonly Segment[]]>([
    [
      '更换{{1}}，{{2.3}}。',
      [
        { type: 'text', text: '更换', mark: 'plain' },
        { type: 'value', n: 1, said: '', mark: 'plain' },
        { type: 'text', text: '，', mark: 'plain' },
        { type: 'value', n: 2, part: 3, said: '', mark: 'plain' },
        { type: 'text', text: '。', mark: 'plain' },
      ],
    ],
    [
      '**黑***楷***黑**',
      [
        { type: 'text', text: '黑', mark: 'strong' },
        { type: 'text', text: '楷', mark: 'emphasis' },
        { type: 'text', text: '黑', mark: 'strong' },
      ],
    ],
    ['\\*\\\\\\{\\{1}}', [{ type: 'text', text: '*\\{{1}}', mark: 'plain' }]],
  ])('%s', (text, segments) => {
    expect(parseMarkup(text)).toEqual(segments)
    expect(writeMarkup(segments, 'bare')).toBe(text)
  })

  it('says what values read where that is wanted', () => {
    const segments = segmentsOf([typed('更换'), name('灯}管\\', 7), number('80余支', 7)], new Set())
    expect(writeMarkup(segments, 'said')).toBe('更换{{1:灯\\}管\\\\80余支}}')
    expect(parseMarkup(writeMarkup(segments, 'said'))).toEqual(segments)
  })
})

describe('rewrite', () => {
  const paragraph = [
    typed('换灯管'),
    number('80余次', 1),
    typed('，'),
    name('门', 2),
    number('10余扇', 2),
    name('、窗', 2),
    number('9扇', 2),
    typed('，共', 'strong'),
    number('3处', 3),
  ]
  const bare = (edited: string): string => writeMarkup(rewrite(paragraph, edited).segments, 'bare')

  it.each([
    ['换灯管80余次，门10余扇、窗9扇，共3处', '换灯管{{1}}，{{2}}**，共**{{3}}'],
    ['更换灯管80余次，门10余扇、窗9扇，合计3处', '更换灯管{{1}}，{{2}}**，合计**{{3}}'],
    ['换灯管180余次，门10余扇、窗9扇，共3处', '换灯管180余次，{{2}}**，共**{{3}}'],
    ['换灯管80余次，门10余扇、窗户9扇，共3处', '换灯管{{1}}，门{{2.1}}、窗户{{2.2}}**，共**{{3}}'],
    ['换灯管80余次，门10余扇、窗19扇，共3处', '换灯管{{1}}，门{{2.1}}、窗19扇**，共**{{3}}'],
    ['换灯管80余次', '换灯管{{1}}'],
    ['', ''],
  ])('%s', (edited, expected) => {
    expect(bare(edited)).toBe(expected)
  })

  it('tells which numbers were typed anew, and as what', () => {
    expect(rewrite(paragraph, '换灯管90余次，门10余扇、窗9扇，共33处').retyped).toEqual([
      { leaf: 1, was: '80余次', now: '90余次' },
      { leaf: 8, was: '3处', now: '33处' },
    ])
  })
})

describe('toMarkdown', () => {
  it.each([
    ['1. 一', '1\\. 一'],
    ['# 题', '\\# 题'],
    ['- 甲', '\\- 甲'],
    ['3*4_5', '3\\*4\\_5'],
    ['甲\n乙', '甲\\\n乙'],
    ['---', '\\---'],
  ])('%s', (text, markdown) => {
    expect(toMarkdown([{ type: 'text', text, mark: 'plain' }])).toBe(markdown)
  })
})
