import { field, type KindDefinition } from '../field.ts'

/** 荣誉验收 ledger (honours.yaml). */
export const honour: KindDefinition = {
  name: 'honour',
  plural: 'honours',
  label: '荣誉验收',
  counter: '项',
  dates: ['date'],
  help: '上级的验收、复查、评比、表彰，一次一条。',
  fields: [
    field('date', '日期', 'date'),
    field('name', '称号', 'text', { required: true, help: '验收或评比的是什么：园林式单位、平安校园。' }),
    field('by', '评定单位', 'text'),
    field('result', '结果', 'text', { choices: ['通过', '未通过', '获评', '表彰'] }),
  ],
}
