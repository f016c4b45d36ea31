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

const formats = wordList(
  'format',
  ['docx', 'pdf', 'md'],
  '只要其中一种就写一种，默认 docx,pdf；docx 也可以写 word',
)

const format: typeof formats = {
  ...formats,
  also: ['格式'],
  read: (texts) => formats.read(texts.map((one) => one.replace(/word/gi, 'docx'))),
}

/** Options that several commands take. */
export const common = {
  data: text('data', '文件夹', '台账所在的文件夹，默认 data', undefined, ['数据']),
  templates: text('templates', '文件夹', '模板所在的文件夹，默认用自带的模板', undefined, ['模板']),
  out: text('out', '文件夹', '写到哪里，默认 out', undefined, ['写到']),
  term: text(
    'term',
    '2025-autumn',
    '学期：2025-autumn、2025秋、2025年秋季学期、本学期、上学期，默认是 school.yaml 里的当前学期；也可以写月份 2026-04、学年 2025-2026、年度 2026',
    'terms',
    ['学期', '时段'],
  ),
  asOf: {
    name: 'date',
    also: ['截至', '截至日期'],
    takes: '2026-11-30',
    help: '截至日期：只写到这一天为止，以后的不算漏、不算没做、也不计数；不写就到学期末（月份到月末）',
    read: ([written = '']: readonly string[]) =>
      readDay(written) ?? new Misuse(`--date 要写年月日，如 2026-11-30，不能是“${written}”`),
  } satisfies Option<string>,
  month: text('month', '2026-04', '哪个月，和 --term 2026-04 一样', undefined, ['月', '月份']),
  year: text(
    'year',
    '2025-2026',
    '哪个学年（2025-2026）或年度（2026），和 --term 2025-2026 一样',
    undefined,
    ['学年', '年度'],
  ),
  format,
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
  mask: flag('mask', '隐名：不印人名、电话，文件外发时用；文件名带“（隐名）”', ['隐名']),
  noMask: flag('no-mask', '照印人名，不管设置里怎么写', ['不隐名']),
  strict: flag('strict', '有警告也不生成', ['严格']),
  quiet: flag('quiet', '只显示问题', ['安静']),
  yes: flag('yes', '不问，直接写', ['是']),
  dryRun: flag('dry-run', '只看会改什么，不写', ['只看', '预览']),
  json: flag('json', '结果用 JSON 输出，供别的程序读'),
}
