import { field, type KindDefinition } from '../field.ts'

/** 演练 ledger (drills.yaml). */
export const drill: KindDefinition = {
  name: 'drill',
  plural: 'drills',
  label: '演练',
  counter: '次',
  dates: ['date'],
  help: '应急演练，一次一条。',
  fields: [
    field('date', '日期', 'date', { required: true }),
    field('type', '类型', 'text', {
      required: true,
      aliases: ['kind', '演练类型'],
      choices: ['地震', '消防', '疏散', '防踩踏', '防溺水', '反恐防暴', '食品安全', '防汛'],
    }),
    field('theme', '主题日', 'text', { help: '如 5.12、11.9、12.2。' }),
    field('participants', '参加人数', 'integer'),
    field('duration', '疏散用时', 'duration', { rate: true, help: '秒，或 3分20秒。' }),
    field('documents', '资料', 'texts', {
      choices: ['方案', '记录', '总结', '照片'],
    }),
    field('problems', '发现问题', 'texts'),
    field('leader', '负责人', 'text'),
  ],
}
