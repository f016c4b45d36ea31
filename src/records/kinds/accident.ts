import { field, type KindDefinition } from '../field.ts'

/** 事故 ledger (accidents.yaml). */
export const accident: KindDefinition = {
  name: 'accident',
  plural: 'accidents',
  label: '事故',
  counter: '起',
  dates: ['date'],
  help: '安全事故。没有发生过就写 complete: true 和空的 records。',
  fields: [
    field('date', '日期', 'date', { required: true }),
    field('type', '类型', 'text', { required: true }),
    field('injured', '受伤人数', 'integer'),
    field('handling', '处理', 'text'),
  ],
}
