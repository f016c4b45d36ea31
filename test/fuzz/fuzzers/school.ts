import fc from 'fast-check'
import { makeTermFolder } from '../../../src/app/new-term/index.ts'
import { parseWorkspace } from '../../../src/records/index.ts'
import { memoryHost } from '../../support/memory-host.ts'
import { buildTwice } from '../build-twice.ts'
import { type Fuzzer, type FuzzInput, need } from '../fuzzer.ts'
import { encoded } from '../mutations/edit-bytes.ts'
import { editedText } from '../mutations/edit-text.ts'
import { checkKept, checkReport, holdsMarker } from '../requirements.ts'
import { sampleData } from '../shipped.ts'

/** A profile with every possible setting. */
const full = `学校名称: 城南小学
简称: 城小
处室: 总务处
食堂: 无
学生数: 800
当前学期: 2025-autumn
学期:
  2025-autumn: {开始: 2025-09-01, 结束: 2026-01-23}
  2026-spring: {开始: 2026-02-24, 结束: 2026-07-03}
节假日:
  - {名称: 国庆节, 开始: 2025-10-01, 结束: 2025-10-08}
固定说法: [三防, 十大预案]
数字说法: {准数上限: 9, 默认: exact}
月份分块: [二月—三月, 4, 5、6]
编号样式: house
语言: zh-TW
names: {李镕: 李鎔}
字体:
  仿宋: fonts/none.ttf
  宋体: fonts/none.ttc#SimSun
版式:
  页边距: {上: 25, 下: 25, 左: 25, 右: 25}
  行距: 22磅
  正文: {字体: 宋体, 字号: 小四}
  一级标题: {字体: 黑体, 字号: 三号, 段前: 1}
  页码: {位置: 居中, 样式: 1}
文件设置:
  summary:
    numbering: compact
    counts: approximate
    numerals: han
    style: 多
    without: [附件]
    版式: {每页行数: 20}
隐名: {总是: false, 写法: 姓, 人名: [李镕], 除外: [和平]}
归档:
  fonds: Z109
  documents:
    - {document: summary, retention: Y, number: 城小〔2026〕1号}
  terms:
    - {term: 2025-autumn, drafted: 李镕, draftedOn: 2026-01-20}
台账种类:
  校车:
    文件: buses
    前缀: XC
    字段:
      - {名称: 车号, 必填: true}
      - {名称: 日期, 类型: date}
      - {名称: 里程, 类型: quantity, 单位: 公里}
`

const template = `---
document: 后勤工作总结
---
# {{school.name}}{{term.label}}后勤工作总结

## 维修

维修{{count repairs as="approx"}}。

{{signature}}
`

const inputs: fc.Arbitrary<FuzzInput> = fc
  .constantFrom(full, full, sampleData['data/school.yaml'] ?? '')
  .chain((profile) => encoded(editedText(profile)))
  .map((profile) => ({ 'data/school.yaml': profile }))

async function check(input: FuzzInput): Promise<void> {
  const files: FuzzInput = {
    'templates/summary.md.hbs': template,
    'data/2025-autumn/repairs.yaml': '- {id: W1, date: 2025-10-08, item: 灯管, action: 更换}\n',
    'data/2025-autumn/buses.yaml': '- {编号: XC-1, 车号: 甲1, 日期: 2025-10-08, 里程: 3公里}\n',
    ...input,
  }
  await buildTwice(files, input, { documents: ['summary'], formats: ['md', 'docx'] })
  const profile = files['data/school.yaml'] ?? ''
  const bytes = typeof profile === 'string' ? new TextEncoder().encode(profile) : profile
  const { value, diagnostics } = parseWorkspace(new Map([['school.yaml', bytes]]))
  const text = value?.sources.get('school.yaml') ?? ''
  if (holdsMarker(text)) {
    const { school, kinds } = value ?? {}
    const came = JSON.stringify([school, kinds], (_, one: unknown) => (one instanceof Map ? [...one] : one))
    checkKept(text, came, diagnostics, 'school.yaml')
  }
  const begun = await makeTermFolder(
    { data: 'data', templates: 'templates', dataLabel: 'data', term: '2026-autumn' },
    memoryHost(files),
  )
  checkReport(begun.diagnostics, begun.value.sources, input)
  const edited = begun.value.files.get('school.yaml')
  if (!edited) return
  const [was, now] = [bytes, edited].map((one) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(one).split(/\r?\n|\r/),
  )
  const gone = was?.filter((line) => line.trim() !== '' && !now?.includes(line)) ?? []
  need(gone.length <= 1, () => `a new term took away ${JSON.stringify(gone)}`)
  const after = parseWorkspace(new Map([['school.yaml', edited]])).value
  need(after?.school.terms.some(({ id }) => id === '2026-autumn') === true, () => 'the new term is not there')
  need(
    after.school.terms.length === (value?.school.terms.length ?? 0) + 1,
    () => 'a new term took another away',
  )
}

/** school.yaml with every possible setting: read, used in a build, extended by a term. */
export const school: Fuzzer = { name: 'school', runs: 120, inputs: () => inputs, check }
