import { type FieldDefinition, field, holidayFields } from '../records/index.ts'
import type { MeasureName, Verdict } from './rubric.ts'

/** The words for measures in a rubric. */
export const measureWords: ReadonlyMap<string, MeasureName> = new Map([
  ['每周次数', 'per-week'],
  ['每月次数', 'per-month'],
  ['次数', 'count'],
  ['比例', 'share'],
  ['天数', 'days'],
  ['文件', 'document'],
  ['台账', 'ledger'],
])

/** The words for verdicts. */
export const verdictWords: ReadonlyMap<string, Verdict> = new Map([
  ['合格', 'pass'],
  ['不合格', 'fail'],
  ['需补正', 'mend'],
  ['不适用', 'exempt'],
])

const verdicts = [...verdictWords.keys()]

const ruleFields: readonly FieldDefinition[] = [
  field('id', '编号', 'text', { required: true, help: '不重复、定了不改，如 drill-month。' }),
  field('name', '名称', 'text', { required: true }),
  field('short', '简称', 'text', { help: '汇总表的栏目名，不写就是名称。' }),
  field('requirement', '要求', 'text', { required: true }),
  field('weight', '分值', 'number', { help: '不写是 1。' }),
  field('measure', '量法', 'choice', { required: true, choices: [...measureWords.keys()] }),
  field('ledger', '台账', 'texts', {
    help: '看哪种台账，如 演练；检查.隐患 是检查台账里的每处隐患。',
  }),
  field('where', '条件', 'text', { help: '只看哪些记录，写法与模板相同，如 level="常规"。' }),
  field('met', '达标', 'text', { help: '量法是“比例”时：怎样才算达标，写法与条件相同。' }),
  field('from', '起', 'text', { help: '量法是“天数”时：从哪一项的日期起。' }),
  field('to', '止', 'text', { help: '量法是“天数”时：到哪一项的日期止。' }),
  field('document', '文件', 'texts', { help: '量法是“文件”时：题名里的字，如 工作总结。' }),
  field('least', '至少', 'number', { help: '次数，或百分之几。' }),
  field('most', '至多', 'number', { help: '次数，或几天。' }),
  field('exempt', '免审', 'text', { help: '哪些学校不看这一条，写 school.yaml 的项目，如 食堂="无"。' }),
  field('shortfall', '不足时', 'choice', { choices: verdicts, help: '不写是 不合格。' }),
  field('absent', '无台账时', 'choice', { choices: verdicts, help: '不写是 需补正。' }),
  field('nothing', '无记录时', 'choice', { choices: verdicts, help: '没有可看的记录时，不写是 不适用。' }),
  field('partial', '按比例给分', 'flag'),
  field('show', '证据', 'texts', { help: '证据里写出记录的哪几项。' }),
]

const termFields: readonly FieldDefinition[] = [
  field('term', '学期', 'text', { required: true, help: '如 2025-autumn。' }),
  field('start', '开始', 'date', { required: true, aliases: ['开学', '起'] }),
  field('end', '结束', 'date', { required: true, aliases: ['放假', '止'] }),
]

/** Every key of a rubric. */
export const rubricFields: readonly FieldDefinition[] = [
  field('title', '标题', 'text', { help: '不写是 学校后勤档案审核。' }),
  field('reviewer', '审核单位', 'text', { required: true, help: '如 清源县教育局。' }),
  field('schoolCalendars', '学校校历', 'choice', {
    choices: ['不采信', '采信'],
    help: '学校自己写的节假日算不算；不写是 不采信。',
  }),
  field('terms', '学期', 'group', { fields: termFields, help: '全区统一的开学、放假日期。' }),
  field('holidays', '节假日', 'group', {
    aliases: ['放假安排'],
    fields: holidayFields,
    help: '全区统一放的假、停的课；没写的节日按国家的放假安排。',
  }),
  field('rules', '条目', 'group', { required: true, fields: ruleFields }),
]
