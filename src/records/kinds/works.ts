import { field, type KindDefinition } from '../field.ts'

/** 基建修缮 ledger (works.yaml). */
export const works: KindDefinition = {
  name: 'works',
  plural: 'works',
  label: '基建修缮',
  counter: '项',
  dates: ['finish', 'start'],
  help: '基建和修缮工程，一项一条。',
  fields: [
    field('project', '项目', 'text', { required: true }),
    field('start', '开工', 'date'),
    field('finish', '竣工', 'date'),
    field('expected', '预计竣工', 'date'),
    field('area', '面积', 'number', { unit: '平方米' }),
    field('progress', '进度', 'choice', {
      choices: ['已竣工', '在建', '未开工'],
    }),
    field('cost', '费用', 'money'),
    field('source', '资金来源', 'text'),
    field('donor', '捐赠人', 'text'),
    field('contractor', '施工单位', 'text'),
    field('did', '内容', 'text'),
  ],
  finished: { state: { field: 'progress', values: ['已竣工'] }, date: 'finish' },
}
