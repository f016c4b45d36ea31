import { describe, expect, it } from 'vitest'
import { parseTemplate } from '../../../src/templating/parse-template.ts'

/** The first fault of a template: where it is, how long, what is wrong and what to do. */
const fault = (text: string, lineOffset?: number): readonly unknown[] => {
  const [first] = parseTemplate('t.md.hbs', text, lineOffset).diagnostics
  return [
    `${first?.location?.line}:${first?.location?.column}+${first?.location?.length}`,
    first?.message,
    ...(first?.hints ?? []),
  ]
}
const matched = '对照 templates/README.md 里的例子检查括号、引号和等号。'

describe('a fault in a template', () => {
  it.each<readonly [string, string, readonly unknown[]]>([
    [
      'a block closed by another',
      '甲\n{{#if a}}乙{{/each}}{{/if}}',
      [
        '2:4+2',
        '{{#if}} 用 {{/each}} 结束了，开头和结尾不一致',
        '把结尾改成 {{/if}}，或在 {{/each}} 之前先补上 {{/if}}。',
      ],
    ],
    [
      'a block without a name closed by another',
      '{{#> (lookup . "a")}}乙{{/b}}',
      [
        '1:6+1',
        '这一段用 {{/b}} 结束了，开头和结尾不一致',
        '开头要写名字，如 {{#if}}、{{#> 片段}}，结尾写同样的名字。',
      ],
    ],
    [
      'a path that goes up in the middle',
      '甲{{a/../b}}',
      ['1:4+1', '“a/..”不能这样写', '../ 只能写在最前面。'],
    ],
    [
      'a block that is never closed',
      '甲\n  {{#if a}}乙\n',
      ['2:3+5', '{{#if}} 没有结尾，到文件末尾也没有找到 {{/if}}', '在这一段的末尾加上 {{/if}}。'],
    ],
    [
      'a partial block that is never closed',
      '{{#> 维修}}乙\n',
      ['1:1+7', '{{#> 维修}} 没有结尾，到文件末尾也没有找到 {{/维修}}', '在这一段的末尾加上 {{/维修}}。'],
    ],
    [
      'an opening that is not finished',
      '甲\n乙{{count repairs\n',
      ['2:2+2', '{{ 没有用 }} 结束', '在这一处的后面补上 }}。'],
    ],
    [
      'an opening before another',
      '{{count repairs\n{{a}}',
      ['1:1+2', '{{ 没有用 }} 结束', '在这一处的后面补上 }}。'],
    ],
    [
      'nothing between the braces',
      '{{}}',
      ['1:3+1', '{{ }} 里面没有写完就结束了', '等号后面要有值，括号要成对，{{ }} 里面不能空着。'],
    ],
    [
      'an option without a value',
      '{{list a by=}}',
      ['1:13+1', '{{ }} 里面没有写完就结束了', '等号后面要有值，括号要成对，{{ }} 里面不能空着。'],
    ],
    ['a third brace at the end', '{{a}}}', ['1:4+1', '多了一个花括号', '只用两个花括号：{{…}}。']],
    [
      'an end without a beginning',
      '甲{{/if}}',
      ['1:2+1', '这个结尾没有对应的开头', '删去它，或在前面补上 {{#…}}。'],
    ],
    [
      'an else outside of a block',
      '甲{{else}}',
      ['1:2+1', '{{else}} 不在任何 {{#if}} 之类的里面', '删去它，或在前面补上 {{#if …}}。'],
    ],
    [
      'an equals sign after a call',
      '{{list (a)=1}}',
      ['1:11+1', '等号的位置不对', '选项写成 名称="值"，等号两边不留空格，名称只写一个词。'],
    ],
    [
      'a wide sign',
      '{{list a by="物品”}}',
      ['1:13+1', '{{ }} 里面有全角符号 ”', '引号、括号、等号都用英文半角：item="灯管"。'],
    ],
    [
      'a quotation mark without its other half',
      '{{list a by="物品}}',
      ['1:13+1', '引号没有成对', '补上另一半英文引号：item="灯管"。'],
    ],
    [
      'a bracket without its other half',
      '{{list (a}}',
      ['1:10+1', '{{ }} 里面没有写完就结束了', '等号后面要有值，括号要成对，{{ }} 里面不能空着。'],
    ],
    ['a second bracket', '{{list a)}}', ['1:9+1', '{{ }} 里面的写法读不懂', matched]],
  ])('%s', (_, text, expected) => expect(fault(text)).toEqual(expected))

  it('is located below the lines before the template', () => {
    expect(fault('甲{{/if}}', 5)[0]).toBe('6:2+1')
    expect(fault('{{#if a}}乙{{/each}}', 5)[0]).toBe('6:4+2')
    expect(fault('{{#if a}}乙', 5)[0]).toBe('6:1+5')
  })
})
