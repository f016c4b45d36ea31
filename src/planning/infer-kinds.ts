/** Words that indicate in which ledger the work of a plan item is recorded, by the name of the kind. */
const kindWords: readonly (readonly [kind: string, words: RegExp])[] = [
  ['drill', /演练|演习/],
  ['purchase', /采购|购置|添置|购买|购进|配齐|补齐|选购/],
  ['works', /修缮|防水|改造|粉刷|铺设|重做|翻修|新建|扩建|工程/],
  ['inspection', /检查|排查|巡查|自查|点检|督查|查看/],
  ['repair', /维修|检修|更换|修理|疏通|修补|修复|修好|安装|清洗|加固|油漆|焊接|粉刷|换新|保养/],
  ['distribution', /分发|发放|领用|发到/],
  ['duty', /值班|护校|值守|巡护/],
  ['greening', /植树|补栽|栽种|绿化|花木|盆花|盆栽|修剪|浇灌|草坪/],
  ['meeting', /例会|会议|召开/],
  ['training', /宣传|教育|培训|学习|一封信|班会|讲座/],
  ['finance', /公示|公布|公开|结清|结算|收费|账目/],
  ['rule', /制度|预案|责任书|承诺书/],
  ['event', /活动|运动会|保障|考试|开放日/],
  ['library', /图书|借阅/],
  ['asset', /清点|盘点|清查|登记|贴码|校产|报损/],
]

/** The kinds of records that may prove a text, judging by its words. */
export const inferKinds = (text: string): ReadonlySet<string> =>
  new Set(kindWords.filter(([, words]) => words.test(text)).map(([kind]) => kind))
