import type { NumberTrace, Trace } from '../app/identify/index.ts'
import { formatTable } from './table.ts'

/** Lists all numbers of a document, one per line. */
export function overviewText({ title, numbers }: Trace): string {
  if (numbers.length === 0) return `《${title}》里没有由台账算出的数。`
  const rows = numbers.map((number) => [
    `${number.ordinal}`,
    number.text,
    number.exactText,
    `${number.records.length} 条`,
    number.query,
  ])
  const table = formatTable(['序号', '文中写法', '准确值', '依据', '怎么得来'], rows)
  return `《${title}》里由台账算出的数，共 ${numbers.length} 个：\n\n${table}\n\n要看某一个数的依据，在命令后面写上它；要全部写出，加 --all。`
}

/** Describes numbers in full: sentence, query, exact value, template, records. */
export const numbersText = ({ numbers, typed }: Trace): string =>
  [
    ...numbers.map(numberText),
    ...typed.slice(0, mostTyped).map(({ section, sentence, recorded }) =>
      part(recorded ? '照录台账里的文字，不是算出来的数' : '手写的，未见于台账', [
        ['位置', section],
        ['句子', sentence],
      ]),
    ),
    ...(typed.length > mostTyped ? [`……不是算出来的共 ${typed.length} 处`] : []),
  ].join('\n\n')

/** How many places of a number that was not computed are shown. */
const mostTyped = 10

function numberText(number: NumberTrace): string {
  const { template, records } = number
  const head = part(`${number.text}  第 ${number.ordinal} 号`, [
    ['位置', number.section],
    ['句子', number.sentence],
    ['怎么得来', number.query],
    ['准确值', number.exactText],
    ['模板', template ? `${template.file}:${template.line}` : ''],
    ['依据', records.length === 0 ? '台账里没有符合的记录' : `${records.length} 条记录`],
  ])
  if (records.length === 0) return head
  const rows = records.map(({ id, summary, file, line }) => [id, summary, `${file}:${line}`])
  const table = formatTable(['编号', '记录', '出处'], rows)
  return `${head}\n${table.replace(/^/gm, '    ')}`
}

/** Formats a heading and labelled lines; those without a value are left out. */
const part = (head: string, lines: readonly (readonly [string, string])[]): string =>
  [head, ...lines.filter(([, value]) => value !== '').map(([name, value]) => `  ${name}：${value}`)].join(
    '\n',
  )
