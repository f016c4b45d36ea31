import { field, type KindDefinition } from '../field.ts'
import { facilities } from './facility.ts'

/** 校历 catalogue (calendar.yaml): days of the year from which plans get items, by a rule that holds every year. */
export const calendarDay: KindDefinition = {
  name: 'calendar-day',
  plural: 'calendar',
  label: '校历',
  counter: '项',
  dates: [],
  help: '每年都有的日子和节前要做的事，放在 school.yaml 旁边，各学期共用。',
  fields: [
    field('name', '名称', 'text', { required: true, help: '如 防灾减灾日、清明节前检查。' }),
    field('when', '日期', 'text', {
      required: true,
      aliases: ['时间'],
      help: '每年怎么定：5-12、6月、3月最后一个星期一、清明节前、寒假前一周、开学第1周、期中。',
    }),
    field('text', '内容', 'text', { required: true, help: '写进计划的话。' }),
    field('area', '方面', 'text', { help: '如 安全保卫。' }),
    field('kind', '台账', 'text', { help: '做了记在哪本台账：演练、检查。' }),
    field('item', '对象', 'text', { help: '检查什么、修什么：消防、课桌椅。' }),
    field('drill', '演练种类', 'text', {
      choices: ['地震', '消防', '疏散', '防踩踏', '防溺水', '反恐防暴', '食品安全', '防汛'],
      help: '这一天要演练的，写演练什么。',
    }),
    field('owner', '责任人', 'text'),
    field('steps', '分项', 'texts', { help: '条目下面的①②③。' }),
    field('season', '学期', 'choice', { choices: ['春季', '秋季'], help: '只在一个学期安排的才写。' }),
    facilities,
  ],
}
