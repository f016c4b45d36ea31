import { field, type KindDefinition } from '../field.ts'

/** 工作小组 ledger (teams.yaml). */
export const team: KindDefinition = {
  name: 'team',
  plural: 'teams',
  label: '工作小组',
  counter: '个',
  dates: ['date'],
  help: '领导小组、管理小组：谁负责，管什么。',
  register: true,
  fields: [
    field('name', '名称', 'text', { required: true }),
    field('leader', '组长', 'text'),
    field('members', '组员', 'texts'),
    field('tasks', '任务', 'texts'),
    field('date', '成立日期', 'date', { aliases: ['日期'] }),
  ],
}
