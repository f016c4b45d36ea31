import { field, type KindDefinition } from '../field.ts'

/** 值班护校 ledger (duties.yaml). */
export const duty: KindDefinition = {
  name: 'duty',
  plural: 'duties',
  label: '值班护校',
  counter: '次',
  dates: ['date'],
  help: '值班和护校。',
  fields: [
    field('date', '日期', 'date', { required: true }),
    field('period', '时段', 'text', {
      choices: ['日常', '周末', '节假日', '寒假', '暑假'],
    }),
    field('days', '天数', 'integer'),
    field('shifts', '班次', 'integer'),
    field('incidents', '情况', 'text'),
  ],
}
