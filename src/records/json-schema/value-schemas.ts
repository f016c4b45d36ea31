import type { FieldDefinition, FieldType } from '../field.ts'
import { largestAmount, largestCount, longestDuration } from '../values/read-amount.ts'
import { no, yes } from '../values/read-words.ts'
import type { JsonSchema } from './json-schema.ts'

/** The YAML types of unquoted free text: 走廊, 104. If flags were among them, editors would suggest true. */
const words = ['string', 'number'] as const

const digit = '[0-9０-９]'
const hanNumber = '[〇零一二两三四五六七八九十百千万]+'
const number = `(?:${digit}[0-9０-９,，]*(?:[.．]${digit}+)?[万亿]?|${hanNumber})`
const unit = '(?![余多来几])[\\u4e00-\\u9fffA-Za-z㎡²³/]{0,6}'
/** Approximate numbers (约数) are only for the program to write. */
const noApproximation = '(?!.*(?:左右|上下|以上|以下|余|多)$)'
const amount = `^${noApproximation}${number}\\s*${unit}$`

const month = '(?:0?[1-9]|1[0-2]|[一二三四五六七八九十]{1,2})'
const day = '(?:0?[1-9]|[12][0-9]|3[01]|[一二三四五六七八九十]{1,3})'
const year = '(?:[0-9]{4}|[〇零一二三四五六七八九]{4})'
const leapYear =
  '(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00|[〇零一二三四五六七八九]{4})'
const partOfMonth = '(?:初|上旬|中|中旬|下旬|底|末)'
const named =
  '开学初|开学前|开学|期初|学期初|期中|学期中|期末|学期末|学期结束前|本学期|全学期|整学期|学期内|暑期|暑假|寒假|寒假期间'

const to28 = '(?:0?[1-9]|1[0-9]|2[0-8]|二?十?[一二三四五六七八]|[一二]?十?九|二?十)'
const to30 = `(?:${to28}|29|30|二十九|三十)`
const to31 = `(?:${to30}|31|三十一)`
const long = '(?:0?[13578]|1[02]|[一三五七八十]|十二)'
const short = '(?:0?[469]|11|[四六九]|十一)'
const february = '(?:0?2|二)'
/** The days that a month has, with what stands between the two and behind them. */
const daysIn = (between: string, behind: string, inFebruary: string): string =>
  `(?:${long}${between}${to31}|${short}${between}${to30}|${february}${between}${inFebruary})${behind}`
const dash = '[-./月]\\s*'
/** A day without its year may be the 29th of February: the term says which year it is. */
const monthAndDay = daysIn(dash, '[日号]?', `(?:${to28}|29|二十九)`)
const fullDay =
  `(?:${year}[-./年]\\s*${daysIn(dash, '[日号]?', to28)}|` +
  `${leapYear}[-./年]\\s*${february}${dash}(?:29|二十九)[日号]?)`
const eightDigits =
  '(?:[0-9]{4}(?:(?:0[13578]|1[02])(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)(?:0[1-9]|[12][0-9]|30)|02(?:0[1-9]|1[0-9]|2[0-8]))|' +
  `${leapYear}0229)`
const date =
  `(?:${named}|${fullDay}|${monthAndDay}|${year}[-./年]\\s*${month}(?:月份?)?|` +
  `(?:${year}[-./年])?\\s*${month}月份?${partOfMonth}?|${eightDigits})`

/** 3, 三月份, 2026-04, 2-3, 二月—三月, 六、七月份, 每月. */
const months = '^[0-9０-９〇一二三四五六七八九十、,，和及与—~～至到年月份./\\-\\s每个全学期各]+$'

type ScalarSchema = (field: FieldDefinition) => JsonSchema

const examples = ({ choices }: FieldDefinition): JsonSchema => (choices ? { examples: choices } : {})

/**
 * What each type of field may hold, as permissive as the parser of ledgers (src/records/values): numeric keywords apply only to
 * what YAML parses as numbers, patterns only to strings.
 */
export const valueSchemas: Readonly<Record<Exclude<FieldType, 'group'>, ScalarSchema>> = {
  text: (field) => ({ type: words, ...examples(field) }),
  choice: ({ choices = [] }) => ({ enum: choices.flatMap(spellings) }),
  integer: () => ({ type: ['integer', 'string'], minimum: 0, maximum: largestCount, pattern: amount }),
  number: () => ({ type: ['number', 'string'], minimum: 0, maximum: largestAmount, pattern: amount }),
  money: () => ({
    type: ['number', 'string'],
    minimum: 0,
    maximum: largestAmount,
    pattern: `^(?:人民币)?\\s*[￥¥]?\\s*${number}\\s*(?:元|元整|块|块钱|圆)?$`,
  }),
  quantity: () => ({ type: ['number', 'string'], minimum: 0, maximum: largestCount, pattern: amount }),
  percent: () => ({
    type: ['number', 'string'],
    minimum: 0,
    maximum: 100,
    pattern: `^(?:百分之)?${number}\\s*[%％]?$`,
  }),
  duration: () => ({
    type: ['integer', 'string'],
    minimum: 0,
    maximum: longestDuration,
    pattern:
      '^(?:[0-9]+[:：][0-9]{1,2}|(?:[0-9]+(?:小时|时))?\\s*(?:[0-9]+分钟?半?)?\\s*(?:[0-9]+秒?)?\\s*钟?)$',
  }),
  date: () => ({
    type: ['string', 'number'],
    minimum: 1,
    maximum: 99991231,
    pattern: `^\\s*${date}(?:\\s*(?:—+|~|～|至|到|--)\\s*(?:${date}|${day}[日号]?))?(?:[ T][0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?\\s*$`,
  }),
  flag: () => ({
    type: ['boolean', 'string', 'integer'],
    minimum: 0,
    maximum: 1,
    pattern: `^(?:${[...yes, ...no].join('|')})$`,
    examples: ['是', '否'],
  }),
  texts: (field) => ({
    type: [...words, 'array'],
    items: { type: [...words, 'null'], ...examples(field) },
    ...examples(field),
  }),
  months: () => ({
    type: ['integer', 'string', 'array'],
    minimum: 1,
    maximum: 12,
    pattern: months,
    items: { type: ['integer', 'string', 'null'], minimum: 1, maximum: 12, pattern: months },
  }),
}

/** A choice as YAML may parse it: an unquoted 1 is a number, an unquoted true a boolean. */
const spellings = (choice: string): readonly (string | number | boolean)[] => {
  if (choice === 'true' || choice === 'false') return [choice, choice === 'true']
  return String(Number(choice)) === choice ? [choice, Number(choice)] : [choice]
}
