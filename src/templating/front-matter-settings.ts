import { languageNames } from '../text/index.ts'
import { arrangements } from './arrange.ts'

/** Settings that may contain expressions, which are rendered with the document. */
export type FrontMatterText =
  | 'document'
  | 'title'
  | 'subtitle'
  | 'author'
  | 'keywords'
  | 'head'
  | 'number'
  | 'to'
  | 'copies'
  | 'issued'
  | 'sections'

/** Styles of 约数 that can apply to a whole document. */
export type ApproximateStyle = '余' | '多' | '近' | '约' | '左右'

interface Setting {
  readonly aliases: readonly string[]
  /** Undefined means free text. */
  readonly values?: Readonly<Record<string, readonly string[]>>
  /** Whether several of the values may be given, separated by commas. */
  readonly many?: true
  readonly pattern?: RegExp
  readonly help: string
}

/** All settings; templates/README.md lists them. */
export const frontMatterSettings: Readonly<Record<string, Setting>> = {
  document: { aliases: ['文件', '文件名'], help: '文件叫什么，如 后勤工作总结；生成的文件名由它和学期组成' },
  title: { aliases: ['标题'], help: '标题（正文里用 # 写标题时不用写）' },
  subtitle: { aliases: ['副标题'], help: '标题下面的一行' },
  author: { aliases: ['作者', '署名'], help: '文件属性里的作者，不写就是落款单位' },
  keywords: { aliases: ['关键词'], help: '文件属性里的关键词，用顿号隔开' },
  term: {
    aliases: ['学期', 'due'],
    values: { current: ['本学期', '本期'], next: ['下学期', '下期'], asked: ['点名'] },
    help: '写哪个学期的：current（本学期，如总结）、next（下学期，如计划）、asked（命令里写了文件名才生成，如台账）；不写是 current',
  },
  period: {
    aliases: ['时段'],
    values: { term: ['学期'], month: ['月'], year: ['年', '学年', '年度'] },
    many: true,
    help: '给哪种时段用：term（学期）、month（月）、year（学年、年度），几种之间用逗号；不写是 term',
  },
  each: {
    aliases: ['逐份'],
    values: { ledger: ['台账'] },
    help: 'ledger：每个有记录的台账各成一份，模板里用 ledger.label、ledger.tables；不写只成一份',
  },
  date: {
    aliases: ['日期'],
    values: { start: ['学期初'], end: ['学期末'] },
    pattern: /^\d{4}-\d{2}-\d{2}$/,
    help: '文件的日期：start（学期或时段的第一天）、end（最后一天）或 2026-01-20；不写是 end',
  },
  numbering: {
    aliases: ['编号'],
    values: {
      official: ['公文'],
      house: ['通行', '校用'],
      compact: ['简式'],
      bracketed: ['括号'],
      none: ['不编号'],
    },
    help: '编号：official（一、（一）1.）、house（一、（一）1、）、compact（一、1、①）、bracketed（一、㈠1.⑴①）、none（不编号）；不写按 school.yaml',
  },
  counts: {
    aliases: ['计数'],
    values: { exact: ['准数'], approximate: ['约数', 'approx'] },
    help: '没有指明时怎么说数：exact（准数）、approximate（约数）；不写按 school.yaml 的 wording',
  },
  numerals: {
    aliases: ['数字'],
    values: { arabic: ['阿拉伯', '阿拉伯数字'], han: ['汉字', '汉字数字'] },
    help: '没有指明时用什么数字：arabic（80余次）、han（八十余次）；不写是 arabic',
  },
  style: {
    aliases: ['说法', '约数说法'],
    values: { 余: [], 多: [], 近: [], 约: [], 左右: [] },
    help: '没有指明时约数怎么说：余、多、近、约、左右；不写就按数的大小挑余或近，说法不符合实数的仍说余',
  },
  lang: {
    aliases: ['语言', '文字'],
    values: languageNames,
    help: '用什么文字：zh-CN（简体）、zh-Hant（繁体）、zh-TW（台湾用语）、zh-HK（香港用语）；不写按 school.yaml',
  },
  contents: {
    aliases: ['目录'],
    values: { true: ['是'], false: ['否'] },
    help: '要不要目录页：true（要，单独占页，列前两级标题和附件）、false；不写是 false。有红头时没有目录页',
  },
  without: {
    aliases: ['不要', '略去'],
    pattern: /./,
    help: '不要哪些部分，用顿号隔开：写标题（如 存在的问题、维修台账）或片段名（如 proposals、library）',
  },
  archive: {
    aliases: ['归档'],
    values: { true: ['是'], false: ['否'] },
    help: '归档时放不放进档案包：true、false；不写是 true',
  },
  mask: {
    aliases: ['隐名'],
    values: { true: ['是', '某某', 'full'], false: ['否'], surname: ['姓'] },
    help: '外发的文件里不印人名：true（印成某某）、surname（姓，印成李某某）、false；不写按 school.yaml',
  },
  photos: {
    aliases: ['照片'],
    values: { 2: ['两张'], 4: ['四张'] },
    help: '照片一页几张：2 或 4；模板里 {{photos}} 写了 per-page 的照它写的，都不写是 2',
  },
  landscape: {
    aliases: ['横排'],
    values: { table: ['单表'], whole: ['整份'], always: ['全部'] },
    help: '表太宽要横排时，table（只横排那张表）还是 whole（整份文件横排）；always 不管有没有宽表都横排；不写是 table',
  },
  arrange: {
    aliases: ['体例'],
    values: arrangements,
    help: '各部分怎么排：headings（分标题）、items（分条，一条一段）、ordinal（首先、其次、再次、最后）、essay（成段，没有标题）；提纲里一个标题下面可以另写；不写是 headings',
  },
  tone: {
    aliases: ['语气'],
    values: { plain: ['平实'], formal: ['庄重'] },
    help: '标题和自带的句子用哪种语气：plain（平实：都已办结、没有整改的有3处）、formal（庄重：均已办结、尚有3处未整改）；不写是 plain。模板里自己写的话、台账里的字不改',
  },
  spanning: {
    aliases: ['跨月'],
    values: { begin: ['起始月', '开始'], each: ['各月', '每个月'], monthly: ['每月工作'] },
    help: '计划里跨几个月的条目（3-6 月）写在哪里：begin（开始的那个月，后面注上“（三月至六月）”）、each（各月都写）、monthly（写进每月工作）；不写是 begin。相邻两个月的（6-7 月）合成一块，月份分块里的照分块',
  },
  outline: {
    aliases: ['提纲'],
    help: '由哪些部分组成，一行一个，写法见[提纲](#提纲)；模板里放 {{> @outline}} 的地方就照它排。学校在 school.yaml 里写了的，照学校的',
  },
  sections: {
    aliases: ['部分'],
    help: '要哪些可有可无的部分，用顿号隔开，如 任务分解表、预算表；模板里用 {{#if sections.预算表}} 判断',
  },
  head: { aliases: ['版头', '红头'], help: '红头的发文机关标志，如 城南小学文件；不写就没有红头' },
  number: { aliases: ['文号', '发文字号'], help: '发文字号，印在红头下面，如 南小总〔2026〕2号' },
  to: { aliases: ['主送'], help: '主送机关，标题下面顶格一行，如 清源县教育局' },
  copies: { aliases: ['抄送'], help: '抄送机关，印在版记里' },
  issued: {
    aliases: ['印发'],
    help: '印发机关和日期，如 城南小学办公室 2026年1月23日；写了才有版记，日期不写就是文件的日期',
  },
}

/** Whether a setting is free text, which is rendered with the document. */
export const isText = (name: string): name is FrontMatterText => {
  const { values, pattern } = frontMatterSettings[name] ?? {}
  return values === undefined && pattern === undefined
}
