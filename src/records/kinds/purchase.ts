import { field, type KindDefinition } from '../field.ts'

/** Words in a source of money that mean a donation. */
export const givenWords: readonly string[] = ['捐', '赞助', '受赠']

/** 采购 ledger (purchases.yaml). */
export const purchase: KindDefinition = {
  name: 'purchase',
  plural: 'purchases',
  label: '采购',
  counter: '批',
  dates: ['date', 'requested'],
  help: '采购和受赠，一批一条，物品写在 items 里。',
  fields: [
    field('date', '采购日期', 'date', { required: true, aliases: ['日期'] }),
    field('items', '物品清单', 'group', {
      required: true,
      help: '台账文件里一样东西一项，以“- ”开头，分行写名称、数量、单价；敲命令时写成一句，几样用分号隔开，如 拖把 40把 12.5元；扫帚 30把。',
      fields: [
        field('name', '名称', 'text', {
          required: true,
          aliases: ['item', '物品'],
        }),
        field('spec', '规格', 'text'),
        field('quantity', '数量', 'quantity', { required: true }),
        field('unit', '单位', 'text'),
        field('price', '单价', 'money', { rate: true }),
        field('amount', '金额', 'money', {
          help: '这一样一共多少元，不写就按单价乘数量。',
          derived: '没有写的按单价乘数量',
        }),
      ],
    }),
    field('category', '类别', 'text', {
      choices: [
        '教学用品',
        '办公用品',
        '维修材料',
        '卫生用品',
        '安防器材',
        '设备',
        '课桌椅',
        '图书',
        '绿化',
        '文体服装',
      ],
    }),
    field('source', '资金来源', 'text', {
      choices: ['公用经费', '专项经费', '食堂经费', '社会捐赠', '家长赞助'],
    }),
    field('donor', '捐赠人', 'text'),
    field('purpose', '用途', 'text', { help: '给谁用、做什么用：给各班班主任。' }),
    field('supplier', '供应商', 'text'),
    field('quotes', '比价家数', 'integer', { unit: '家', rate: true, help: '买以前问了几家的价。' }),
    field('requested', '申购日期', 'date'),
    field('approved', '审批日期', 'date'),
    field('accepted', '验收日期', 'date'),
    field('requester', '申购人', 'text'),
    field('approver', '审批人', 'text'),
    field('handler', '经手人', 'text'),
    field('acceptor', '验收人', 'text'),
    field('auditor', '审核人', 'text'),
    field('stored', '入库日期', 'date'),
    field('issued', '领用日期', 'date'),
    field('cost', '总价', 'money', {
      aliases: ['金额'],
      help: '整批多少元，不写就把各样的金额合计。',
    }),
  ],
  divided: {
    parts: [
      {
        plural: 'donations',
        label: '受赠',
        any: [{ field: 'donor' }, { field: 'source', contains: givenWords }],
      },
    ],
    whole: { plural: 'acquisitions', label: '采购和受赠' },
  },
}
