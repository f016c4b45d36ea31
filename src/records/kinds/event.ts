import { field, type KindDefinition } from '../field.ts'

/** 活动保障 ledger (events.yaml). */
export const event: KindDefinition = {
  name: 'event',
  plural: 'events',
  label: '活动保障',
  counter: '次',
  dates: ['date'],
  help: '公开课、运动会、考试等活动的后勤保障。',
  fields: [
    field('date', '日期', 'date', { required: true }),
    field('name', '活动', 'text', { required: true }),
    field('type', '类型', 'text', {
      choices: ['教学', '考试', '体育', '文艺', '德育', '会议'],
    }),
    field('did', '后勤工作', 'text', { help: '后勤做了什么。' }),
    field('participants', '参加人数', 'integer'),
    field('days', '天数', 'integer', { unit: '天', help: '开了几天。' }),
  ],
}
