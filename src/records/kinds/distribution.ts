import { field, type KindDefinition } from '../field.ts'

/** 分发 ledger (distributions.yaml). */
export const distribution: KindDefinition = {
  name: 'distribution',
  plural: 'distributions',
  label: '分发',
  counter: '次',
  dates: ['date'],
  help: '教材、用品的分发。',
  fields: [
    field('date', '日期', 'date', { required: true }),
    field('item', '物品', 'text', { required: true }),
    field('category', '类别', 'text', {
      choices: ['教材', '簿册', '教学用品', '卫生用品', '办公用品', '安排'],
    }),
    field('quantity', '数量', 'quantity'),
    field('unit', '单位', 'text'),
    field('to', '发给', 'text'),
    field('from', '来源', 'text', { help: '从哪里领来、运来：新华书店。' }),
    field('on_time', '按时', 'flag'),
    field('by', '经手人', 'text'),
  ],
}
