import { frontMatterSettings } from './front-matter-settings.ts'
import type { Helper } from './helper.ts'
import { allHelpers } from './helpers/index.ts'
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
