import { sizeNames } from '../../text/index.ts'
import { type FieldDefinition, field } from '../field.ts'

const font = field('font', '字体', 'text', {
  help: 'Word 里的字体名，如 宋体、仿宋、楷体、黑体、方正小标宋简体。',
})
const size = field('size', '字号', 'text', {
  choices: sizeNames,
  help: '如 小四、三号，或磅数，如 15磅。',
})
const before = field('before', '段前', 'text', { aliases: ['前空'], help: '前面空几行。' })
const after = field('after', '段后', 'text', { aliases: ['后空'], help: '后面空几行。' })

/** The fields of an element. */
const elementFields: readonly FieldDefinition[] = [font, size]
const headingFields: readonly FieldDefinition[] = [font, size, before, after]
const titleFields: readonly FieldDefinition[] = [font, size, after]

/** 页码. */
const pageNumberFields: readonly FieldDefinition[] = [
  font,
  size,
  field('position', '位置', 'choice', {
    choices: ['outer', 'centre', 'center', '外侧', '居中'],
    help: '外侧（单页居右、双页居左，不写就是）或 居中。',
  }),
  field('style', '样式', 'choice', {
    choices: ['dashes', 'plain', '— 1 —', '1'],
    help: '— 1 —（不写就是）或 1。',
  }),
]

/** 页边距. */
export const marginFields: readonly FieldDefinition[] = [
  field('top', '上', 'text', { aliases: ['上边距', '天头'], help: '毫米，如 37 或 3.7厘米。' }),
  field('bottom', '下', 'text', { aliases: ['下边距', '地脚'] }),
  field('left', '左', 'text', { aliases: ['左边距', '订口'] }),
  field('right', '右', 'text', { aliases: ['右边距', '切口'] }),
]

/** The elements that a form may mention, with the fields of each. */
export const formElements = {
  title: titleFields,
  subtitle: titleFields,
  body: elementFields,
  heading1: headingFields,
  heading2: headingFields,
  heading3: headingFields,
  heading4: headingFields,
  heading5: headingFields,
  caption: elementFields,
  tableHead: elementFields,
  table: elementFields,
  figureCaption: elementFields,
  annexLabel: elementFields,
  imprint: elementFields,
  pageNumber: pageNumberFields,
} as const satisfies Readonly<Record<string, readonly FieldDefinition[]>>

/** Fields of `form` (版式). */
export const formFields: readonly FieldDefinition[] = [
  field('margins', '页边距', 'group', { help: '上下左右各多少毫米，如 {上: 25, 下: 25, 左: 25, 右: 25}。' }),
  field('pitch', '行距', 'text', { aliases: ['固定行距', 'linePitch'], help: '固定值，几磅，如 22磅。' }),
  field('lines', '每页行数', 'text', { aliases: ['行数'], help: '如 20；和行距只写一样。' }),
  field('characters', '每行字数', 'text', {
    aliases: ['字数'],
    help: '如 26；不写，正文照字的大小排，不拉开也不压紧。',
  }),
  field('indent', '首行缩进', 'text', { aliases: ['缩进'], help: '正文和标题每段开头空几个字，如 2。' }),
  field('numbering', '编号', 'choice', {
    choices: ['official', 'house', 'compact', 'bracketed', '公文', '校用', '简式', '括号'],
    aliases: ['编号样式'],
    help: '和版式外面的“编号样式”一样，写一处就行。',
  }),
  field('title', '大标题', 'group', { aliases: ['标题'] }),
  field('subtitle', '副标题', 'group'),
  field('body', '正文', 'group', { help: '标题、落款等没有单独写的，字号跟着正文。' }),
  field('heading1', '一级标题', 'group'),
  field('heading2', '二级标题', 'group'),
  field('heading3', '三级标题', 'group'),
  field('heading4', '四级标题', 'group'),
  field('heading5', '五级标题', 'group'),
  field('caption', '表题', 'group'),
  field('tableHead', '表头', 'group'),
  field('table', '表格', 'group'),
  field('figureCaption', '图注', 'group'),
  field('annexLabel', '附件序号', 'group'),
  field('imprint', '版记', 'group'),
  field('pageNumber', '页码', 'group'),
]
