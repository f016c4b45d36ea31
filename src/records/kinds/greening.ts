import { field, type KindDefinition } from '../field.ts'

/** 绿化 ledger (greenings.yaml). */
export const greening: KindDefinition = {
  name: 'greening',
  plural: 'greenings',
  label: '绿化',
  counter: '次',
  dates: ['date'],
  help: '绿化和养护。',
  fields: [
    field('date', '日期', 'date', { required: true }),
    field('action', '做法', 'text', {
      required: true,
      choices: ['栽种', '购置', '修剪', '浇灌', '移植', '施肥', '病虫害防治'],
    }),
    field('plant', '植物', 'text'),
    field('quantity', '数量', 'quantity'),
    field('unit', '单位', 'text'),
    field('area', '面积', 'number', { unit: '平方米' }),
    field('cost', '费用', 'money'),
    field('by', '养护人', 'text'),
  ],
}
