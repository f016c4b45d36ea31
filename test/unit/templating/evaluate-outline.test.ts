import { describe, expect, it } from 'vitest'
import type { Arrangement } from '../../../src/templating/arrange.ts'
import { type CalledSection, evaluateOutline } from '../../../src/templating/evaluate-outline.ts'
import type { OutlinePart } from '../../../src/templating/outline-text.ts'
import { parseTemplate } from '../../../src/templating/parse-template.ts'
import type { Place } from '../../../src/templating/place.ts'
import type { Session } from '../../../src/templating/session.ts'

/** What the sections of the library say: a text of their own, nothing, or a partial's text. */
const library: Readonly<Record<string, CalledSection | string>> = {
  维修: { section: { title: '做好维修', body: '修了灯。' }, arrangement: undefined },
  演练: { section: { title: '抓好演练', body: '练了两次。' }, arrangement: undefined },
  成段: { section: { title: '成段', body: '一段话。' }, arrangement: 'essay' },
  片段: ' 一段普通的话。\n',
  空片段: ' \n',
}

const at = { file: 'school.yaml', line: 4, column: 7 }
const said = (text: string, line = 4) => ({ text, location: { ...at, line } })
const section = (name: string): OutlinePart => ({ type: 'section', call: said(`{{> ${name}}}`) })
const words = (text: string, line?: number): OutlinePart => ({ type: 'words', words: said(text, line) })
const chapter = (
  heading: string,
  parts: readonly OutlinePart[],
  ...settings: readonly (readonly [string, string])[]
): OutlinePart => ({
  type: 'chapter',
  heading: said(heading, 3),
  settings: settings.map(([key, value]) => ({ key, value, location: at })),
  parts,
})

const made = (
  parts: readonly OutlinePart[],
  {
    arrangement = 'headings',
    level,
    dry = false,
  }: { readonly arrangement?: Arrangement; readonly level?: number; readonly dry?: boolean } = {},
) => {
  const seen: string[] = []
  const diagnostics: Session['diagnostics'] = new Map()
  const place = {
    template: parseTemplate('summary.md.hbs', '').value,
    session: { dry, diagnostics },
  } as unknown as Place
  const { markdown, filled } = evaluateOutline(
    parts,
    arrangement,
    place,
    {
      bodies: {
        evaluate: ({ body }) =>
          body.map((node) => (node as { readonly original?: string }).original ?? '').join(''),
        check: () => undefined,
        countRound: () => true,
      },
      call: ({ name }, { template }) => {
        const { original } = name as hbs.AST.PathExpression
        seen.push(`${original} ${template.file}:${template.columnOffset}`)
        return library[original]
      },
    },
    ...(level === undefined ? [] : [level]),
  )
  const reports = [...diagnostics.values()].map(
    ({ code, message, location, hints }) =>
      `${code} ${location?.line}:${location?.column} ${message} ${hints.join('')}`,
  )
  return { markdown, filled, reports, seen }
}

describe('the Markdown of an outline', () => {
  it.each<readonly [string, readonly OutlinePart[], string, number]>([
    ['of nothing', [], '', 0],
    ['of a section', [section('维修')], '## 做好维修\n\n修了灯。', 1],
    [
      'of sections, in order, without the empty ones',
      [section('演练'), section('没有'), section('维修')],
      '## 抓好演练\n\n练了两次。\n\n## 做好维修\n\n修了灯。',
      2,
    ],
    ['of a partial that is no section', [section('片段'), section('空片段')], '一段普通的话。', 0],
    ['of own words', [words('  先说一句。 '), words(' ')], '先说一句。', 0],
    [
      'of a section in an arrangement of its own',
      [section('成段'), section('维修')],
      '一段话。\n\n## 做好维修\n\n修了灯。',
      2,
    ],
    [
      'of a chapter, one level below its heading',
      [chapter(' 甲 ', [words('先说一句。'), section('维修')])],
      '## 甲\n\n先说一句。\n\n### 做好维修\n\n修了灯。',
      1,
    ],
    ['of a chapter of own words', [chapter('甲', [words('只有话。')])], '## 甲\n\n只有话。', 1],
    [
      'of chapters within chapters',
      [chapter('甲', [chapter('乙', [section('维修')]), chapter('丙', [section('没有')])])],
      '## 甲\n\n### 乙\n\n#### 做好维修\n\n修了灯。',
      1,
    ],
    [
      'of a chapter of empty sections',
      [chapter('甲', [section('没有')]), section('维修')],
      '## 做好维修\n\n修了灯。',
      1,
    ],
  ])('%s', (_, parts, markdown, filled) => {
    expect(made(parts)).toMatchObject({ markdown, filled, reports: [] })
  })

  it('counts only sections in the arrangement of the place', () => {
    const parts = [words('先说一句。'), section('维修'), section('没有'), section('演练')]
    expect(made(parts, { arrangement: 'ordinal' }).markdown).toBe(
      '先说一句。\n\n首先，做好维修。修了灯。\n\n其次，抓好演练。练了两次。',
    )
    expect(made([section('维修')], { level: 4 }).markdown).toBe('#### 做好维修\n\n修了灯。')
  })

  it('calls a section with the place where the school wrote it', () => {
    expect(made([section('维修')]).seen).toEqual(['维修 school.yaml:2'])
  })

  it('takes what is no call of a section for nothing', () => {
    expect(made([{ type: 'section', call: said('维修') }]).markdown).toBe('')
    expect(made([{ type: 'section', call: said('') }]).markdown).toBe('')
  })
})

describe('the settings of a chapter', () => {
  it.each([
    ['体例', '分条'],
    ['arrange', 'items'],
  ])('%s: %s arranges its sections', (key, value) => {
    expect(made([chapter('甲', [section('维修'), section('演练')], [key, value])])).toMatchObject({
      markdown: '## 甲\n\n1. **做好维修。**修了灯。\n\n1. **抓好演练。**练了两次。',
      reports: [],
    })
  })

  it('hold for chapters within it that have none', () => {
    const inner = chapter('乙', [section('维修')])
    expect(made([chapter('甲', [inner], ['体例', '成段'])]).markdown).toBe('## 甲\n\n### 乙\n\n修了灯。')
  })

  it('of another name or value are reported, and change nothing', () => {
    const parts = [section('维修')]
    const hint = '能写的是 体例（headings 分标题、items 分条、ordinal 首先、essay 成段）和 内容。'
    expect(made([chapter('甲', parts, ['体例', '乱写'], ['标题', '分条'])])).toMatchObject({
      markdown: '## 甲\n\n### 做好维修\n\n修了灯。',
      reports: [
        `template-bad-argument 4:7 标题的设置里不能写“体例: 乱写” ${hint}`,
        `template-bad-argument 4:7 标题的设置里不能写“标题: 分条” ${hint}`,
      ],
    })
    // A second setting that is wrong does not undo the first.
    expect(made([chapter('甲', parts, ['体例', '成段'], ['体例', '乱写'])]).markdown).toBe(
      '## 甲\n\n修了灯。',
    )
  })
})

describe('a chapter whose sections say nothing', () => {
  const report =
    'outline-chapter-empty 3:7 “甲”这一部分没有写：下面的片段都没有记录可写 自己写的话也没有印；单有自己的话也要印的，把下面的片段删去。'
  it('is left out with the school’s own words, and this is said', () => {
    const parts = [chapter('甲', [words('只有空话。'), section('没有')])]
    expect(made(parts)).toMatchObject({ markdown: '', filled: 0, reports: [report] })
    expect(made(parts, { dry: true }).reports).toEqual([])
  })

  it('is left out without a word if there are none', () => {
    expect(made([chapter('甲', [section('没有')])])).toMatchObject({ markdown: '', reports: [] })
  })

  it('is kept for a chapter within it that has words', () => {
    const parts = [chapter('甲', [chapter('乙', [words('有话。')]), section('没有')])]
    expect(made(parts)).toMatchObject({ markdown: '## 甲\n\n### 乙\n\n有话。', reports: [] })
  })
})

it('a fault in own words is reported where the school wrote them', () => {
  expect(made([words('开了{{count meetings', 9)]).reports).toEqual([
    expect.stringMatching(/^template-syntax 9:\d+ \{\{ 没有用 \}\} 结束 /),
  ])
})
