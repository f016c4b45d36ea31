import { field, type KindDefinition } from '../field.ts'

/** Where a plan item comes from; the merged plan keeps all of an item's sources. */
const planSources = ['自定', '上学期结转', '校历', '常规', '预算采购', '演练要求'] as const

/** How often standing work recurs. */
const planFrequencies = ['每天', '每周', '每月', '每学期', '开学初', '期中', '期末'] as const

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
    field('frequency', '频次', 'choice', {
      choices: planFrequencies,
      help: '反复做的工作多久一次，学期末按周、按月核对台账里有没有记录。',
    }),
    field('kind', '台账', 'text', {
      choices: [
        '维修',
        '演练',
        '采购',
        '检查',
        '分发',
        '活动保障',
        '宣传教育',
        '基建修缮',
        '绿化',
        '值班护校',
        '会议',
      ],
      help: '做了以后记在哪本台账里；不写就按内容里的词判断。每周、每月做的，写了才核对。',
    }),
    field('item', '对象', 'text', { help: '做的是什么，照台账的写法：课桌椅、消防、灭火器。' }),
    field('steps', '分项', 'texts', { help: '条目下面的①②③。' }),
    field('owner', '责任人', 'text'),
    field('target', '目标数', 'quantity'),
    field('unit', '单位', 'text'),
    field('budget', '预算', 'money'),
    field('priority', '优先', 'choice', { choices: ['高', '中', '低'] }),
    field('status', '状态', 'choice', {
      choices: ['未开始', '进行中', '已完成', '取消'],
    }),
    field('reason', '原因', 'text', {
      help: '没有做成的原因，写了就转入下学期计划；计入完成率的，也写进总结。',
    }),
    field('source', '来源', 'texts', {
      choices: planSources,
      help: '这一项从哪里来，不写就是自定。',
    }),
    field('origin', '原编号', 'texts', {
      help: '由哪条记录转来：上学期没修好的维修、没整改的检查、没做完的计划。',
    }),
  ],
}
