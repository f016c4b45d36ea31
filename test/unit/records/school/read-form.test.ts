import { describe, expect, it } from 'vitest'
import { parseWorkspace } from '../../../../src/records/index.ts'
import { filesOf, parseSound, smallSchool } from '../../../support/workspace-files.ts'

const school = (more: string) => ({
  'school.yaml': smallSchool + more,
  '2025-autumn/meetings.yaml': 'records: []\n',
})
const formOf = (more: string) => {
  const { form } = parseSound(school(more)).school
  return form && { ...form, locations: [...form.locations.keys()] }
}
const faultsOf = (more: string) =>
  parseWorkspace(filesOf(school(more))).diagnostics.map(({ code, message }) => [code, message])

describe('版式 of school.yaml', () => {
  it('reads the same in Chinese and in English', () => {
    const chinese = formOf(`版式:
  页边距: {上: 25, 下: 25毫米, 左: 2.5厘米, 右: 25mm}
  行距: 22磅
  每行字数: 36字
  首行缩进: ２
  编号: 校用
  正文: {字体: 宋体, 字号: 小四}
  一级标题: {字号: 4号, 段前: 1行}
  页码: {位置: 居中, 样式: 1, 字号: 10.5磅}
`)
    const english = formOf(`form:
  margins: {top: 25, bottom: 25, left: 25, right: 25}
  pitch: 22
  characters: 36
  indent: 2
  numbering: house
  body: {font: 宋体, size: 12}
  heading1: {size: 四号, before: 1}
  pageNumber: {position: centre, style: plain, size: 五号}
`)
    expect(chinese).toEqual(english)
    expect(english).toMatchObject({ pitch: 22, position: 'centre', number: 'plain' })
    expect(english).toMatchObject({
      elements: {
        body: { font: '宋体', size: 12 },
        heading1: { size: 14, before: 1 },
        pageNumber: { size: 10.5 },
      },
    })
  })

  it('is undefined if nothing is written', () => {
    expect(parseSound(school('')).school.form).toBeUndefined()
  })

  it('numbers headings as it says, wherever the setting is written', () => {
    expect(parseSound(school('form: {numbering: compact}\n')).school.numbering).toBe('compact')
    expect(parseSound(school('form: {pitch: 22}\n编号样式: 校用\n')).school.numbering).toBe('house')
    expect(faultsOf('form: {numbering: compact}\nnumbering: house\n')).toEqual([
      ['duplicate-key', '版式里的编号写的是“compact”，外面的编号样式写的是“house”'],
    ])
  })

  it('gives single documents their own forms and numberings', () => {
    const { documents, documentForms } = parseSound(
      school('documents: {summary: {版式: {行距: 24, 编号: 简式}, counts: exact}}\n'),
    ).school
    expect(documentForms?.get('summary')?.pitch).toBe(24)
    expect(documents?.get('summary')?.map(({ key, value }) => [key, value])).toEqual([
      ['numbering', 'compact'],
      ['counts', 'exact'],
    ])
  })

  it('accepts files for fonts that a form names, and for no others', () => {
    const fonts = '字体: {隶书: a.ttc#Li, 仿宋: b.ttf}\n'
    const { school: profile } = parseSound(school(`版式: {大标题: {字体: 隶书}}\n${fonts}`))
    expect(profile.ownFonts?.get('隶书')).toMatchObject({ path: 'a.ttc', face: 'Li' })
    expect(profile.fonts?.fangsong).toMatchObject({ path: 'b.ttf' })
    expect(faultsOf(fonts)).toEqual([['unknown-key', '没有叫“隶书”的字段']])
  })

  it.each([
    ['版式: 宽松\n', 'wrong-type', '“版式”（form）要分项写'],
    ['版式: {页码: 居中}\n', 'wrong-type', '“页码”要分项写'],
    ['版式: {行高: 22}\n', 'unknown-key', '没有叫“行高”的字段'],
    ['版式: {大标题: {段前: 1}}\n', 'unknown-key', '没有叫“段前”的字段'],
    [
      '版式: {页码: {位置: 左}}\n',
      'wrong-choice',
      '“位置”写的是“左”，只能是：outer、centre、center、外侧、居中',
    ],
    ['版式: {行距: 22.03}\n', 'form-value', '版式的“行距”写的是“22.03”，要写 8 到 60 磅'],
    ['版式: {行距: -22}\n', 'form-value', '版式的“行距”写的是“-22”，要写 8 到 60 磅'],
    ['版式: {页边距: {右: 1e2}}\n', 'form-value', '页边距的“右”写的是“1e2”，要写 10 到 80 毫米'],
    [
      '版式: {正文: {字号: 12.3}}\n',
      'form-value',
      '正文的“字号”写的是“12.3”，要写字号（三号、小四……）或 6.5 到 42 磅，可以带半磅',
    ],
  ])('%s is a fault', (more, code, message) => {
    expect(faultsOf(more)).toEqual([[code, message]])
  })
})
