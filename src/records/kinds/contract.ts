import { field, type KindDefinition } from '../field.ts'

/** 社会化服务 ledger (contracts.yaml). */
export const contract: KindDefinition = {
  name: 'contract',
  plural: 'contracts',
  label: '社会化服务',
  counter: '项',
  dates: ['start', 'date'],
  help: '保安、保洁、绿化、配餐等购买的服务。',
  register: true,
  fields: [
    field('service', '服务', 'text', { required: true }),
    field('company', '单位', 'text'),
    field('start', '起', 'date'),
    field('end', '止', 'date'),
    field('staff', '人数', 'integer'),
    field('cost', '金额', 'money'),
    field('evaluation', '考核结果', 'text'),
  ],
}
