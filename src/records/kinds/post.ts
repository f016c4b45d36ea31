import { field, type KindDefinition } from '../field.ts'

/** 岗位 ledger (posts.yaml). */
export const post: KindDefinition = {
  name: 'post',
  plural: 'posts',
  label: '岗位',
  counter: '个',
  dates: ['date'],
  help: '谁负责哪个岗位、哪块地方：保安、护学、消防责任人、食品安全员，一个岗位一条，一个人一条也行。',
  register: true,
  fields: [
    field('role', '岗位', 'text', {
      required: true,
      choices: ['专职保安', '护学', '消防责任人', '食品安全员', '就餐巡视', '放学护送'],
    }),
    field('names', '姓名', 'texts', {
      person: true,
      help: '一个人一个名字，人数按它数；各班班主任这样的，写在 people（人员）里。',
    }),
    field('date', '日期', 'date', { help: '从哪天起。' }),
    field('source', '来源', 'text', { choices: ['本校教师', '保安公司', '物业公司', '聘用'] }),
    field('duty', '职责', 'text', { help: '怎么做、做到什么：上岗穿保安服，进校人员逐个登记。' }),
  ],
}
