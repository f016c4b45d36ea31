import { field, type KindDefinition } from '../field.ts'

/** 宣传教育 ledger (trainings.yaml). */
export const training: KindDefinition = {
  name: 'training',
  plural: 'trainings',
  label: '宣传教育',
  counter: '次',
  dates: ['date'],
  help: '安全、卫生等宣传教育和培训。',
  fields: [
    field('date', '日期', 'date', { required: true }),
    field('topic', '主题', 'text', { required: true }),
    field('form', '形式', 'text', {
      choices: [
        '国旗下讲话',
        '主题班会',
        '安全教育课',
        '知识竞赛',
        '手抄报',
        '图片展',
        '专题培训',
        '致家长一封信',
        '广播宣传',
      ],
    }),
    field('theme', '主题日', 'text'),
    field('organizer', '组织单位', 'text', { help: '谁组织的：德育处、少先队大队部。', person: false }),
    field('audience', '对象', 'text'),
    field('participants', '参加人数', 'integer'),
    field('letters', '发放份数', 'integer'),
  ],
}
