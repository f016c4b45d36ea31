import { field, type KindDefinition } from '../field.ts'

/** 问题 ledger (problems.yaml). */
export const problem: KindDefinition = {
  name: 'problem',
  plural: 'problems',
  label: '问题',
  counter: '个',
  dates: ['date'],
  help: '存在的问题，写进总结，没解决的转入下学期计划。',
  fields: [
    field('text', '问题', 'text', { required: true }),
    field('date', '日期', 'date'),
    field('area', '方面', 'text'),
    field('measure', '打算', 'text', { help: '下一步怎么办。' }),
    field('status', '状态', 'choice', { choices: ['已解决', '未解决'] }),
    field('resolved', '解决日期', 'date', { help: '转入下学期以后解决的，写上日期，状态改成已解决。' }),
  ],
  finished: { state: { field: 'status', values: ['已解决'] }, date: 'resolved' },
}
