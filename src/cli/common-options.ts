import { type Language, languageNames, languages, parseLanguage } from '../text/index.ts'
import { flag, Misuse, type Option, text, word, wordList } from './option.ts'
import { readDay } from './read-day.ts'

const language: Option<Language> = {
  name: 'lang',
  takes: 'zh-Hant',
  words: languages,
  help: '写成繁体；zh-TW、zh-HK 还用台湾、香港的用语',
  read: ([written = '']) =>
    parseLanguage(written) ??
    new Misuse(
      `--lang 只能写 ${languages.map((code) => `${code}（${languageNames[code][0] ?? ''}）`).join('、')}，不能是“${written}”`,
    ),
}

/** Options that several commands take. */
export const common = {
  data: text('data', '文件夹', '台账所在的文件夹，默认 data'),
  templates: text('templates', '文件夹', '模板所在的文件夹，默认用自带的模板'),
  out: text('out', '文件夹', '写到哪里，默认 out'),
  term: text(
    'term',
    '2025-autumn',
    '学期：年份-autumn（秋季）或 年份-spring（春季），默认是 school.yaml 里的当前学期；也可以写月份 2026-04、学年 2025-2026、年度 2026',
    'terms',
  ),
  asOf: {
    name: 'date',
    takes: '2026-11-30',
    help: '截至日期：只写到这一天为止，以后的不算漏、不算没做、也不计数；不写就到学期末（月份到月末）',
    read: ([written = '']: readonly string[]) =>
      readDay(written) ?? new Misuse(`--date 要写年月日，如 2026-11-30，不能是“${written}”`),
  } satisfies Option<string>,
  month: text('month', '2026-04', '哪个月，和 --term 2026-04 一样'),
  year: text('year', '2025-2026', '哪个学年（2025-2026）或年度（2026），和 --term 2025-2026 一样'),
  format: wordList('format', ['docx', 'pdf', 'md'], '只要其中一种就写一种，默认 docx,pdf'),
  fonts: word(
    'fonts',
    ['bundled', 'system'],
    'PDF 用本机的仿宋、楷体、黑体、小标宋（system），默认用自带的字体',
  ),
  pdf: word(
    'pdf',
    ['plain', 'a2b', 'a2a', 'a3a'],
    'PDF 的标准：a2a（归档，默认）、a2b、a3a（附上台账）、plain（不作归档承诺）',
  ),
  language,
  mask: flag('mask', '隐名：不印人名、电话，文件外发时用；文件名带“（隐名）”'),
  noMask: flag('no-mask', '照印人名，不管设置里怎么写'),
  strict: flag('strict', '有警告也不生成'),
  quiet: flag('quiet', '只显示问题'),
  json: flag('json', '结果用 JSON 输出，供别的程序读'),
}
