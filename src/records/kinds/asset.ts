import { field, type KindDefinition } from '../field.ts'

/** 资产 ledger (assets.yaml). */
export const asset: KindDefinition = {
  name: 'asset',
  plural: 'assets',
  label: '资产',
  counter: '项',
  dates: ['date'],
  help: '资产和器材的登记、配备和报废。',
  register: true,
  fields: [
    field('name', '名称', 'text', { required: true }),
    field('category', '类别', 'text', {
      choices: ['安保器材', '视频监控', '消防器材', '饮水设备', '教学设备', '办公设备', '家具'],
    }),
    field('quantity', '数量', 'quantity', { required: true }),
    field('unit', '单位', 'text'),
    field('status', '状态', 'choice', { choices: ['在用', '闲置', '报废'] }),
    field('added', '新增', 'flag', { help: '这个学期新添的写 是。' }),
    field('date', '登记日期', 'date', { aliases: ['日期'] }),
    field('value', '原值', 'money'),
    field('keeper', '保管人', 'text'),
    field('retention_days', '留存天数', 'integer', {
      rate: true,
      help: '监控录像保存多少天。',
    }),
  ],
}
