import { type Diagnostic, diagnose, type Location, type Outcome } from '../diagnostics/index.ts'
import { findSimilar } from '../text/index.ts'
import type { TemplateFile } from './front-matter.ts'
import type { ParsedTemplate } from './parse-template.ts'

/** A partial (片段) as read: what it says of itself, and its text below that. */
export interface PartialFile extends TemplateFile {
  /** The file as read: the same object as long as its text is unchanged. */
  readonly read: TemplateFile
  readonly body: string
  /** The number of lines of the file that precede the body. */
  readonly bodyLine: number
  /** Absent where a partial says nothing of itself. */
  readonly section?: SectionHead
}

/** What a section of the library (部分) says of itself between the two `---` lines at its top. */
export interface SectionHead {
  /** Its name in outlines, e.g. 日常维修. */
  readonly name: string
  /** What it says, in one sentence. */
  readonly about: string
  /** The ledgers it is about, the main one first; what it says is empty if these hold no records. */
  readonly needs: readonly string[]
  /** Its heading in plain and in formal tone (语气). */
  readonly title: string
  readonly formal?: string
  /** Its keywords where headings name keywords, separated by 、. */
  readonly keywords?: string
  /** The level of its heading where it stands by itself: 2 is 一、, 3 is （一）. */
  readonly level: number
  /** Its own settings by the name that its text uses. */
  readonly settings: ReadonlyMap<string, SectionSetting>
  /** The names of its sentences, each of which can be left out or replaced: 办结 is `{{#> 日常维修/办结}}…{{/日常维修/办结}}`. */
  readonly sentences: readonly string[]
}

/** A setting of a section: `layout、写法: 分条|成段 # ……`. */
export interface SectionSetting {
  /** Other names that outlines may use. */
  readonly aliases: readonly string[]
  /** The default: 是 or 否 where only these are possible, a number where only a number is. */
  readonly value: string
  /** What can be chosen, the default first; absent where any text will do. */
  readonly choices?: readonly string[]
  /** What it means. */
  readonly help: string
}

/** What the name of a partial refers to. */
export interface PartialBody {
  readonly template: ParsedTemplate
  readonly program: hbs.AST.Program
  /** What a section of the library says of itself. */
  readonly section?: SectionHead | undefined
}

interface HeadField {
  readonly required?: true
  readonly help: string
}

/** What every section can say of itself; any other name is a setting of its own. */
const headFields: Readonly<Record<string, HeadField>> = {
  section: { required: true, help: '名称，提纲里写的' },
  about: { required: true, help: '写什么，一句话' },
  needs: { help: '要用哪些台账，第一个是它主要说的' },
  title: { required: true, help: '标题' },
  formal: { help: '庄重的标题' },
  keywords: { help: '关键词' },
  level: { help: '单独放时标题是第几级：2 是一、，3 是（一）' },
}

/**
 * Reads what a partial says of itself. A partial that does not begin with `---` says nothing; in a section, each line is
 * `name: value`, and what follows ` # ` explains a setting. 、 separates the names of a setting, `|` what can be chosen.
 */
export function readPartial(file: TemplateFile): Outcome<PartialFile> {
  const lines = file.text.split('\n')
  const end =
    lines[0]?.trimEnd() === '---' ? lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---') : -1
  const first = lines.slice(1, Math.max(1, end)).find((line) => line.trim() !== '')
  // Three dashes at the top of a partial are a page break, unless settings follow.
  if (end < 0 || first === undefined || !/^\s*section\s*[:：]/u.test(first))
    return { value: { ...file, read: file, body: file.text, bodyLine: 0 }, diagnostics: [] }
  const diagnostics: Diagnostic[] = []
  const values = new Map<string, { readonly value: string; readonly help: string }>()
  for (const [index, line] of lines.slice(1, end).entries()) {
    const match = /^\s*([^:：\s]+)\s*[:：]\s*(.*)$/u.exec(line.trimEnd())
    const location: Location = {
      file: file.file,
      line: index + 2,
      column: 1,
      length: Math.max(1, line.length),
    }
    if (!match) {
      if (line.trim() !== '') diagnostics.push(wrongLine(line, location))
      continue
    }
    const [, key = '', rest = ''] = match
    const [value = '', help = ''] = rest.split(/\s+#\s+/u)
    const similar = findSimilar(key, Object.keys(headFields))
    if (!(key in headFields) && help === '' && similar !== undefined)
      diagnostics.push(unknownField(key, similar, location))
    values.set(key, { value: value.trim(), help: help.trim() })
  }
  const text = (name: string): string => values.get(name)?.value ?? ''
  const lacking = Object.entries(headFields).filter(
    ([name, { required }]) => required === true && text(name) === '',
  )
  for (const [name, { help }] of lacking)
    diagnostics.push(
      diagnose(
        'template-front-matter',
        `片段开头缺少 ${name}（${help}）`,
        { file: file.file, line: 1, column: 1 },
        [`加一行“${name}: ……”。`],
      ),
    )
  const body = lines.slice(end + 1).join('\n')
  const section: SectionHead = {
    name: text('section'),
    sentences: sentencesIn(body, text('section')),
    about: text('about'),
    needs: text('needs')
      .split(/[、,，]/u)
      .flatMap((name) => name.trim() || []),
    title: text('title'),
    ...(text('formal') !== '' && { formal: text('formal') }),
    ...(text('keywords') !== '' && { keywords: text('keywords') }),
    level: text('level') === '2' ? 2 : 3,
    settings: new Map(
      [...values].flatMap(([names, written]) => (names in headFields ? [] : [settingFrom(names, written)])),
    ),
  }
  return {
    value: { ...file, read: file, body, bodyLine: end + 1, section },
    diagnostics,
  }
}

function settingFrom(
  names: string,
  { value, help }: { readonly value: string; readonly help: string },
): readonly [string, SectionSetting] {
  const [name = '', ...aliases] = names.split('、')
  const choices = value.split('|').map((choice) => choice.trim())
  return [name, { aliases, value: choices[0] ?? '', ...(choices.length > 1 && { choices }), help }]
}

const sentenceCall = /\{\{~?#>\s*([^\s}]+)/gu

const sentencesIn = (body: string, section: string): readonly string[] => [
  ...new Set(
    Array.from(body.matchAll(sentenceCall), ([, name = '']) => name).flatMap((name) =>
      name.startsWith(`${section}/`) ? [name.slice(section.length + 1)] : [],
    ),
  ),
]

const wrongLine = (line: string, location: Location): Diagnostic =>
  diagnose('template-front-matter', `“${line.trim()}”不是“名称: 值”的写法`, location, [
    '每行一个设置，冒号用英文半角，后面空一格。',
  ])

const unknownField = (key: string, similar: string, location: Location): Diagnostic =>
  diagnose('template-front-matter', `没有“${key}”这个设置`, { ...location, length: key.length }, [
    `是不是想写 ${similar}？片段自己的设置，在值的后面用 # 写明是什么意思。`,
  ])
