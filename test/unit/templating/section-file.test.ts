import { describe, expect, it } from 'vitest'
import { readPartial } from '../../../src/templating/index.ts'

const read = (...lines: readonly string[]) => readPartial({ file: 'a.md.hbs', text: lines.join('\n') })
const reports = (...lines: readonly string[]): readonly string[] =>
  read(...lines).diagnostics.map(
    ({ code, message, location, hints }) =>
      `${code} ${location?.line}:${location?.column}+${location?.length ?? 0} ${message} ${hints.join('')}`,
  )

const head = ['section: 校车', 'about: 跑了几趟', 'title: 管好校车']

describe('a section', () => {
  it('says of itself what it is, and the rest is its text', () => {
    const { value, diagnostics } = read('---', ...head, '---', '第一行', '第二行')
    expect(diagnostics).toEqual([])
    expect(value).toMatchObject({ body: '第一行\n第二行', bodyLine: 5 })
    expect(value.section).toEqual({
      name: '校车',
      about: '跑了几趟',
      title: '管好校车',
      needs: [],
      level: 3,
      sentences: [],
      settings: new Map(),
    })
  })

  it('may need ledgers, have another heading for formal documents, keywords and a level', () => {
    const more = ['needs: buses、 drivers,rules', 'formal: 加强校车管理', 'keywords: 安全、准点', 'level: 2']
    expect(read('---', ...head, ...more, '---', '').value.section).toMatchObject({
      needs: ['buses', 'drivers', 'rules'],
      formal: '加强校车管理',
      keywords: '安全、准点',
      level: 2,
    })
  })

  it('has settings of its own, with other names, choices and what they mean', () => {
    const own = ['limit、几条:  5   #  列几条 ', 'layout: 分条 | 成段 # 怎么写', 'words: 校车、班车']
    expect([...(read('---', ...head, ...own, '---', '').value.section?.settings ?? [])]).toEqual([
      ['limit', { aliases: ['几条'], value: '5', help: '列几条' }],
      ['layout', { aliases: [], value: '分条', choices: ['分条', '成段'], help: '怎么写' }],
      ['words', { aliases: [], value: '校车、班车', help: '' }],
    ])
  })

  it('knows its sentences, each once', () => {
    const body =
      '{{#> 校车/趟数}}甲{{/校车/趟数}}{{#> 校车/线路}}{{/校车/线路}}{{#> 校车/趟数}}{{/校车/趟数}}{{#> 别的/话}}{{/别的/话}}'
    expect(read('---', ...head, '---', body).value.section?.sentences).toEqual(['趟数', '线路'])
  })

  it('may be written with spaces around everything, and empty lines', () => {
    const { value, diagnostics } = read(
      '--- ',
      '',
      '  section ： 校车 ',
      'about:跑了几趟',
      'title : 管好校车',
      '---  ',
      '文',
    )
    expect(diagnostics).toEqual([])
    expect(value).toMatchObject({
      body: '文',
      bodyLine: 6,
      section: { name: '校车', about: '跑了几趟', title: '管好校车' },
    })
  })
})

describe('a partial that is no section', () => {
  it.each<readonly [string, readonly string[]]>([
    ['begins with its text', ['section: 校车', '---']],
    ['begins with a page break', ['---', '新的一页']],
    ['has a second rule later', ['---', '新的一页', '---', '又一页']],
    ['has a rule that something precedes', ['前言', '---', ...head, '---']],
    ['says section within a line', ['---', '这里 section: 校车', '---']],
    ['never ends its settings', ['---', ...head]],
    ['is empty', []],
  ])('%s', (_, lines) => {
    const { value, diagnostics } = read(...lines)
    expect(diagnostics).toEqual([])
    expect(value).toMatchObject({ body: lines.join('\n'), bodyLine: 0 })
    expect(value.section).toBeUndefined()
  })
})

describe('what a section says of itself', () => {
  it('is reported where it lacks something', () => {
    expect(reports('---', 'section: 校车', '---', '')).toEqual([
      'template-front-matter 1:1+0 片段开头缺少 about（写什么，一句话） 加一行“about: ……”。',
      'template-front-matter 1:1+0 片段开头缺少 title（标题） 加一行“title: ……”。',
    ])
  })

  it('is reported where a line is none', () => {
    expect(reports('---', ...head, ' 随便写 ', '---', '')).toEqual([
      'template-front-matter 5:1+5 “随便写”不是“名称: 值”的写法 每行一个设置，冒号用英文半角，后面空一格。',
    ])
  })

  it('is reported where a name is mistyped, unless it explains itself', () => {
    expect(reports('---', ...head, 'titel: 校车', '---', '')).toEqual([
      'template-front-matter 5:1+5 没有“titel”这个设置 是不是想写 title？片段自己的设置，在值的后面用 # 写明是什么意思。',
    ])
    expect(reports('---', ...head, 'titel: 校车 # 名称', '---', '')).toEqual([])
    expect(reports('---', ...head, 'buses: 校车', '---', '')).toEqual([])
  })
})
