import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTree } from '../../../../src/records/source/read-tree.ts'
import { makeSourceFile } from '../../../../src/records/source/source-file.ts'
import type { TreeNode } from '../../../../src/records/source/tree.ts'

const read = (text: string): ReturnType<typeof readTree> =>
  readTree(makeSourceFile('a.yaml', text), () => false)

/** Everything that a tree says, keys and values. */
const words = (node: TreeNode | undefined): string => {
  switch (node?.type) {
    case undefined:
      return ''
    case 'scalar':
      return node.text
    case 'list':
      return node.items.map(words).join(' ')
    case 'map':
      return node.entries.map(({ key, value }) => `${key.text} ${words(value)}`).join(' ')
  }
}

const lettersOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]/gu) ?? []

/** The letters and digits of one text that another does not have. */
function lacking(typed: string, said: string): string {
  const left = [...lettersOf(said)]
  return lettersOf(typed)
    .filter((letter) => {
      const at = left.indexOf(letter)
      if (at >= 0) left.splice(at, 1)
      return at < 0
    })
    .join('')
}

const record = (value: string): string => `- 编号: A\n  备注: ${value}\n  物品: 灯管\n`

const reports = (text: string): readonly string[] =>
  read(text).diagnostics.map(
    ({ code, location }) => `${code} ${location?.line ?? 0}:${location?.column ?? 0}`,
  )

describe('what was typed into a ledger', () => {
  it.each([
    ['!!timestamp 2026-01-01', ['yaml-tag 2:7'], '2026-01-01'],
    ['!!binary aGVsbG8=', ['yaml-tag 2:7'], 'aGVsbG8='],
    ['!!set {甲, 乙}', ['yaml-tag 2:7'], '甲  乙 '],
    ['!!omap [甲: 1]', ['yaml-tag 2:7'], '甲 1'],
    ['!!pairs [甲: 1]', ['yaml-tag 2:7'], '甲 1'],
    ['!!float 1.50', ['yaml-tag 2:7'], '1.50'],
    ['!foo bar', ['yaml-tag 2:7'], 'bar'],
    ['!<tag:x> a', ['yaml-tag 2:7'], 'a'],
    ['! 注意', ['yaml-tag 2:7'], '注意'],
    ['!!str 007', [], '007'],
    ['&紧急 灯管', ['yaml-anchor 2:7'], '灯管'],
    ['&灯管', ['yaml-anchor 2:7'], ''],
    ['换灯管 #3教室', ['yaml-comment 2:11'], '换灯管'],
    ['"换灯管" #3教室', ['yaml-comment 2:13'], '换灯管'],
    ['#3教室', ['yaml-comment 2:7'], ''],
    ['\n    #3教室', ['yaml-comment 3:5'], ''],
    ['换灯管 # 已核实', [], '换灯管'],
    ['"换灯管 #3教室"', [], '换灯管 #3教室'],
    ['3教室#2灯', [], '3教室#2灯'],
    ['null', ['yaml-null 2:7'], 'null'],
    ['~', ['yaml-null 2:7'], '~'],
    ['"null"', [], 'null'],
    ['|\n    一楼\n    二楼 #3', [], '一楼\n二楼 #3\n'],
    ['|2- #一楼\n    二楼', ['yaml-comment 2:11'], '二楼'],
    ['一楼\n    #3教室', ['yaml-comment 3:5'], '一楼'],
    ['>-\n    一楼\n    二楼', [], '一楼 二楼'],
    ['一楼\n    二楼', [], '一楼 二楼'],
  ])('%j is read or reported', (value, told, text) => {
    expect(reports(record(value))).toEqual(told)
    expect(words(read(record(value)).value)).toBe(`编号 A 备注 ${text} 物品 灯管`)
  })

  it('is not reported in anchors that are used, or in comments', () => {
    expect(reports('- &b {甲: 1}\n- {<<: *b, 乙: 2}\n')).toEqual([])
    expect(
      reports(
        '#说明\n- 甲:\n    #说明\n    乙: 1\n  #丙: 2\n#- 丁: 3\n- 戊:\n    - 己: 1\n    #- 庚: 2\n  辛: 3\n',
      ),
    ).toEqual([])
    expect(reports('%YAML 1.2\n---\n- 甲: 1\n')).toEqual([])
  })

  it('is reported if it cannot be merged', () => {
    expect(reports('- <<: 文字\n  甲: 1\n')).toEqual(['yaml-syntax 1:7'])
    expect(reports('- <<: [文字]\n  甲: 1\n')).toEqual(['yaml-syntax 1:7'])
  })

  it('is read or reported, whatever marks it contains', () => {
    const piece = fc.constantFrom(
      ...[
        '灯管',
        '80',
        'ab',
        ' ',
        ' ',
        '\n    ',
        '!',
        '!!',
        '&',
        '*',
        '|',
        '>',
        '?',
        ':',
        ': ',
        '- ',
        '%',
        '@',
      ],
      ...[
        '#',
        ' #',
        '"',
        "'",
        '[',
        ']',
        '{',
        '}',
        ',',
        '~',
        'null',
        '<<: ',
        '---',
        '...',
        '`',
        '\\',
        '!!int ',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = record(pieces.join(''))
        const { value, diagnostics } = read(text)
        // What has the form of a comment is not meant as text.
        // In double quotes, \a and \n are characters of their own, which are reported elsewhere if documents cannot have them.
        const meant = text.replace(/(^|\s)#([^\S\n#!][^\n]*|[#!][^\n]*|(?=\n))/g, '$1').replace(/\\[an]/g, '')
        if (diagnostics.length === 0) expect(lacking(meant, words(value))).toBe('')
      }),
      { numRuns: 1000 },
    )
  })
})
