import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { limits } from '../../../src/templating/limits.ts'
import { render } from '../../support/render.ts'
import { repairs, smallWorkspace } from '../../support/small-workspace.ts'

/** Limits that are reached quickly. */
const small = { partials: 3, loops: 10, values: 12, output: 60, faults: 4 }
const usual = { ...limits }
beforeAll(() => void Object.assign(limits, small))
afterAll(() => void Object.assign(limits, usual))

const workspace = smallWorkspace({ '2025-autumn/repairs.yaml': repairs({ item: '门', many: 4 }) })
const told = (template: string, partials: Readonly<Record<string, string>> = {}): readonly string[] => {
  const { text, reports, hints } = render(template, workspace, partials)
  return [text, ...reports.map((report) => report.replace(/\d+ 轮/, '几轮')), hints]
}

describe('a rendering stops, and says so once', () => {
  it.each<readonly [string, string, ...string[]]>([
    [
      'rounds up to the limit',
      '{{#each repairs}}甲{{/each}}{{#each repairs}}乙{{/each}}',
      '甲甲甲甲乙乙乙乙',
      '',
    ],
    [
      'more rounds',
      '{{#each repairs}}{{#each ../repairs}}甲{{/each}}乙{{/each}}丙',
      '甲甲甲甲乙甲甲甲甲乙',
      'template-limit 1:1 {{#each}} 总共超过 几轮',
      '检查 {{#each}} 是不是套错了。',
    ],
    ['values up to the limit', '{{@root.term.season}}'.repeat(12), 'autumn'.repeat(12), ''],
    [
      'more values',
      `${'{{@root.term.season}}'.repeat(13)}甲{{count repairs}}`,
      'autumn'.repeat(13),
      'template-limit 1:253 生成的文字里的数和名称超过 12 处',
      '检查 {{#each}} 是不是套错了。',
    ],
    ['text up to the limit', '字'.repeat(60), '字'.repeat(60), ''],
    [
      'more text',
      `${'字'.repeat(61)}{{count repairs}}乙`,
      '字'.repeat(61),
      'template-limit 1:1 生成的文字超过 60 个字符',
      '检查 {{#each}} 是不是套错了。',
    ],
    [
      'faults',
      '甲{{a.b}}{{b.c}}{{c.d}}{{d.e}}{{e.f}}{{f.g}}乙',
      `甲${'【待补：模板有误】'.repeat(5)}`,
      ...['2 没有“a.b', '9 没有“b.c', '16 没有“c.d', '23 没有“d.e', '30 没有“e.f'].map((one, at) => {
        const name = one.slice(one.indexOf('“'))
        return `template-unknown-name 1:${4 + 7 * at} 没有${name}”这个变量或助手`
      }),
      'template-limit 1:30 错误超过 4 处，后面的没有再看',
      `${'变量和助手的写法见 templates/README.md。\n'.repeat(5)}检查 {{#each}} 是不是套错了。`,
    ],
  ])('after %s', (_, template, ...expected) => {
    const [text, ...others] = told(template)
    expect([text, ...others]).toEqual(expected)
  })

  it('where partials are inside each other', () => {
    const nested = { a: '甲{{> b}}', b: '乙{{> c}}', c: '丙', d: '丁{{> a}}' }
    expect(told('{{> a}}', nested)).toEqual(['甲乙丙', ''])
    expect(told('{{> d}}', nested)).toEqual([
      '丁甲乙',
      'template-limit 1:6 片段套了 3 层以上，多半是片段“c”用到了自己',
      '片段里不要再写它自己。',
    ])
  })

  it('where partials are used many times', () => {
    expect(told('{{> a}}'.repeat(10), { a: '甲' })).toEqual(['甲'.repeat(10), ''])
    expect(told('{{> a}}'.repeat(12), { a: '甲' })).toEqual([
      '甲'.repeat(10),
      'template-limit 1:71 片段总共用了 10 次以上',
      '检查片段是不是互相用到了。',
    ])
  })
})
