import { field, type KindDefinition } from '../field.ts'

/** 图书 ledger (library.yaml). */
export const library: KindDefinition = {
  name: 'library',
  plural: 'library',
  label: '图书',
  counter: '次',
  dates: ['date'],
  help: '图书的借阅、采购、整理。',
  fields: [
    field('date', '日期', 'date', { required: true }),
    field('action', '做法', 'text', {
      required: true,
      choices: ['借阅', '购置', '整理', '搬迁', '受赠'],
    }),
    field('books', '册数', 'integer'),
    field('grade', '年级', 'text'),
    field('days', '用时天数', 'integer'),
    field('did', '内容', 'text', { help: '做了什么：打包、搬运、上架。' }),
  ],
}
