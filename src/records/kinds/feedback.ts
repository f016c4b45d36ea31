import { field, type KindDefinition } from '../field.ts'

/** 意见反馈 ledger (feedbacks.yaml). */
export const feedback: KindDefinition = {
  name: 'feedback',
  plural: 'feedbacks',
  label: '意见反馈',
  counter: '条',
  dates: ['date'],
  help: '师生、家长对后勤的意见：问卷、留言、座谈会，一条一记。',
  fields: [
    field('date', '日期', 'date', { required: true }),
    field('attitude', '态度', 'choice', { choices: ['满意', '基本满意', '有意见', '不满意'] }),
    field('topic', '对什么', 'text', { choices: ['食堂', '校车', '住宿', '维修', '环境卫生'] }),
    field('channel', '来处', 'text', { choices: ['问卷', '座谈会', '意见箱', '家长群', '网站留言', '电话'] }),
    field('about', '说的是什么', 'text'),
    field('text', '原话', 'text'),
    field('handling', '处理', 'text', { help: '怎么答复、怎么改的。' }),
  ],
}
