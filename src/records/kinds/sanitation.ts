import { field, type KindDefinition } from '../field.ts'

/** 消杀消毒 ledger (sanitations.yaml). */
export const sanitation: KindDefinition = {
  name: 'sanitation',
  plural: 'sanitations',
  label: '消杀消毒',
  counter: '次',
  dates: ['date'],
  help: '消杀四害、消毒、清洗水箱，做一次记一条。',
  fields: [
    field('date', '日期', 'date', { required: true }),
    field('action', '做法', 'text', {
      required: true,
      choices: ['消杀', '消毒', '水箱清洗', '垃圾清运'],
    }),
    field('agent', '药品', 'text', { help: '用什么消毒、消杀：84消毒液。' }),
    field('by', '经手人', 'text'),
  ],
}
