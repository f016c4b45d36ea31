import { field, type KindDefinition } from '../field.ts'

/** 计划 ledger (plan.yaml). */
export const plan: KindDefinition = {
  name: 'plan',
  plural: 'plan',
  label: '计划',
  counter: '项',
  dates: ['date'],
  help: '工作计划条目。',
  fields: [
    field('text', '内容', 'text', { required: true }),
    field('section', '部分', 'choice', {
      required: true,
      choices: ['指导思想', '工作思路', '工作目标', '工作重点', '工作措施', '每月工作', '月度工作'],
      help: '写进计划的哪一部分。',
    }),
    field('area', '方面', 'text', {
      help: '工作措施按它分（一）（二）：后勤服务、安全保卫。',
    }),
    field('keywords', '关键词', 'texts', { help: '方面的标题后面加引号写出的词：预防、坚持。' }),
    field('months', '月份', 'months', {
      help: '月度工作在哪个月：3、[2, 3]、2-3。',
    }),
    field('date', '日期', 'date'),
    field('steps', '分项', 'texts', { help: '条目下面的①②③。' }),
    field('owner', '责任人', 'text'),
    field('target', '目标数', 'quantity'),
    field('unit', '单位', 'text'),
    field('budget', '预算', 'money'),
    field('status', '状态', 'choice', {
      choices: ['未开始', '进行中', '已完成', '取消'],
    }),
    field('reason', '原因', 'text'),
  ],
}
