import { sizeOfName, toHalfWidth } from '../../text/index.ts'

/** How to write a measure of a form, and its range. */
export interface FormMeasure {
  /** The accepted units, each as a multiple of the measure's own unit. */
  readonly units: Readonly<Record<string, number>>
  readonly least: number
  readonly most: number
  /** Values are multiples of it. */
  readonly step: number
  /** The expected range, e.g. 10 到 100 毫米; with a blank before it if it begins with a digit. */
  readonly expected: string
  readonly example: string
}

const length = { '': 1, 毫米: 1, mm: 1, 厘米: 10, cm: 10 }
const points = { '': 1, 磅: 1, pt: 1, 点: 1 }

const margin = (least: number, most: number): FormMeasure => ({
  units: length,
  least,
  most,
  step: 0.01,
  expected: ` ${least} 到 ${most} 毫米`,
  example: '25、25毫米 或 2.5厘米',
})
const count = (least: number, most: number, unit: string, example: string): FormMeasure => ({
  units: { '': 1, [unit]: 1 },
  least,
  most,
  step: 1,
  expected: ` ${least} 到 ${most} 的整数`,
  example,
})

/** Every measure that a form may give, by field. */
export const formMeasures = {
  top: margin(10, 100),
  bottom: margin(15, 100),
  left: margin(10, 80),
  right: margin(10, 80),
  pitch: { units: points, least: 8, most: 60, step: 0.05, expected: ' 8 到 60 磅', example: '22磅 或 28.95' },
  lines: count(10, 60, '行', '22'),
  characters: count(12, 60, '字', '28'),
  indent: count(0, 4, '字', '2'),
  before: count(0, 3, '行', '1'),
  after: count(0, 3, '行', '1'),
  size: {
    units: points,
    least: 6.5,
    most: 42,
    step: 0.5,
    expected: '字号（三号、小四……）或 6.5 到 42 磅，可以带半磅',
    example: '小四、三号 或 15磅',
  },
} as const satisfies Readonly<Record<string, FormMeasure>>

/** Parses a measure; undefined if it is not one or is out of range. */
export function readMeasure(written: string, { units, least, most, step }: FormMeasure): number | undefined {
  const text = toHalfWidth(written).replace(/\s+/g, '').toLowerCase()
  const [, digits, unit = ''] = /^(\d{1,4}(?:\.\d{1,3})?)(\D*)$/.exec(text) ?? []
  if (digits === undefined || !Object.hasOwn(units, unit)) return undefined
  const value = round(Number(digits) * (units[unit] ?? 1))
  const whole = value / step
  return value >= least && value <= most && Math.abs(whole - Math.round(whole)) < 1e-6 ? value : undefined
}

/** Parses a size, a 字号 or a number, into points. */
export const readSize = (written: string): number | undefined =>
  sizeOfName(toHalfWidth(written).replace(/\s+/g, '')) ?? readMeasure(written, formMeasures.size)

const round = (value: number): number => Math.round(value * 1000) / 1000
