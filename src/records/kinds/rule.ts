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
  ],
}
