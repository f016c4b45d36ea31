import type { Block, DocumentModel, Inline } from '../../src/document/index.ts'

export const text = (value: string): Inline[] => [{ type: 'text', value }]

/** A document of the given blocks with ordinary properties. */
export function documentOf(
  blocks: readonly Block[],
  metadata: Partial<DocumentModel['metadata']> = {},
): DocumentModel {
  const level = { format: 'han', before: '', after: '、' } as const
  return {
    metadata: {
      title: '学期后勤工作总结',
      author: '城南小学总务处',
      subject: '2025年秋季学期',
      keywords: ['后勤', '总结'],
      date: '2026-01-20',
      ...metadata,
    },
    numbering: [level, level, level, level, level],
    blocks,
    evidence: [],
  }
}

/** One block of every kind, for writers. */
export const oneOfEach: readonly Block[] = [
  { type: 'title', inlines: text('城南小学后勤工作总结'), subtitle: text('（2025年9月—2026年1月）') },
  { type: 'paragraph', style: 'flush', inlines: text('各位老师：') },
  { type: 'heading', level: 1, label: '一、', ordinal: 1, inlines: text('维修及时') },
  {
    type: 'paragraph',
    style: 'body',
    inlines: [
      ...text('本学期更换灯管'),
      { type: 'fact', value: '80余次', evidence: 0 },
      ...text('，见'),
      { type: 'link', href: 'https://example.com/台账', children: text('维修台账') },
      ...text('；支出'),
      { type: 'missing', value: '【待补：金额】' },
      ...text('元。'),
    ],
  },
  { type: 'heading', level: 3, label: '1.', ordinal: 1, inlines: text('设施') },
  { type: 'item', level: 4, label: '（1）', ordinal: 1, inlines: text('水电') },
  { type: 'item', level: 5, label: '①', ordinal: 1, inlines: text('水嘴') },
  { type: 'item', level: 4, label: '（2）', ordinal: 2, inlines: text('门窗') },
  {
    type: 'table',
    caption: text('表1'),
    columns: [
      { heading: text('日期'), align: 'left' },
      { heading: text('项目'), align: 'left' },
    ],
    rows: [{ cells: [text('9月3日'), text('灯管')] }, { cells: [text('合计'), []], total: true }],
  },
  { type: 'signature', name: text('城南小学总务处'), date: text('2026年1月20日') },
  { type: 'annex', ordinal: 0, title: text('维修台账') },
  { type: 'paragraph', style: 'body', inlines: text('附件正文。') },
]
