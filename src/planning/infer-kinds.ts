/** Words that indicate in which ledger the work of a plan item is recorded, by the name of the kind. */
const kindWords: readonly (readonly [kind: string, words: RegExp])[] = [
  // A way out (疏散通道) is looked after, not practised.
  ['drill', /演练|演习|(?:应急|紧急|安全)疏散(?!通道|出口|指示|标[志识]|[路线]|图|预案|门)|疏散逃生/],
  ['purchase', /采购|购置|添置|购买|购进|选购|订购|征订|配齐|补齐|添补|补足|更新/],
  ['works', /修缮|整修|防水|改造|粉刷|铺设|重做|翻修|翻新|新建|扩建|装修|硬化|工程|施工/],
  [
    'inspection',
    /检查|排查|巡查|自查|点检|督查|查看|抽查|核查|摸排|巡检|自检|年检|年审|安检|送检|检测|检验|鉴定/,
  ],
  [
    'repair',
    /维修|检修|维护|更换|修理|修整|抢修|整修|疏通|清掏|修补|修复|修好|安装|清洗|加固|油漆|焊接|粉刷|换新|更新|保养|充装|补漏|调试/,
  ],
  [
    'sanitation',
    /消杀|消毒|杀菌|灭菌|四害|[灭防除](?:老?鼠|蚊|蝇|苍蝇|蟑|虫)|杀虫|病媒|清运|清掏|(?:清洗|清理|清洁).{0,8}(?:水箱|水池|水塔|饮水机)|(?:水箱|水池|水塔|饮水机).{0,8}(?:清洗|清理|清洁)/,
  ],
  ['checkup', /体检|健康证|健康检查/],
  ['contract', /合同|外包|保洁服务|保安服务|物业|购买服务|社会化服务/],
  ['distribution', /分发|发放|配发|领用|申领|发到/],
  ['duty', /值班|护校|值守|巡护|带班|护学|执勤/],
  [
    'greening',
    /植树|补[栽种植]|栽种|栽植|种植|移植|绿化|花木|苗木|盆花|盆栽|花坛|修剪|浇灌|施肥|除草|草坪|草皮/,
  ],
  ['meeting', /例会|会议|召开/],
  ['training', /宣传|教育|培训|学习|一封信|班会|讲座|宣讲|黑板报|手抄报/],
  ['finance', /公示|公布|公开|结清|结算|清退|收费|账目|代办费|对账|报账/],
  ['rule', /制度|预案|责任书|承诺书/],
  ['event', /活动|运动会|保障|考试|开放日|家长会|公开课|典礼|比赛/],
  ['library', /图书|借阅|阅览/],
  ['asset', /清点|盘点|清查|登记|贴码|校产|固定资产|报损|报废/],
]

/** The kinds of records that may prove a text, judging by its words. */
export const inferKinds = (text: string): ReadonlySet<string> =>
  new Set(kindWords.filter(([, words]) => words.test(text)).map(([kind]) => kind))
