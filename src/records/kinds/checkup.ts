import { field, type KindDefinition } from '../field.ts'

/** 健康体检 ledger (checkups.yaml). */
export const checkup: KindDefinition = {
  name: 'checkup',
  plural: 'checkups',
  label: '健康体检',
  counter: '人',
  dates: ['date'],
  help: '食堂、保洁、保安等人员体检，一个人一条。',
  fields: [
    field('date', '日期', 'date', { required: true }),
    field('name', '姓名', 'text', { required: true, person: true }),
    field('group', '人员类别', 'text', {
      choices: ['食堂工作人员', '保洁员', '保安', '宿管员'],
      person: false,
    }),
    field('result', '结果', 'choice', { choices: ['合格', '暂停休养', '调离'] }),
  ],
}
