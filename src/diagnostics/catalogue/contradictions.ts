import type { Catalogue } from './catalogue.ts'

/** Codes of the checks: ledgers that are individually valid but contradict each other or themselves. */
export const contradictionCodes = {
  'date-outside-term': {
    severity: 'warning',
    title: '记录的日期不在学期里',
    explanation:
      '记录放在哪个学期的文件夹，就算哪个学期的工作。日期差得远，多半是年份或月份打错了，或者记录放错了学期。开学前的假期算进本学期。',
  },
  'date-in-holiday': {
    severity: 'notice',
    title: '记录的日期在学期结束之后',
    explanation: '假期里的值班、维修可以记在前一个学期，也可以记在后一个学期。如果这条属于下学期，请移过去。',
  },
  'done-before-reported': {
    severity: 'warning',
    title: '修好早于报修',
    explanation: '完成日期不会早于报修日期，必有一个写错了。',
  },
  'status-differs': {
    severity: 'warning',
    title: '状态与完成日期不符',
    explanation: '状态写的是没有办完，却有办完的日期。文件里以状态为准，算没有办完；不写状态就按日期算。',
  },
  'approved-before-requested': {
    severity: 'warning',
    title: '审批早于申购',
    explanation: '采购要先申购后审批，日期反了会被审核的人问到。',
  },
  'accepted-before-purchased': {
    severity: 'warning',
    title: '验收早于采购',
    explanation: '东西买来之后才能验收，必有一个日期写错了。',
  },
  'issued-before-stored': {
    severity: 'warning',
    title: '领用早于入库',
    explanation: '东西入库之后才能领用，必有一个日期写错了。',
  },
  'cost-differs': {
    severity: 'warning',
    title: '总价与各项合计不符',
    explanation: '总价应等于各项金额之和；没有写金额的，金额是单价乘数量。不写总价，程序会自己合计。',
  },
  'amount-differs': {
    severity: 'warning',
    title: '一项的金额与单价、数量不符',
    explanation: '一样物品的金额应等于单价乘数量。不写金额，程序会自己算；打折、抹零的，单价写实付的。',
  },
  'fixed-before-inspected': {
    severity: 'warning',
    title: '整改早于检查',
    explanation: '隐患是检查时发现的，整改日期不会更早。',
  },
  'rechecked-before-fixed': {
    severity: 'warning',
    title: '复查早于整改',
    explanation: '整改完成之后才能复查，日期反了就不能算闭环。',
  },
  'canteen-without-canteen': {
    severity: 'warning',
    title: '没有食堂却查了食堂',
    explanation: '学校信息里写着没有食堂，台账里却有食堂检查，公文会自相矛盾。',
  },
  'theme-out-of-season': {
    severity: 'warning',
    title: '主题日不在这个学期',
    explanation:
      '如 5.12 防灾减灾日在春季学期，11.9 消防日在秋季学期。主题日和学期对不上，多半是记录放错了学期。',
  },
  'month-outside-term': {
    severity: 'error',
    title: '计划的月份不在学期里',
    explanation:
      '计划、预算条目的月份要落在本学期里：春季学期可以从二月（开学前）写到八月（暑假），秋季学期可以从八月写到次年二月（寒假）。写了别的月份，排进计划就成了这个学期没有的月份，所以不生成。改正月份；是别的学期的事，移到那个学期的台账。',
  },
  'plan-month-missing': {
    severity: 'warning',
    title: '月度工作没有月份',
    explanation:
      '月度工作按月份排。没有写月份的，看它的日期，或者频次里的开学初、期中、期末；写每周、每月的排进每月工作。这些都没有，就不知道排在哪个月，分月的安排里没有这一项。写上月份；不分月份做的，改成工作措施或工作重点。',
  },
  'plan-month-differs': {
    severity: 'warning',
    title: '计划的日期不在写的月份里',
    explanation:
      '同一项计划，排在哪个月看月份，有没有按时做看日期。两个对不上，就排在一个月、按另一个月核对。改正其中一个；写了日期的，月份可以不写。',
  },
  'repair-undated': {
    severity: 'notice',
    title: '完成的维修没有完成日期',
    explanation:
      '写着已完成的维修没有完成日期，就看不出修得及时不及时，审核时也没有凭据。补上日期，写到月份也可以。',
  },
  'purchase-one-person': {
    severity: 'warning',
    title: '采购的几道手续是同一个人',
    explanation:
      '经手、验收、审核互相制约，要由不同的人办。台账里写成同一个人，多半是抄写时带下来的；确实是一个人办的，审核时会被问到。',
  },
  'donation-differs': {
    severity: 'warning',
    title: '捐赠人与资金来源不符',
    explanation:
      '有捐赠人的，资金来源应是社会捐赠或家长赞助；写了捐赠、赞助的，应有捐赠人。两处对不上，支出和受赠的合计就不准。',
  },
  'finding-overdue': {
    severity: 'notice',
    title: '隐患过了期限没有整改',
    explanation:
      '期限在学期结束之前的隐患，到学期末还没有整改日期。已经整改的补上整改和复查日期，才算闭环；确实没有的，总结会如实写，计划会接着办。',
  },
  'drill-month-missing': {
    severity: 'notice',
    title: '有的月份没有演练',
    explanation:
      '教育部办公厅《中小学幼儿园应急疏散演练指南》（教基一厅〔2014〕2号）要求中小学校每月至少开展一次应急疏散演练。上课不满六天的月份不算。漏记的补记。',
  },
  'progress-differs': {
    severity: 'warning',
    title: '工程的进度与竣工日期不符',
    explanation:
      '竣工日期写的是已经竣工的那一天。已竣工的要有它，在建和未开工的不能有，打算竣工的日期写在“预计竣工”。',
  },
  'ended-before-begun': {
    severity: 'warning',
    title: '结束早于开始',
    explanation: '工程的竣工不会早于开工，合同的止期不会早于起期，必有一个日期写错了。',
  },
  'bus-without-bus': {
    severity: 'warning',
    title: '没有校车却查了校车',
    explanation: '学校信息里写着没有校车，台账里却有校车检查，公文会自相矛盾。',
  },
  'dormitory-without-boarding': {
    severity: 'warning',
    title: '没有寄宿生却查了宿舍',
    explanation: '学校信息里写着没有寄宿，台账里却有宿舍检查，公文会自相矛盾。',
  },
  'participants-too-many': {
    severity: 'warning',
    title: '参加的人比全校师生还多',
    explanation:
      '演练和会议只有本校师生参加，人数不会超过学生数加教职工数。多半是多打了一位，或者学校信息没有更新。',
  },
  'books-more-than-held': {
    severity: 'warning',
    title: '搬的书比藏书还多',
    explanation: '一次搬迁、整理的图书不会比藏书多。核对台账的册数，或者更新学校信息里的藏书量。',
  },
  'fulfils-unknown': {
    severity: 'warning',
    title: '落实的计划条目不存在',
    explanation:
      '记录的“落实计划”写的是计划台账里条目的编号。编号写错了，这件事就对不上计划，计划会显得没有落实。',
  },
  'plan-unfulfilled': {
    severity: 'warning',
    title: '完成的计划没有记录为证',
    explanation:
      '月度工作的条目写着已完成，却没有一条记录的“落实计划”写着它的编号，落没落实看不出来。在做成它的那条记录里写上条目的编号；没有做成的改正状态。',
  },
  'record-repeated': {
    severity: 'notice',
    title: '像是记了两次',
    explanation:
      '两条记录的日期、地点、物品、做法都一样，像是同一件事记了两次，公文里会多算一次。确实是两件事的不用管。',
  },
} as const satisfies Catalogue
