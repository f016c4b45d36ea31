import { field, type KindDefinition } from '../field.ts'

/** 维修 ledger (repairs.yaml). */
export const repair: KindDefinition = {
  name: 'repair',
  plural: 'repairs',
  label: '维修',
  counter: '次',
  dates: ['date', 'done'],
  help: '报修和维修，一事一条。',
  fields: [
    field('date', '报修日期', 'date', {
      required: true,
      aliases: ['reported', '日期', '报修时间'],
    }),
    field('item', '物品', 'text', {
      required: true,
      aliases: ['项目'],
      help: '修的是什么：灯管、门、窗户、下水管。',
    }),
    field('action', '做法', 'text', {
      required: true,
      choices: ['更换', '维修', '疏通', '加固', '焊接', '油漆', '安装', '调试', '清洗', '保养', '检修'],
    }),
    field('quantity', '数量', 'quantity', { help: '几个，可带量词：3盏。' }),
    field('unit', '单位', 'text', { aliases: ['量词'] }),
    field('done', '完成日期', 'date', { aliases: ['修复日期'] }),
    field('by', '维修人', 'text', { aliases: ['经手'] }),
    field('with', '配合', 'text', { help: '谁派人配合：政教处、教导处。' }),
    field('reporter', '报修人', 'text'),
    field('cost', '费用', 'money', { aliases: ['金额'] }),
    field('status', '状态', 'choice', {
      choices: ['已完成', '处理中', '未完成'],
    }),
    field('reason', '未完成原因', 'text'),
  ],
  finished: { state: { field: 'status', values: ['已完成'] }, date: 'done', unsaid: 'finished' },
}
