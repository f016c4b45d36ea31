import { field, type KindDefinition } from '../field.ts'

/** 建议 ledger (proposals.yaml). */
export const proposal: KindDefinition = {
  name: 'proposal',
  plural: 'proposals',
  label: '建议',
  counter: '条',
  dates: ['date'],
  help: '对上级或学校的建议。',
  fields: [
    field('text', '建议', 'text', { required: true }),
    field('date', '日期', 'date'),
    field('to', '对象', 'text'),
  ],
}
