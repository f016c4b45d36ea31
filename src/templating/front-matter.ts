import type { PeriodKind } from '../calendar/index.ts'
import { type Diagnostic, diagnose, type Location, type Outcome } from '../diagnostics/index.ts'
import { findSimilar, type Language, languageNames } from '../text/index.ts'

/** A file of the templates folder. */
export interface TemplateFile {
  readonly file: string
  readonly text: string
}

/** Settings that may hold expressions; they are rendered with the document. */
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

/** What a template says of itself between the two `---` lines at its top. */
export interface FrontMatter {
  /** `next`: made at the end of a term for the one that follows; `asked`: only where it is named. */
  readonly due: 'current' | 'next' | 'asked'
  /** What it may be written for: terms, months, years. */
  readonly periods: readonly PeriodKind[]
  /** `ledger`: one document for every ledger that has records. */
  readonly each?: 'ledger'
  /** Whether a table too wide for standing pages turns the whole document or only itself, or all pages lie anyhow. */
  readonly landscape: 'table' | 'whole' | 'always'
  readonly numbering?: 'official' | 'house' | 'compact' | 'none'
  /** The day that the document bears: the term's first, its last, or an ISO day; the last if it is not said. */
  readonly date: string
  /** How counts are said where the template does not say; the school's policy if left out. */
  readonly counts?: 'exact' | 'approximate'
  readonly numerals?: 'arabic' | 'han'
  /** How 约数 are said where the template does not say. */
  readonly style?: ApproximateStyle
  /** What the school wrote of these in school.yaml: it goes before what a template says of a single number. */
  readonly ruled: Pick<FrontMatter, 'counts' | 'numerals' | 'style'>
  /** What the document is written in; the school's language if left out. */
  readonly lang?: Language
  /** Whether a contents page comes first. */
  readonly contents: boolean
  /** Partials, and titles of sections and annexes, that are left out; where that is said. */
  readonly without?: { readonly names: readonly string[]; readonly location: Location }
  /** Whether the package of a term holds it; where it is not said, what a term owes is archived. */
  readonly archive?: boolean
  /** Whether people are kept out of it, and how; the school's way if left out. */
  readonly mask?: 'true' | 'false' | 'surname'
  /** How many photos a page has where the template does not say. */
  readonly photos?: '2' | '4'
  readonly texts: ReadonlyMap<FrontMatterText, { readonly text: string; readonly location: Location }>
  /** The template below, and how many lines of the file come before it. */
  readonly body: string
  readonly bodyLine: number
}

/** Ways of saying a 约数 that can hold for a whole document. */
export type ApproximateStyle = '余' | '多' | '近' | '约' | '左右'

interface Setting {
  readonly aliases: readonly string[]
  /** Undefined: free text. */
  readonly values?: Readonly<Record<string, readonly string[]>>
  /** Several of the values may be written, with commas between them. */
  readonly many?: true
  readonly pattern?: RegExp
  readonly help: string
}

/** Every setting; templates/README.md lists them. */
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
    values: { official: ['公文'], house: ['通行'], compact: ['简式'], none: ['不编号'] },
    help: '编号：official（一、（一）1.）、house（一、（一）1、）、compact（一、1、①）、none（不编号）；不写按 school.yaml',
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

const isText = (name: string): name is FrontMatterText => {
  const { values, pattern } = frontMatterSettings[name] ?? {}
  return values === undefined && pattern === undefined
}

/** A setting written elsewhere, in the school's profile, that goes before the template's own. */
export interface SchoolSetting {
  readonly key: string
  readonly value: string
  readonly location: Location
  readonly keyLocation: Location
}

/** The template of a document, with what it says of itself settled for good. */
export interface DocumentTemplate extends TemplateFile {
  /** The file as it was read: the same object as long as its text is the same. */
  readonly read: TemplateFile
  /** Its own settings, those of the school over them, and what is wrong with either. */
  readonly front: Outcome<FrontMatter>
}

/** Settles what a template says of itself: from here on nobody needs to know that the school has a say in it. */
export const settleTemplate = (
  read: TemplateFile,
  school: readonly SchoolSetting[] = [],
): DocumentTemplate => ({ ...read, read, front: parseFrontMatter(read, school) })

/** Reads the settings at the top of a template; a template without them has the usual ones. */
function parseFrontMatter(
  { file, text }: TemplateFile,
  school: readonly SchoolSetting[] = [],
): Outcome<FrontMatter> {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
  const end =
    lines[0]?.trimEnd() === '---'
      ? lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
      : -1
  const diagnostics: Diagnostic[] = []
  const chosen = new Map<string, Chosen>()
  const texts = new Map<FrontMatterText, { text: string; location: Location }>()
  const take = (read: ReadSetting | Diagnostic): void => {
    if ('code' in read) diagnostics.push(read)
    else if (isText(read.name)) texts.set(read.name, { text: read.value, location: read.location })
    else chosen.set(read.name, { value: read.value, location: read.location })
  }
  if (end < 0 && lines[0]?.trimEnd() === '---') {
    diagnostics.push(
      diagnose(
        'template-front-matter',
        '开头的 --- 没有结束的 ---',
        { file, line: 1, column: 1, length: 3 },
        ['在设置的下面加一行 ---。'],
      ),
    )
  }
  for (const [index, line] of lines.slice(1, Math.max(1, end)).entries()) {
    if (/^\s*(#.*)?$/.test(line)) continue
    take(readLine(line, { file, line: index + 2, column: 1, length: line.length }))
  }
  for (const { key, value, location, keyLocation } of school)
    take(readSetting(key, value, location, keyLocation))
  const contentsAt = chosen.get('contents')
  if (contentsAt?.value === 'true' && texts.has('head'))
    diagnostics.push(contentsWithHead(contentsAt.location))
  const body = lines.slice(end + 1).join('\n')
  return {
    value: { ...settle(chosen), ruled: rulingOf(chosen, school), texts, body, bodyLine: end + 1 },
    diagnostics,
  }
}

type Settled = Omit<FrontMatter, 'ruled' | 'texts' | 'body' | 'bodyLine'>

/** Of the settings about numbers those that the school wrote. */
const rulingOf = (
  chosen: ReadonlyMap<string, Chosen>,
  school: readonly SchoolSetting[],
): FrontMatter['ruled'] =>
  Object.fromEntries(
    ['counts', 'numerals', 'style'].flatMap((name) => {
      const setting = chosen.get(name)
      return setting && school.some(({ location }) => location === setting.location)
        ? [[name, setting.value]]
        : []
    }),
  )

interface Chosen {
  readonly value: string
  readonly location: Location
}

interface ReadSetting extends Chosen {
  readonly name: string
}

const dues: ReadonlySet<string> = new Set(['next', 'asked'])

/** The values have been checked against the table. */
function settle(chosen: ReadonlyMap<string, Chosen>): Settled {
  const {
    term = '',
    period = 'term',
    date,
    contents,
    landscape = 'table',
    archive,
    without,
    ...others
  } = Object.fromEntries([...chosen].map(([name, { value }]) => [name, value]))
  const location = chosen.get('without')?.location
  return {
    due: dues.has(term) ? (term as FrontMatter['due']) : 'current',
    periods: period.split(',') as unknown as FrontMatter['periods'],
    landscape: landscape as FrontMatter['landscape'],
    date: date ?? 'end',
    contents: contents === 'true',
    ...(location && { without: { names: (without ?? '').split(/[、,，]\s*/).filter(Boolean), location } }),
    ...(archive !== undefined && { archive: archive === 'true' }),
    ...(others as Partial<Settled>),
  }
}

function readLine(line: string, location: Location): ReadSetting | Diagnostic {
  const match = /^(\s*([^:：\s]+)\s*[:：]\s*)(.*)$/.exec(line.trimEnd())
  if (!match) {
    return diagnose('template-front-matter', `“${line.trim()}”不是“名称: 值”的写法`, location, [
      '每行一个设置，冒号用英文半角，后面空一格。',
    ])
  }
  const [, head = '', key = '', raw = ''] = match
  const value = raw.replace(/^(["'])(.*)\1$/, '$2')
  const at = { ...location, column: head.length + 1, length: Math.max(1, raw.length) }
  return readSetting(key, value, at, location)
}

/**
 * @param at where the value stands
 * @param location where the setting does
 */
function readSetting(key: string, value: string, at: Location, location: Location): ReadSetting | Diagnostic {
  const entry = Object.entries(frontMatterSettings).find(
    ([name, setting]) => name === key || setting.aliases.includes(key),
  )
  if (!entry) return unknownSetting(key, location)
  const [name, { values, pattern, many }] = entry
  if (!values) return { name, value, location: at }
  const written = many ? value.split(/[,，、]/).map((part) => part.trim()) : [value]
  const choices = written.map((part) => choiceOf(part, values))
  if (!choices.includes(undefined)) return { name, value: choices.join(','), location: at }
  if (pattern?.test(value) === true) return { name, value, location: at }
  return diagnose('template-front-matter', `${key} 不能写“${value}”`, at, [
    `可写：${Object.entries(values).flat(2).join('、')}${pattern ? '，或 2026-01-20 这样的日期' : ''}。`,
  ])
}

const choiceOf = (written: string, values: Readonly<Record<string, readonly string[]>>): string | undefined =>
  Object.entries(values).find(([choice, aliases]) => choice === written || aliases.includes(written))?.[0]

const contentsWithHead = (location: Location): Diagnostic =>
  diagnose('contents-with-head', '写了 contents: true，又写了 head（红头），这份文件不出目录页', location, [
    '要目录页，删去 head 这一行；要红头，把 contents 改成 false。',
  ])

function unknownSetting(key: string, location: Location): Diagnostic {
  const names = Object.keys(frontMatterSettings)
  const similar = findSimilar(key, [
    ...names,
    ...Object.values(frontMatterSettings).flatMap(({ aliases }) => aliases),
  ])
  return diagnose('template-front-matter', `没有“${key}”这个设置`, { ...location, length: key.length }, [
    ...(similar === undefined ? [] : [`是不是想写 ${similar}？`]),
    `可写：${names.join('、')}。`,
  ])
}
