import { field, type KindDefinition } from '../field.ts'

/** 制度 ledger (rules.yaml). */
export const rule: KindDefinition = {
  name: 'rule',
  plural: 'rules',
  label: '制度',
  counter: '项',
  dates: ['date'],
  help: '制度、预案、责任书。',
  fields: [
    field('name', '名称', 'text', { required: true }),
    field('type', '类型', 'choice', {
      required: true,
      choices: ['制度', '预案', '责任书', '承诺书'],
    }),
    field('status', '状态', 'choice', {
      required: true,
      choices: ['新订', '修订', '执行'],
    }),
    field('date', '日期', 'date'),
    field('signed_by', '签订人', 'text', {
      help: '与谁签：班主任、各室负责人。',
    }),
    field('copies', '份数', 'integer'),
    field('clauses', '条款', 'group', {
      unit: '条',
      help: '要写进材料的条款；罚款只记制度里写明的。',
      fields: [
        field('text', '内容', 'text', { required: true }),
        field('area', '方面', 'text'),
        field('fine', '罚款', 'money', { help: '每次罚多少元。' }),
        field('times', '罚款倍数', 'number', { help: '按几倍罚：收一罚十写 10。' }),
        field('handling', '处理', 'text', { help: '通报批评、停岗、辞退。' }),
      ],
    }),
  ],
}
