import { field, type KindDefinition } from '../field.ts'

/** 周边场所 ledger (neighbours.yaml). */
export const neighbour: KindDefinition = {
  name: 'neighbour',
  plural: 'neighbours',
  label: '周边场所',
  counter: '处',
  dates: ['date'],
  help: '学校周边的网吧、娱乐场所、违规的小卖部和饮食摊点、报刊音像摊点，有一处记一条；查过、一处也没有的，写 complete: true。',
  register: true,
  fields: [
    field('name', '名称', 'text', { required: true }),
    field('category', '类别', 'text', { choices: ['网吧', '娱乐场所', '小卖部', '饮食摊点', '报刊音像'] }),
    field('date', '日期', 'date', { help: '哪天查到的。' }),
    field('distance', '距离', 'number', { unit: '米', rate: true, help: '离校门多少米。' }),
    field('handling', '处理', 'text', { help: '报告给谁、怎么处理的。' }),
  ],
}
