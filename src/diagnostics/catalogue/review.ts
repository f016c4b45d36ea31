import type { Catalogue } from './catalogue.ts'

/** Codes of the district's review. */
export const reviewCodes = {
  'review-rubric': {
    severity: 'error',
    title: '审核标准写错了',
    explanation:
      '审核标准（rubric.yaml）的每一条写明看哪种台账、怎样量、多少算够。写法在自带的 templates/review/rubric.yaml 里逐项说明，条件的写法与模板相同。',
  },
  'review-ledger': {
    severity: 'warning',
    title: '审核标准里有不认识的台账',
    explanation:
      '自带的台账里没有这个名称。学校可以自己加台账，所以照样审核；没有这种台账的学校，这一条按“无台账时”处理。多半是写错了名称。',
  },
  'review-nothing': {
    severity: 'error',
    title: '没有可审核的档案包',
    explanation: '在 review 后面写放档案包（.zip）的文件夹，或者写一个个档案包的名字。',
  },
  'review-refused': {
    severity: 'warning',
    title: '档案包没有通过核验，没有审核',
    explanation:
      '改动过、损坏、签名不对或者来路不明的档案包不审核，在汇总里单独列出。请学校交来 houqin archive 写出的原包。',
  },
  'review-schools': {
    severity: 'error',
    title: '学校名单读不了',
    explanation:
      '学校名单是一行一所学校的文本（.csv、.txt，UTF-8），第一格是学校全称；也可以是 YAML 列表。用来查哪些学校没有交。',
  },
  'review-results': {
    severity: 'error',
    title: '审核结果合并不了',
    explanation:
      '合并的各份结果要用同一份审核标准、同一版程序做出来。请用同一份标准重新审核结果不同的那一份，再合并。',
  },
  'review-torn': {
    severity: 'notice',
    title: '上次没有写完的结果不算',
    explanation: '上次审核中途停了，最后一行没有写完。那个档案包这次重新审核，其余的接着用。',
  },
  'review-stale': {
    severity: 'notice',
    title: '文件夹里有以前的汇总',
    explanation:
      '上次审核的学校更多，分册就更多；或者上次写了别的格式。程序只写这次的，不删以前的。汇总第一页写着共几册，多出来的就是以前的。',
  },
} as const satisfies Catalogue
