/** The types of fields. The table of fields is data, used by validation, JSON Schema, documentation and Excel forms alike. */
export type FieldType =
  | 'text' // characters; a bare YAML number is taken as written
  | 'choice' // one of `choices`
  | 'integer'
  | 'number'
  | 'money' // yuan: 1280, 1280.50, 1280元, 1.2万元
  | 'quantity' // a number with its measure word: 3, 3盏; the measure word goes to the field `unit` beside it
  | 'percent' // 0..100: 85, 85%
  | 'duration' // seconds: 200, 200秒, 3分20秒
  | 'date' // of any precision: 2026-04-12, 2026-04, 四月初, 暑期
  | 'flag' // true/false, 是/否, 有/无
  | 'texts' // a list of texts, or one text, or 方案、记录
  | 'months' // [2, 3], 3, 二月—三月, 2-3, 2026-04, 每月
  | 'group' // a list of mappings with `fields` of their own

/** One field of a record kind. */
export interface FieldDefinition {
  readonly name: string
  /** The Chinese name, shown in messages and tables, and accepted as a key in YAML. */
  readonly label: string
  readonly type: FieldType
  readonly required?: boolean
  /** Other keys accepted, Chinese or English. */
  readonly aliases?: readonly string[]
  /** For `choice`, the allowed values; for `text`, values that completion suggests. */
  readonly choices?: readonly string[]
  /** The default measure word of a quantity. */
  readonly unit?: string
  /** Fields of a `group`. */
  readonly fields?: readonly FieldDefinition[]
  /** Whether it names people; if absent, the label decides (保管人). */
  readonly person?: boolean
  /** Whether it is so much for one (单价, 标准) or a reading (温度), which is never added up; where it is not said, its label decides. */
  readonly rate?: boolean
  /** How a value comes about that nobody wrote, for evidence: 没有写的按单价乘数量. */
  readonly derived?: string
  /** For `group`: when an item of it is finished. */
  readonly finished?: Completion
  /** One plain sentence in Chinese for data/README.md and the editor. */
  readonly help?: string
}

/** What shows that something is finished: its state, or the day on which it was. A state goes before a day. */
export interface Completion {
  readonly state?: { readonly field: string; readonly values: readonly string[] }
  readonly date?: string
  /** Things are recorded when they are done: where no record of a ledger says either, all of it is finished. */
  readonly unsaid?: 'finished'
}

/** A part of a ledger that is a matter of its own, with a name of its own in templates. */
export interface LedgerPart {
  /** Variable in templates, e.g. `donations`. */
  readonly plural: string
  /** Chinese name, e.g. 受赠. */
  readonly label: string
  /** A record is of the part if one of these holds: the field is filled, or its text contains one of the words. */
  readonly any: readonly { readonly field: string; readonly contains?: readonly string[] }[]
}

/** A kind of record, with one ledger file per term. */
export interface KindDefinition {
  /** Singular English name, e.g. `repair`. */
  readonly name: string
  /** File name without `.yaml` and variable in templates, e.g. `repairs`. */
  readonly plural: string
  /** Chinese name, e.g. 维修. */
  readonly label: string
  /** The measure word for records of this kind, e.g. 次. */
  readonly counter: string
  /** Names of date fields; the first one that is filled in is the record's date. */
  readonly dates: readonly string[]
  readonly fields: readonly FieldDefinition[]
  /** Whether it is an inventory, taken anew each term, so that adding up two terms would count things twice. */
  readonly register?: true
  /** When a record is finished; kinds of things that are over when they are recorded have none. */
  readonly finished?: Completion
  /** What is taken out of the ledger's own name in templates, and what the ledger with all its parts is called. */
  readonly divided?: {
    readonly parts: readonly LedgerPart[]
    readonly whole: { readonly plural: string; readonly label: string }
  }
  /** Of the items of a group: the kind whose records have them. */
  readonly owner?: KindDefinition
  readonly help: string
}

/** Labels of what is so much for one, or a reading: sums of it mean nothing. */
const rates =
  /单价|均价|平均|人均|标准$|率$|比$|比例$|倍数?$|满意度$|[温湿浓浊亮照]度$|^(?:水|气|体|室)温$|^pH|酸碱度|余氯|评分$|得分$|打分$|[水气油血电]压$/iu
/** Measure words that are so much for one, or a reading: ℃, 毫克/升. */
const rateUnits = /[℃℉%‰/／]/u

/** Whether a field is so much for one, or a reading: it is never added up. */
export const isRate = ({ rate, label, type, unit = '' }: FieldDefinition): boolean =>
  rate ?? (type === 'percent' || rates.test(label) || rateUnits.test(unit))

type Options = Omit<FieldDefinition, 'name' | 'label' | 'type'>

/** Makes a field; a function, to keep the tables of kinds readable. */
export const field = (
  name: string,
  label: string,
  type: FieldType,
  options: Options = {},
): FieldDefinition => ({
  name,
  label,
  type,
  ...options,
})

/** Fields that every kind has, in the order they are shown. `id` is stable and unique in its ledger. */
export const commonFields: readonly FieldDefinition[] = [
  field('id', '编号', 'text', {
    required: true,
    help: '本台账内不重复、定了不改，如 WX-2025-001。',
  }),
  field('place', '地点', 'text', { aliases: ['location', '位置'] }),
  field('people', '人员', 'texts'),
  field('photos', '照片', 'texts', {
    help: '照片文件名，相对于工作区的 photos 文件夹。',
  }),
  field('faces', '有人脸', 'texts', {
    help: '哪几张照片里认得出人：写文件名；全都有写“全部”，都没有写“无”。隐名的文件里不放这些照片。',
  }),
  field('note', '备注', 'text', { aliases: ['remark', '说明'] }),
  field('tags', '标签', 'texts', { help: '自定的归类，模板里可按它筛选。' }),
  field('fulfils', '落实计划', 'texts', { help: '对应的计划条目编号。' }),
]
