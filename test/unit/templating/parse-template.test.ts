import { describe, expect, it } from 'vitest'
import { limits } from '../../../src/templating/limits.ts'
import { locate, parseTemplate } from '../../../src/templating/parse-template.ts'

const file = 'a.md.hbs'
const parsed = (text: string, lineOffset?: number) => parseTemplate(file, text, lineOffset).value
const reports = (text: string, lineOffset?: number): readonly string[] =>
  parseTemplate(file, text, lineOffset).diagnostics.map(
    ({ code, message, location, hints }) =>
      `${code} ${location?.file}:${location?.line}:${location?.column}+${location?.length ?? 0} ${message} ${hints.join('')}`,
  )

describe('the place of a node', () => {
  const places = (text: string, lineOffset?: number, columnOffset?: number) => {
    const template = { ...parsed(text, lineOffset), ...(columnOffset !== undefined && { columnOffset }) }
    return template.program.body.map((node) => locate(template, node))
  }

  it('is its line and column from 1, with its length on one line', () => {
    expect(places('甲{{count}}\n{{term}}')).toEqual([
      { file, line: 1, column: 1, length: 1 },
      { file, line: 1, column: 2, length: 9 },
      { file, line: 1, column: 11 },
      { file, line: 2, column: 1, length: 8 },
    ])
  })

  it('counts what precedes the text in its file: lines, and characters on the first line', () => {
    expect(places('{{a}}\n{{b}}', 7, 4)).toEqual([
      { file, line: 8, column: 5, length: 5 },
      { file, line: 8, column: 10 },
      { file, line: 9, column: 1, length: 5 },
    ])
  })

  it('is the same whatever ends the lines', () => {
    for (const end of ['\n', '\r\n', '\r'])
      expect(places(`甲${end}${end}{{b}}`).at(-1)).toMatchObject({ line: 3, column: 1 })
  })
})

describe('a template that cannot be read', () => {
  it('is reported with each forbidden character, at its place', () => {
    expect(reports('甲\n乙丙\u202e{{a', 3)).toEqual([
      'template-forbidden-character a.md.hbs:5:3+1 模板里有改变文字方向的控制字符 U+202E，文件里不能用 删去这个字符再保存；多半是从别处复制时带来的。',
    ])
    expect(reports('\u202e甲\n\ufffe').map((text) => text.split(' ')[1])).toEqual([
      'a.md.hbs:1:1+1',
      'a.md.hbs:2:1+1',
    ])
  })

  it('is reported where it is too long, and not one character earlier', () => {
    expect(reports('文'.repeat(limits.templateLength))).toEqual([])
    expect(reports('文'.repeat(limits.templateLength + 1))).toEqual([
      `template-limit a.md.hbs:1:1+0 模板有 ${limits.templateLength + 1} 个字符，最多 ${limits.templateLength} 个 把模板拆成几个文件或片段（partials）。`,
    ])
  })

  it.each([
    [
      'a comment without an end',
      '甲\n{{!-- 没完',
      'template-syntax a.md.hbs:4:1+2 注释 {{!-- 没有用 --}} 结束 在注释的末尾加上 --}}。',
    ],
    [
      'a block that nests too deep',
      '{{#if a}}'.repeat(limits.nesting + 1),
      `template-limit a.md.hbs:3:${9 * limits.nesting + 1}+2 {{#…}}、{{else if …}} 套到这里太深，最多 ${limits.nesting} 层 把模板拆成几个文件或片段（partials）。`,
    ],
  ])('is reported with %s', (_, text, report) => {
    expect(reports(text, 2)).toEqual([report])
    expect(parsed(text, 2)).toMatchObject({ file, lineOffset: 0, program: { body: [] } })
  })
})
