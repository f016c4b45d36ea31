import { field, type KindDefinition } from '../field.ts'

/** 会议 ledger (meetings.yaml). */
export const meeting: KindDefinition = {
  name: 'meeting',
  plural: 'meetings',
  label: '会议',
  counter: '次',
  dates: ['date'],
  help: '后勤会议和学习。',
  fields: [
    field('date', '日期', 'date', { required: true }),
    field('topic', '主题', 'text', { required: true }),
    field('type', '类型', 'text', { choices: ['例会', '学习', '专题'] }),
    field('participants', '参加人数', 'integer'),
  ],
}
