import { field, type KindDefinition } from '../field.ts'

/** 收费公示 ledger (finances.yaml). */
export const finance: KindDefinition = {
  name: 'finance',
  plural: 'finances',
  label: '收费公示',
  counter: '项',
  dates: ['date'],
  help: '收费、代办费、公示、报销等财务事项。',
  fields: [
    field('date', '日期', 'date', { required: true }),
    field('item', '事项', 'text', { required: true }),
    field('standard', '标准', 'money', { rate: true, help: '每人多少元。' }),
    field('amount', '金额', 'money'),
    field('ratio', '比例', 'percent'),
    field('use', '用途', 'text', { help: '节余、结余用在哪里。' }),
    field('published', '公示日期', 'date'),
    field('method', '方式', 'text'),
  ],
}
