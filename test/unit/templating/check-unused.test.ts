import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../../src/diagnostics/index.ts'
import { checkUnused, findTyped, readPartial, settleTemplate } from '../../../src/templating/index.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const file = (name: string, text: string) => ({ file: `${name}.md.hbs`, text })
const document = (name: string, text: string) => settleTemplate(file(name, text))
const partial = (name: string, text: string) => readPartial(file(name, text)).value
const partials = new Map([
  ['head', partial('partials/head', '{{> deep}}开头有三扇门。{{narrative "summary/opening"}}')],
  ['deep', partial('partials/deep', '深处。')],
  ['idle', partial('partials/idle', '{{narrative "summary/idle"}}')],
  ['shipped', partial('partials/shipped', '')],
])
const told = (
  text: string,
  slots: readonly string[] = [],
  documents = new Map([['a', document('a', text)]]),
) => {
  const narratives = Object.fromEntries(slots.map((slot) => [`2025-autumn/narrative/${slot}.md`, '甲\n']))
  const found: readonly Diagnostic[] = checkUnused(
    documents,
    partials,
    smallWorkspace(narratives),
    (name) => !name.includes('shipped'),
  )
  return found.map(({ code, message, location, hints }) => [code, message, location, hints])
}

describe('what no template uses', () => {
  const idle = [
    'template-unused-partial',
    '没有一个模板用到片段“idle”',
    { file: 'partials/idle.md.hbs', line: 1, column: 1 },
    ['在模板里写 {{> idle}} 的地方才会印它；不要就删去这个文件。'],
  ]
  it('is a partial of the school that no document includes, directly or through another', () => {
    expect(told('{{> head}}')).toEqual([idle])
    expect(told('{{> head}}{{> idle}}')).toEqual([])
    expect(told('').map(([, message]) => message)).toEqual(
      ['head', 'deep', 'idle'].map((name) => `没有一个模板用到片段“${name}”`),
    )
  })

  it('is a paragraph for which no template has a place', () => {
    expect(told('{{> head}}', ['summary/opening', 'summary/idle'])).toEqual([
      idle,
      [
        'narrative-unused',
        '没有一个模板要“summary/idle”这一段',
        { file: '2025-autumn/narrative/summary/idle.md', line: 1, column: 1 },
        ['模板里要的有：summary/opening。'],
      ],
    ])
    const [report] = told('{{> idle}}{{> head}}{{#narrative "b"}}{{/narrative}}', ['summary/x'])
    expect(report?.at(-1)).toEqual(['模板里要的有：b、summary/idle、summary/opening。'])
  })

  it('is every paragraph if no template asks for one', () => {
    expect(told('', ['summary/x'], new Map()).at(-1)).toMatchObject([
      'narrative-unused',
      '没有一个模板要“summary/x”这一段',
      {},
      ['模板里要的有：一个也没有。'],
    ])
  })
})

describe('words that somebody typed', () => {
  const find = (words: string) => findTyped(words, document('a', '第一行\n{{> head}}第二行'), partials)
  it('are found in the template or in a partial that it includes', () => {
    expect(find('第二行')).toMatchObject({ file: 'a.md.hbs', line: 2, column: 11, length: 3 })
    expect(find('三扇门')).toMatchObject({ file: 'partials/head.md.hbs', line: 1, column: 14 })
    expect(find('深处')).toMatchObject({ file: 'partials/deep.md.hbs', line: 1, column: 1 })
    expect(find('没有的')).toBeUndefined()
    expect(find('summary')).toBeUndefined()
  })
})
