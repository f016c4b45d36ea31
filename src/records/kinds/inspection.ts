import { field, type KindDefinition } from '../field.ts'

/** 检查 ledger (inspections.yaml). */
export const inspection: KindDefinition = {
  name: 'inspection',
  plural: 'inspections',
  label: '检查',
  counter: '次',
  dates: ['date'],
  help: '安全检查，一次一条，隐患写在 findings 里。',
  fields: [
    field('date', '日期', 'date', { required: true }),
    field('scope', '范围', 'text', {
      required: true,
      choices: ['全校', '校舍', '消防', '食堂', '用电', '体育器材', '周边', '门卫', '校车', '照明线路'],
    }),
    field('level', '类别', 'text', {
      choices: ['大排查', '常规', '节前', '专项', '恶劣天气', '联合'],
    }),
    field('by', '检查人', 'text'),
    field('with', '配合单位', 'text', { help: '如 社区民警。' }),
    field('weather', '天气', 'text', {
      choices: ['暴雨', '大风', '冰雪', '高温', '连续阴雨'],
      help: '因为恶劣天气查的，是什么天气。',
    }),
    field('radius', '周边范围', 'number', { unit: '米', rate: true, help: '查周边时，查到校外多少米。' }),
    field('result', '结果', 'text'),
    field('findings', '隐患', 'group', {
      finished: { state: { field: 'status', values: ['已整改'] }, date: 'fixed' },
      help: '台账文件里一处隐患一项，以“- ”开头，分行写是什么、在哪里；敲命令时写成一句，几处用分号隔开，如 栏杆松动 三楼走廊；插座外露 食堂。',
      fields: [
        field('hazard', '隐患', 'text', { required: true }),
        field('place', '位置', 'text'),
        field('level', '等级', 'choice', { choices: ['一般', '较大', '重大'] }),
        field('owner', '责任人', 'text'),
        field('measure', '整改措施', 'text'),
        field('deadline', '期限', 'date'),
        field('status', '整改', 'choice', {
          choices: ['已整改', '整改中', '未整改'],
          help: '知道改好了、不知道哪天改的，写 已整改；知道日期的写 fixed（整改日期）就行。',
        }),
        field('fixed', '整改日期', 'date'),
        field('rechecked', '复查日期', 'date'),
        field('rechecker', '复查人', 'text'),
      ],
    }),
  ],
}
