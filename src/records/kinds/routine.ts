import { field, type KindDefinition } from '../field.ts'
import { facilities } from './facility.ts'

/** 常规工作 catalogue (routines.yaml): work that recurs every week, month or term. */
export const routine: KindDefinition = {
  name: 'routine',
  plural: 'routines',
  label: '常规工作',
  counter: '项',
  dates: [],
  help: '每周、每月、每学期都要做的事，放在 school.yaml 旁边，各学期共用。',
  fields: [
    field('text', '内容', 'text', { required: true, help: '写进计划的话。' }),
    field('frequency', '频次', 'choice', {
      required: true,
      choices: ['每天', '每周', '每月', '每学期', '开学初', '期中', '期末'],
    }),
    field('area', '方面', 'text', { help: '如 后勤服务、安全保卫。' }),
    field('section', '部分', 'choice', {
      choices: ['工作重点', '工作措施', '每月工作', '月度工作'],
      help: '写进计划的哪一部分；不写就按频次定。',
    }),
    field('kind', '台账', 'text', { help: '做了记在哪本台账：检查、维修。' }),
    field('item', '对象', 'text', { help: '检查什么、修什么：消防、课桌椅。' }),
    field('owner', '责任人', 'text'),
    field('months', '月份', 'months', { help: '只在几个月做的才写：11-12。' }),
    field('season', '学期', 'choice', { choices: ['春季', '秋季'], help: '只在一个学期做的才写。' }),
    field('steps', '分项', 'texts', { help: '条目下面的①②③。' }),
    field('target', '目标数', 'quantity', { help: '一学期要做多少。' }),
    field('unit', '单位', 'text'),
    facilities,
  ],
}
