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
      '改动过、损坏、签名不对、来路不明的档案包不审核；核对公钥时（--key-dir，或名单里有公钥指纹），没有签名的、公钥不在册的、校名或全宗号与公钥登记的不同的，也不审核，在汇总里单独列出。请学校交来 houqin archive 写出的原包。',
  },
  'review-doubt': {
    severity: 'warning',
    title: '档案包的来历要查一查',
    explanation:
      '档案包本身完好，也审核了，但来历有疑问：没有签名而同一所学校别的包签了名，与上一个档案包接不上，校名、全宗号与别的包或学校名单合不上，一个学期交了不止一个，等等。汇总里列在“需要留意的档案包”。请与学校当面核对清单摘要，或者用 --key-dir 核对各校的公钥。',
  },
  'review-keys': {
    severity: 'error',
    title: '公钥和学校对不上',
    explanation:
      '一把公钥只能是一所学校的，一个全宗号也只能是一所学校的。公钥文件夹（--key-dir）里的文件名写成“全宗号 学校名称.pem”；学校名单（--schools）里有全宗号、公钥指纹的，要与文件夹里的一致。改好再审核，审核以前什么也不写。',
  },
  'review-key-names': {
    severity: 'notice',
    title: '公钥只写了全宗号或校名',
    explanation:
      '文件名只写全宗号的公钥，校名就没有核对：有这把钥匙的学校写成别的校名也看不出。文件名写成“全宗号 学校名称.pem”，或者在学校名单里写上全宗号，两样都核对。',
  },
  'review-schools': {
    severity: 'error',
    title: '学校名单读不了',
    explanation:
      '学校名单是一行一所学校的表（.csv、.xlsx、.txt），第一格是学校全称；也可以是 YAML 列表。用来查哪些学校没有交、哪些不在名单上。第一行写栏目“学校,全宗号,公钥指纹”的，全宗号和公钥也核对；还没有公钥的学校，指纹空着。',
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
