import { type FieldDefinition, field } from '../field.ts'
import type { OverrideBody, PassageShape } from './override.ts'

/** The words for actions. */
export const actionWords: Readonly<Record<OverrideBody['action'], string>> = {
  change: '改写',
  delete: '删去',
  add: '添加',
  move: '移动',
}

const levels = [1, 2, 3, 4, 5] as const
const han = ['', '一', '二', '三', '四', '五']

/** The words for the shapes of an added paragraph. */
export const shapeWords: ReadonlyMap<string, PassageShape> = new Map<string, PassageShape>([
  ['正文', { kind: 'paragraph', level: 0 }],
  ...levels.map((level) => [`${han[level] ?? ''}级标题`, { kind: 'heading', level }] as const),
  ...levels.map((level) => [`第${han[level] ?? ''}级条目`, { kind: 'item', level }] as const),
])

/** Fields of an override, in the order they are written. */
export const overrideFields: readonly FieldDefinition[] = [
  field('action', '改法', 'choice', { required: true, choices: Object.values(actionWords) }),
  field('section', '位置', 'text', { help: '上面的各级标题。' }),
  field('base', '原文', 'text', { help: '改的是哪一段；{{1:80余次}} 是由台账算出的内容。' }),
  field('nth', '第几处', 'integer', { help: '同一标题下有几段一模一样时，是第几段。' }),
  field('shape', '作为', 'choice', { choices: [...shapeWords.keys()], help: '添加的是正文、标题还是条目。' }),
  field('afterSection', '接在位置', 'text'),
  field('after', '接在', 'text', { help: '放在哪一段后面；不写就是最前面。' }),
  field('afterNth', '接在第几处', 'integer'),
  field('text', '改为', 'text', { help: '新的文字；{{1}} 照旧由程序填。' }),
]

/** The fields that each action requires, besides the action itself. */
export const neededFields: Readonly<Record<OverrideBody['action'], readonly string[]>> = {
  change: ['base', 'text'],
  delete: ['base'],
  add: ['text'],
  move: ['base'],
}
