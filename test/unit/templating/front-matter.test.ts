import { describe, expect, it } from 'vitest'
import type { SchoolSetting } from '../../../src/templating/front-matter.ts'
import { settleTemplate } from '../../../src/templating/index.ts'

const front = (text: string, school: readonly SchoolSetting[] = []) =>
  settleTemplate({ file: 'a.md.hbs', text }, school).front
const settings = (...lines: readonly string[]) => front(`---\n${lines.join('\n')}\n---\n正文\n`)
const usual = {
  due: 'current',
  periods: ['term'],
  landscape: 'table',
  date: 'end',
  contents: false,
  arrange: 'headings',
  tone: 'plain',
  ruled: {},
  texts: new Map(),
}

describe('the settings of a template', () => {
  it('have defaults, also where there are none', () => {
    expect(front('# 标题\n正文')).toEqual({
      value: { ...usual, body: '# 标题\n正文', bodyLine: 0 },
      diagnostics: [],
    })
    expect(settings('')).toEqual({ value: { ...usual, body: '正文\n', bodyLine: 3 }, diagnostics: [] })
  })

  it('are read whatever the line ends, spaces, comments, quotes and marks of the editor', () => {
    const { value, diagnostics } = front(
      '\uFEFF--- \r\n# 说明\r\n\r\n  term ： "next"\r\n标题: \'甲: 乙\'\r\n---  \r\n正文\r\n',
    )
    expect(diagnostics).toEqual([])
    expect(value).toMatchObject({ due: 'next', body: '正文\n', bodyLine: 6 })
    expect(value.texts.get('title')).toEqual({
      text: '甲: 乙',
      location: { file: 'a.md.hbs', line: 5, column: 5, length: 6 },
    })
  })

  it.each<readonly [string, Readonly<Record<string, unknown>>]>([
    ['term: asked', { due: 'asked' }],
    ['学期: 本学期', { due: 'current' }],
    ['period: 月、学年', { periods: ['month', 'year'] }],
    ['period: term, month', { periods: ['term', 'month'] }],
    ['each: 台账', { each: 'ledger' }],
    ['date: 学期初', { date: 'start' }],
    ['date: 2026-01-20', { date: '2026-01-20' }],
    ['numbering: 通行', { numbering: 'house' }],
    ['计数: 约数', { counts: 'approximate' }],
    ['numerals: han', { numerals: 'han' }],
    ['style: 约', { style: '约' }],
    ['lang: 繁体', { language: 'zh-Hant' }],
    ['contents: 是', { contents: true }],
    ['contents: false', { contents: false }],
    ['archive: 否', { archive: false }],
    ['archive: true', { archive: true }],
    ['mask: 姓', { mask: 'surname' }],
    ['photos: 四张', { photos: '4' }],
    ['landscape: 整份', { landscape: 'whole' }],
    [
      '不要: 存在的问题、library,proposals， 甲',
      {
        without: {
          names: ['存在的问题', 'library', 'proposals', '甲'],
          location: { file: 'a.md.hbs', line: 2, column: 5, length: 26 },
        },
      },
    ],
  ])('%s', (line, expected) => {
    const { value, diagnostics } = settings(line)
    expect(diagnostics).toEqual([])
    expect(value).toEqual({ ...usual, ...expected, body: '正文\n', bodyLine: 3 })
  })

  it.each([
    ['没有冒号', 1, 4, '“没有冒号”不是“名称: 值”的写法', ['每行一个设置，冒号用英文半角，后面空一格。']],
    [
      '  numbring: house',
      1,
      8,
      '没有“numbring”这个设置',
      ['是不是想写 numbering？', /^可写：document、title/],
    ],
    ['xyzxyzxyz: 1', 1, 9, '没有“xyzxyzxyz”这个设置', [/^可写：/]],
    [
      'numbering: 自动',
      12,
      2,
      'numbering 不能写“自动”',
      ['可写：official、公文、house、通行、校用、compact、简式、bracketed、括号、none、不编号。'],
    ],
    [
      'date: 2026-02-30',
      7,
      10,
      'date 不能写“2026-02-30”',
      ['可写：start、学期初、end、学期末，或 2026-01-20 这样的日期。'],
    ],
    ['date: 明天', 7, 2, 'date 不能写“明天”', [/或 2026-01-20 这样的日期。$/]],
    ['period: 月、天', 9, 3, 'period 不能写“月、天”', [/^可写：term、学期、month、月/]],
    ['photos:', 8, 1, 'photos 不能写“”', ['可写：2、两张、4、四张。']],
  ])('%s is reported', (line, column, length, message, hints) => {
    const { value, diagnostics } = settings(line)
    expect(value).toMatchObject(usual)
    expect(diagnostics).toMatchObject([
      { code: 'template-front-matter', message, location: { file: 'a.md.hbs', line: 2, column, length } },
    ])
    expect(diagnostics[0]?.hints).toHaveLength(hints.length)
    for (const [at, hint] of hints.entries()) {
      if (typeof hint === 'string') expect(diagnostics[0]?.hints[at]).toBe(hint)
      else expect(diagnostics[0]?.hints[at]).toMatch(hint)
    }
  })

  it('that do not end are reported', () => {
    const { value, diagnostics } = front('---\ntitle: 甲\n')
    expect(value).toMatchObject({ ...usual, body: '---\ntitle: 甲\n', bodyLine: 0 })
    expect(diagnostics).toMatchObject([
      {
        message: '开头的 --- 没有结束的 ---',
        location: { file: 'a.md.hbs', line: 1, column: 1, length: 3 },
        hints: ['在设置的下面加一行 ---。'],
      },
    ])
    expect(front('---\n---\n正文').value).toMatchObject({ body: '正文', bodyLine: 2 })
  })

  it('have no contents page together with a red head', () => {
    expect(settings('contents: true', 'head: 城南小学文件').diagnostics).toMatchObject([
      {
        code: 'contents-with-head',
        message: '写了 contents: true，又写了 head（红头），这份文件不出目录页',
        location: { line: 2, column: 11 },
        hints: ['要目录页，删去 head 这一行；要红头，把 contents 改成 false。'],
      },
    ])
    expect(settings('contents: false', 'head: 城南小学文件').diagnostics).toEqual([])
    expect(settings('contents: true', 'title: 甲').diagnostics).toEqual([])
  })

  it('of the school come before those of the template, and rule its numbers', () => {
    const at = (line: number) => ({ file: 'school.yaml', line, column: 1 })
    const setting = (key: string, value: string, line: number): SchoolSetting => ({
      key,
      value,
      location: at(line),
      keyLocation: at(line),
    })
    const text = '---\ncounts: exact\nstyle: 余\nnumbering: house\n---\n'
    const { value, diagnostics } = front(text, [
      setting('counts', '约数', 1),
      setting('numbering', 'none', 2),
      setting('numbring', 'none', 3),
    ])
    expect(value).toMatchObject({
      counts: 'approximate',
      style: '余',
      numbering: 'none',
      ruled: { counts: 'approximate' },
    })
    expect(value.ruled).not.toHaveProperty('style')
    expect(diagnostics).toMatchObject([{ location: { file: 'school.yaml', line: 3 } }])
  })

  it('rule each choice about numbers that the school made', () => {
    const setting = (key: string, value: string): SchoolSetting => {
      const at = { file: 'school.yaml', line: 1, column: 1 }
      return { key, value, location: at, keyLocation: at }
    }
    expect(front('', [setting('数字', '汉字')]).value.ruled).toEqual({ numerals: 'han' })
    expect(front('', [setting('style', '多')]).value.ruled).toEqual({ style: '多' })
    expect(front('', [setting('numerals', 'arabic'), setting('counts', 'exact')]).value.ruled).toEqual({
      numerals: 'arabic',
      counts: 'exact',
    })
    expect(front('', [setting('numbering', 'none')]).value.ruled).toEqual({})
    // What the school wrote wrongly rules nothing, though the template chose something.
    expect(front('---\nstyle: 余\n---\n', [setting('style', '许多')]).value).toMatchObject({
      style: '余',
      ruled: {},
    })
  })

  it('stand only at the very top', () => {
    for (const text of ['甲\n---\nterm: next\n---\n', ' ---\nterm: next\n---\n', '\n---\n---\n', '']) {
      expect(front(text)).toEqual({ value: { ...usual, body: text, bodyLine: 0 }, diagnostics: [] })
    }
  })

  it('may be for any date, period and document', () => {
    expect(settings('lang: zh-CN', 'term: next', 'spanning: begin').value).toMatchObject({
      language: 'zh-CN',
      due: 'next',
    })
    expect(settings('').value).not.toHaveProperty('without')
    expect(settings('without:').value.without?.names).toEqual([])
  })

  it('take the last of two that are the same', () => {
    expect(settings('term: next', '学期: asked').value.due).toBe('asked')
    expect(settings('title: 甲', '标题: 乙').value.texts.get('title')?.text).toBe('乙')
  })
})

describe('the outline among the settings of a template', () => {
  /** The names of its sections, each with its line. */
  const sections = (...lines: readonly string[]): readonly string[] | undefined => {
    const { value, diagnostics } = settings(...lines)
    expect(diagnostics).toEqual([])
    expect(value.due).toBe('next')
    return value.outline?.entries.map((entry) =>
      entry.type === 'section' ? `${entry.name.text} ${entry.name.location.line}` : entry.type,
    )
  }

  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['items at its own margin', ['outline:', '- 会议', '- 维修'], ['会议 3', '维修 4']],
    ['items further in', ['提纲:', '  - 会议', '  - 维修'], ['会议 3', '维修 4']],
    ['a margin and spaces around its name', ['  提纲 :', '    - 会议'], ['会议 3']],
    ['comments and empty lines', ['outline:', '- 会议', '', '# 以后再写', '- 维修'], ['会议 3', '维修 6']],
    ['a list in brackets', ['outline: [会议, 维修]'], ['会议 2', '维修 2']],
    ['chapters', ['outline:', '- 甲:', '    - 会议'], ['chapter']],
  ])('has %s', (_, lines, expected) => {
    expect(sections(...lines, 'term: next')).toEqual(expected)
    const later = expected.map((name) => name.replace(/\d+/, (line) => String(Number(line) + 1)))
    expect(sections('term: next', ...lines)).toEqual(later)
  })

  it('is none where there is none', () => {
    expect(settings('title: 提纲: 甲').value).not.toHaveProperty('outline')
    expect(front('正文\noutline:\n- 甲\n').value).not.toHaveProperty('outline')
  })

  it('is reported where it is wrong', () => {
    const { diagnostics } = settings('term: next', 'outline:', '- 甲: 乙: 丙', 'lang: zh-CN')
    expect(diagnostics.map(({ location }) => location?.line)).toEqual([4])
  })
})
