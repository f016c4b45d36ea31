import { languageNames, languages } from '../../text/index.ts'
import { type FieldDefinition, field } from '../field.ts'

/** Facts of the profile: simple fields that templates can use by name. */
export const profileFields: readonly FieldDefinition[] = [
  field('headmaster', '校长', 'text'),
  field('director', '总务主任', 'text', { aliases: ['后勤主任', '主任'] }),
  field('district', '区县', 'text', { aliases: ['所在区', '教育局'] }),
  field('students', '学生数', 'integer', { aliases: ['学生人数', '学生'], unit: '人' }),
  field('classes', '班级数', 'integer', { aliases: ['班级', '教学班'], unit: '个' }),
  field('staff', '教职工数', 'integer', { aliases: ['教职工', '教师数'], unit: '人' }),
  field('campuses', '校区数', 'integer', { aliases: ['校区'], unit: '个' }),
  field('canteen', '食堂', 'flag', { aliases: ['有食堂'], help: '有没有食堂：有 或 无。' }),
  field('schoolBus', '校车', 'flag', { aliases: ['有校车', 'school_bus'] }),
  field('boarding', '寄宿', 'flag', { aliases: ['住宿', '寄宿生'] }),
  field('books', '藏书', 'integer', { aliases: ['藏书量', '图书册数'], unit: '册' }),
]

/** Fields of one holiday below `holidays`. */
export const holidayFields: readonly FieldDefinition[] = [
  field('name', '名称', 'text', { required: true, help: '如 国庆节。' }),
  field('start', '开始', 'date', { required: true, aliases: ['起', '放假'] }),
  field('end', '结束', 'date', { required: true, aliases: ['止'], help: '放假的最后一天。' }),
  field('makeUp', '调休上课', 'texts', {
    aliases: ['调休', '补课'],
    help: '为这个假上课的周末，如 [2025-09-28, 2025-10-11]。',
  }),
]

/** All fields of school.yaml. Those after `numbering` have their own readers. */
export const schoolFields: readonly FieldDefinition[] = [
  field('name', '学校名称', 'text', { required: true, aliases: ['名称', '校名'] }),
  field('shortName', '简称', 'text', { aliases: ['short_name'], help: '公文里怎么称呼学校。' }),
  field('department', '部门', 'text', { aliases: ['落款部门'], help: '落款的部门，不写就是总务处。' }),
  ...profileFields,
  field('current', '当前学期', 'text', { help: '如 2025-autumn；不写就是最近一个有台账的学期。' }),
  field('numbering', '编号样式', 'choice', {
    choices: ['official', 'house', 'compact', 'bracketed', '公文', '校用', '简式', '括号'],
    aliases: ['编号'],
  }),
  field('form', '版式', 'group', {
    aliases: ['格式'],
    help: '区里或学校自己的版式：字体、字号、页边距、行距、页码，如 {行距: 22磅, 正文: {字体: 宋体, 字号: 小四}}；不写就是国家标准的。',
  }),
  field('lang', '语言', 'choice', {
    choices: languages.flatMap((language) => [language, ...languageNames[language]]),
    aliases: ['language', '文字'],
    help: '公文用什么文字：简体（不写就是）、繁体、台湾（繁体、台湾用语）、香港。',
  }),
  field('names', '繁体写法', 'group', {
    help: '人名等在繁体文件里怎么写，如 {王丰: 王豐}；没写到的人名，有几种写法的字照原字保留。',
  }),
  field('terms', '学期', 'group', { required: true, help: '各学期的起止日期。' }),
  field('holidays', '节假日', 'group', {
    aliases: ['放假安排'],
    fields: holidayFields,
    help: '学期中间放的假，整周放假的不算上课周；没写的节日按国家的放假安排。',
  }),
  field('adopt', '采用', 'group', {
    help: '除了 plan.yaml，还把哪些当作本校的计划，学期末一并核对：校历、常规、演练要求，如 [校历, 常规]；从某个学期起采用的，写 {2026-spring: [校历, 常规]}；不写的不写进计划，也不核对。',
  }),
  field('planMonths', '月份分块', 'group', {
    aliases: ['plan_months'],
    help: '计划里哪几个月合写成一块，如 [2-3, 6-7]；不写就一月一块，相邻两个月的条目把那两个月合成一块。',
  }),
  field('wording', '数字写法', 'group', { aliases: ['措辞'], help: '公文里怎么说数。' }),
  field('fixedTerms', '固定说法', 'texts', {
    aliases: ['固定用语', 'fixed_terms'],
    help: '本校带数字的固定说法，如 四个一，不当作手写的数。',
  }),
  field('fonts', '字体', 'group', {
    help: 'PDF 用哪些字体文件，如 {仿宋: fonts/simfang.ttf}；路径从数据文件夹算起，或写全。',
  }),
  field('documents', '文件设置', 'group', {
    help: '各种文件的设置，不用改模板，如 {summary: {numbering: house, without: [建议]}}；能写的见 templates/README.md。',
  }),
  field('mask', '隐名', 'group', {
    aliases: ['隐去姓名'],
    help: '外发的文件里不印人名：是（印成某某）、姓（印成李某某）、否（不写就是否）；也可以分项写，如 {写法: 姓, 另外隐去: [小陶], 不是人名: [高峰]}。',
  }),
  field('archive', '归档', 'group', {
    help: '归档用的全宗号、门类、机构、保管期限，各学期由谁起草、审核、签发。',
  }),
  field('kinds', '自定台账', 'group', { aliases: ['自定义台账'], help: '学校自己加的台账。' }),
  field('facts', '基本情况', 'group', { aliases: ['其他'], help: '模板要用的其他情况，如 监控天数: 30。' }),
]

/** Fields of school.yaml whose values are mappings or lists with their own readers. */
export const shapedFields: ReadonlySet<string> = new Set([
  'terms',
  'adopt',
  'planMonths',
  'wording',
  'kinds',
  'facts',
  'names',
  'form',
  'fonts',
  'documents',
  'mask',
  'archive',
])

/** The typefaces below `fonts`. */
export const fontFields: readonly FieldDefinition[] = [
  field('fangsong', '仿宋', 'text', { help: '正文。' }),
  field('xiaobiaosong', '小标宋', 'text', { help: '大标题。' }),
  field('heiti', '黑体', 'text', { help: '一级标题。' }),
  field('kaiti', '楷体', 'text', { help: '二级标题。' }),
  field('songti', '宋体', 'text', { help: '页码。' }),
  field('rareHan', '生僻字', 'text', { help: '别的字体都没有的字，如人名里的𠮷。' }),
]

const retentions = ['Y', 'D30', 'D10', '永久', '30年', '10年']

/** Fields of one document below `archive`. */
const archivedDocumentFields: readonly FieldDefinition[] = [
  field('document', '文件', 'text', {
    required: true,
    help: '模板名，如 summary；或台账的文件名，如 repairs。',
  }),
  field('retention', '保管期限', 'choice', { choices: retentions }),
  field('number', '文号', 'text', { aliases: ['发文字号'] }),
  field('secrecy', '密级', 'text', { help: '公开的不写。' }),
  field('note', '备注', 'text'),
]

/** Fields of one term below `archive`. */
const archivedTermFields: readonly FieldDefinition[] = [
  field('term', '学期', 'text', { required: true, help: '如 2025-autumn。' }),
  field('drafted', '起草', 'text', { aliases: ['起草人'] }),
  field('draftedOn', '起草日期', 'date'),
  field('reviewed', '审核', 'text', { aliases: ['审核人'] }),
  field('reviewedOn', '审核日期', 'date'),
  field('signed', '签发', 'text', { aliases: ['签发人'] }),
  field('signedOn', '签发日期', 'date'),
  field('first', '起始件号', 'integer', { help: '这一学期从第几件排起，不写就接着上一个档案包排。' }),
]

/** Fields of `archive`. */
export const archiveFields: readonly FieldDefinition[] = [
  field('fonds', '全宗号', 'text', { required: true, help: '档案馆或主管部门给的，字母和数字，如 Z109。' }),
  field('category', '门类', 'text', { aliases: ['门类代码'], help: '不写就是 WS（文书）。' }),
  field('unit', '机构', 'text', { aliases: ['机构代码', '问题'], help: '如 ZWC；不按机构分类就不写。' }),
  field('retention', '保管期限', 'choice', {
    choices: retentions,
    help: 'Y（永久）、D30、D10，不写就是 D30。',
  }),
  field('photos', '照片', 'choice', {
    choices: ['原样'],
    help: '不写就去掉照片里记的拍摄地点、时间；写“原样”就连这些一起归档。',
  }),
  field('documents', '各文件', 'group', { fields: archivedDocumentFields, help: '与众不同的文件才写。' }),
  field('terms', '各学期', 'group', { fields: archivedTermFields, help: '谁起草、审核、签发，哪一天。' }),
]

/** Fields of `mask`. */
export const maskFields: readonly FieldDefinition[] = [
  field('always', '一律', 'flag', { help: '所有文件都隐名；不写就是“是”，写“否”只在命令带 --mask 时隐名。' }),
  field('style', '写法', 'choice', {
    choices: ['full', 'surname', '某某', '姓'],
    help: 'full（某某）印成某某，surname（姓）印成李某某。',
  }),
  field('names', '另外隐去', 'texts', { help: '台账的人员栏里没有、也要隐去的名字。' }),
  field('except', '不是人名', 'texts', { help: '与人同名、但不是人名的词，如 高峰、用水高峰。' }),
]

/** Fields of one term below `terms`. */
export const termFields: readonly FieldDefinition[] = [
  field('start', '开始', 'date', { required: true, aliases: ['开学', '起'] }),
  field('end', '结束', 'date', { required: true, aliases: ['放假', '止'] }),
  field('label', '名称', 'text', { help: '不写就是“2025年秋季学期”。' }),
]

/** Fields of `wording`. */
export const wordingFields: readonly FieldDefinition[] = [
  field('exactUpTo', '准确到', 'integer', { aliases: ['exact_up_to'], help: '不超过这个数时照实写。' }),
  field('counts', '计数', 'choice', {
    choices: ['exact', 'approximate', '准确', '约数'],
    help: 'exact 照实写，approximate 写约数。',
  }),
]

/** Fields of a school's own kind of ledger. */
export const kindFields: readonly FieldDefinition[] = [
  field('name', '名称', 'text', { aliases: ['英文名'] }),
  field('plural', '文件', 'text', { aliases: ['file', '文件名'], help: '台账文件名，不带 .yaml。' }),
  field('label', '中文名', 'text', { aliases: ['标题'] }),
  field('counter', '量词', 'text', { help: '一条记录算一什么，如 次。' }),
  field('help', '说明', 'text'),
  field('fields', '字段', 'group', { required: true }),
]

/** Fields of a field of such a kind. */
export const fieldFields: readonly FieldDefinition[] = [
  field('name', '名称', 'text', { aliases: ['英文名'] }),
  field('label', '中文名', 'text'),
  field('type', '类型', 'text', {
    choices: [
      '文字',
      '选项',
      '整数',
      '数字',
      '金额',
      '数量',
      '百分比',
      '时长',
      '日期',
      '是否',
      '多项文字',
      '月份',
      '分项',
    ],
  }),
  field('unit', '单位', 'text', { aliases: ['量词'] }),
  field('required', '必填', 'flag'),
  field('choices', '选项', 'texts'),
  field('person', '人名', 'flag', {
    help: '这一栏写的是不是人；不写，就看中文名是不是以“人”“员”“师”等结尾。',
  }),
  field('rate', '不合计', 'flag', {
    help: '“是”：单价、标准、温度这样加起来没有意义的数，从不合计；不写，就看中文名里有没有“单价”“标准”“率”“比例”等字。',
  }),
  field('help', '说明', 'text'),
  field('fields', '字段', 'group', { aliases: ['分项字段'] }),
]
