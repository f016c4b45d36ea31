import { field, type KindDefinition } from '../field.ts'

/** 预算采购 ledger (budgets.yaml). */
export const budget: KindDefinition = {
  name: 'budget',
  plural: 'budgets',
  label: '预算采购',
  counter: '项',
  dates: [],
  help: '本学期预算里安排的采购，一样一条，写进计划；买了以后记在采购台账里。',
  fields: [
    field('item', '物品', 'text', { required: true, aliases: ['名称'] }),
    field('quantity', '数量', 'quantity', { help: '买几个，可带量词：20套。' }),
    field('unit', '单位', 'text', { aliases: ['量词'] }),
    field('amount', '金额', 'money', { aliases: ['预算', 'budget'] }),
    field('months', '月份', 'months', { help: '打算哪个月买；不写就是全学期。' }),
    field('source', '资金来源', 'text', { choices: ['公用经费', '专项经费', '食堂经费'] }),
    field('area', '方面', 'text'),
    field('owner', '责任人', 'text'),
  ],
}
