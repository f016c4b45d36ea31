import type { Fact, FactWording } from '../facts/index.ts'
import type { QuantityStyle } from '../text/index.ts'
import type { Call, Parameter } from './helper.ts'
import { refuseIdle } from './refuse-idle.ts'

/** The options of every helper whose value is a number. */
export const wordingParameters: readonly Parameter[] = [
  { name: 'unit', type: 'text', help: '量词：只、张、平方米' },
  {
    name: 'as',
    type: 'text',
    help: '准数还是约数：exact（准数）、approx（约数）；不写就按学校的规定。strict（必准）是不管文件怎么设置都说准数',
    choices: { exact: ['准数'], approx: ['约数', 'approximate'], strict: ['必准'] },
  },
  {
    name: 'style',
    type: 'text',
    help: '约数的说法：余、多、近、以上、不足、左右、约、不超过；说法不符合实数时改用“余”',
    choices: { 余: [], 多: [], 近: [], 以上: [], 不足: [], 左右: [], 约: [], 不超过: [] },
  },
  {
    name: 'numerals',
    type: 'text',
    help: '数字：arabic（阿拉伯数字）、han（汉字）',
    choices: { arabic: ['阿拉伯'], han: ['汉字'] },
  },
  { name: 'digits', type: 'number', help: '余、多保留几位数：1 或 2', choices: { 1: [], 2: [] } },
  { name: 'total', type: 'flag', help: 'true 时前面加“共”' },
  {
    name: 'in',
    type: 'text',
    help: '金额的单位：元、万元；不写就取短的',
    choices: { auto: [], 元: [], 万元: [] },
  },
  { name: 'zero', type: 'text', help: '是 0 的时候写什么，如 没有；不写，这半句话就不印，并提醒' },
  {
    name: 'decimals',
    type: 'number',
    help: '百分数最多几位小数：0 到 4',
    choices: { 0: [], 1: [], 2: [], 3: [], 4: [] },
  },
]

export const wordingNames: readonly string[] = wordingParameters.map(({ name }) => name)

/** 以上 and 不超过 state a bound; they are not another way to say a number. */
const bounds: ReadonlySet<unknown> = new Set(['以上', '不超过'])

/** Ways to say a count that nobody uses of a percentage. */
const notOfPercentages: ReadonlySet<unknown> = new Set(['余', '多', '不足'])

/**
 * The wording of a number: the school's choices for a document override what the call asks for, and that overrides the
 * defaults; only `as="strict"` and bounds override everything. A choice of 约数 applies to counts and quantities, one of
 * exact numbers to all measures.
 */
export function wordingOf(call: Call, measure: Fact['measure']): FactWording {
  const { values, session } = call
  const numerals = session.ruled.numerals ?? values.get('numerals')
  const digits = Number(values.get('digits'))
  const form = values.get('in')
  const decimals = values.has('decimals') ? Number(values.get('decimals')) : undefined
  if (measure !== 'money') refuseIdle(call, ['in'], '这里不是金额')
  if (measure !== 'percent') refuseIdle(call, ['decimals'], '这里不是百分数')
  else if (notOfPercentages.has(values.get('style')))
    refuseIdle(call, ['style'], '百分数只说约、左右、近、以上、不超过')
  return {
    ...session.wording,
    style: styleOf(call, measure),
    ...((numerals === 'arabic' || numerals === 'han') && { numerals }),
    ...((digits === 1 || digits === 2) && { digits: digits }),
    ...((form === 'auto' || form === '元' || form === '万元') && { form: form }),
    ...(decimals !== undefined && { decimals }),
    ...(values.get('total') === true && { total: true }),
  }
}

function styleOf({ values, session }: Call, measure: Fact['measure']): QuantityStyle {
  const { ruled, style: usual, wording } = session
  const counts = measure === 'count' || measure === 'quantity'
  const as = values.get('as')
  const own = values.get('style') as QuantityStyle | undefined
  if (as === 'strict') return 'exact'
  if (own !== undefined && bounds.has(own)) return own
  const asked = own ?? (as === 'exact' ? 'exact' : as === 'approx' ? 'approximate' : undefined)
  const rule = counts || ruled.counts === 'exact' ? ruled.counts : undefined
  const said = asked ?? (counts ? (wording.style ?? 'exact') : 'exact')
  if (rule === 'exact' || (rule === undefined && said === 'exact')) return 'exact'
  const manner = said === 'exact' ? 'approximate' : said
  if (measure === 'percent') return manner
  return ruled.style ?? (manner === 'approximate' ? (usual ?? manner) : manner)
}
