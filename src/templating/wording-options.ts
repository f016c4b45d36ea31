import type { FactWording } from '../facts/index.ts'
import type { Call, Parameter } from './helper.ts'

/** Options that every helper takes whose value is a number. */
export const wordingParameters: readonly Parameter[] = [
  { name: 'unit', type: 'text', help: '量词：只、张、平方米' },
  {
    name: 'as',
    type: 'text',
    help: '准数还是约数：exact（准数）、approx（约数）；不写就按学校的规定',
    choices: { exact: ['准数'], approx: ['约数', 'approximate'] },
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
  { name: 'digits', type: 'number', help: '余、多保留几位数：1 或 2' },
  { name: 'total', type: 'flag', help: 'true 时前面加“共”' },
  {
    name: 'in',
    type: 'text',
    help: '金额的单位：元、万元；不写就取短的',
    choices: { auto: [], 元: [], 万元: [] },
  },
  { name: 'decimals', type: 'number', help: '百分数最多几位小数' },
]

/** The wording that a call asks for, over the one that holds where it does not say. */
export function wordingOf(call: Call): FactWording {
  const { values } = call
  const as = values.get('as')
  const style = values.get('style')
  const numerals = values.get('numerals')
  const digits = values.get('digits')
  const form = values.get('in')
  const decimals = values.get('decimals')
  return {
    ...call.session.wording,
    ...(as === 'exact' && { style: 'exact' as const }),
    ...(as === 'approx' && { style: 'approximate' as const }),
    ...(typeof style === 'string' && { style: style as NonNullable<FactWording['style']> }),
    ...((numerals === 'arabic' || numerals === 'han') && { numerals }),
    ...((digits === 1 || digits === 2) && { digits: digits }),
    ...((form === 'auto' || form === '元' || form === '万元') && { form: form }),
    ...(typeof decimals === 'number' && { decimals }),
    ...(values.get('total') === true && { total: true }),
  }
}
