import { arrangements } from './arrange.ts'
import { frontMatterSettings } from './front-matter-settings.ts'
import type { Helper } from './helper.ts'
import { allHelpers } from './helpers/index.ts'
import type { PartialFile } from './section-file.ts'
import { wordingParameters } from './wording-options.ts'

/** The part of templates/README.md that is generated from the helpers' own descriptions. */
export const helperGuide = (): string =>
  [
    '### 一览',
    '',
    '| 助手 | 用处 |',
    '|---|---|',
    ...allHelpers.map(({ name, summary }) => `| [\`${name}\`](#${name}) | ${cell(summary)} |`),
    '',
    ...allHelpers.flatMap(section),
    '### 数的共同选项',
    '',
    '凡是给出数的助手（标有“数的选项”的）都可以带：',
    '',
    ...parameterTable(wordingParameters),
  ].join('\n')

/** The settings at the top of a template, as a table. */
export const settingsGuide = (): string =>
  [
    '| 名称 | 也可写 | 意思 |',
    '|---|---|---|',
    ...Object.entries(frontMatterSettings).map(
      ([name, { aliases, help }]) => `| \`${name}\` | ${aliases.join('、')} | ${cell(help)} |`,
    ),
  ].join('\n')

/** The sections of the library, as a table. */
export const sectionGuide = (partials: ReadonlyMap<string, PartialFile>): string =>
  [
    '| 部分 | 写什么 | 用哪些台账 | 自己的设置 | 可以不写、可以换的句子 | 文件 |',
    '|---|---|---|---|---|---|',
    ...new Set(
      [...partials.values()].flatMap(({ file, section: head }) => {
        if (!head) return []
        const settings = [...head.settings].map(
          ([name, { aliases, value, help }]) =>
            `\`${[...aliases, name].join('`、`')}\` ${help}，不写是 ${value}`,
        )
        const cells = [
          head.name,
          head.about,
          head.needs.join('、'),
          settings.join('；'),
          head.sentences.join('、'),
          `\`${file}\``,
        ]
        return [`| ${cells.map((text) => cell(text)).join(' | ')} |`]
      }),
    ),
  ].join('\n')

/** The arrangements of sections, as a table. */
export const arrangementGuide = (): string =>
  [
    '| 体例 | 也可写 | 排出来 |',
    '|---|---|---|',
    ...Object.entries(arrangements).map(
      ([name, aliases]) =>
        `| \`${name}\` | ${aliases.join('、')} | ${arranged[name as keyof typeof arrangements]} |`,
    ),
  ].join('\n')

const arranged: Readonly<Record<keyof typeof arrangements, string>> = {
  headings: '（一）日常维修，另起一段写内容',
  items: '1. **日常维修。**内容接着写；里面的条目是（1）',
  ordinal: '首先，日常维修。内容接着写；下一段是其次、再次、最后，空着的不占位置',
  essay: '只有内容，一部分一段，没有标题',
}

function section(helper: Helper): readonly string[] {
  return [
    `#### ${helper.name}`,
    '',
    `${helper.summary}。${traits(helper)}`,
    '',
    ...(helper.parameters.length > 0 ? [...parameterTable(helper.parameters), ''] : []),
    '```handlebars',
    helper.example,
    '```',
    '',
    `→ ${helper.output}`,
    '',
  ]
}

const traits = (helper: Helper): string =>
  [helper.filters === true ? '可以加条件。' : '', helper.wording === true ? '可以带数的选项。' : ''].join('')

const parameterTable = (parameters: Helper['parameters']): readonly string[] => [
  '| 参数 | 意思 |',
  '|---|---|',
  ...parameters.map(
    ({ name, help, required, positional }) =>
      `| \`${name}\` | ${cell(help)}${required === true ? '（必写）' : ''}${positional === true ? '（可不写名称）' : ''} |`,
  ),
]

const cell = (text: string): string => text.replaceAll('|', '\\|')
