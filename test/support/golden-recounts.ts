import { findAgain, standsFor } from './said-numbers.ts'
import type { Line, PlainSchool } from './school-ledgers.ts'

type Item = Line
export type Recount = readonly [
  name: string,
  words: string,
  exact: number,
  ledger: string,
  count: (items: readonly Item[]) => number,
]

/** The items of a ledger, as a person with a text editor would find them: no schema, no query, no wording. */
export const itemsOf = (school: PlainSchool, ledger: string): readonly Item[] =>
  school.ledgers[ledger.includes('/') ? ledger : `${school.term.id}/${ledger}`]?.records ?? []

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
const isOne = (value: unknown, choice: string): boolean =>
  (Array.isArray(value) ? value : text(value).split('、')).includes(choice)

/** The items that have these values; `tags` and other lists need only hold theirs. */
const only = (items: readonly Item[], values: Readonly<Record<string, string>>): readonly Item[] =>
  items.filter((item) =>
    Object.entries(values).every(([key, value]) => item[key] === value || isOne(item[key], value)),
  )
const number = (value: unknown): number => Number.parseFloat(text(value) || '0')
const sum = (items: readonly Item[], field: string): number =>
  items.reduce((total, item) => total + number(item[field]), 0)
const nested = (items: readonly Item[], field: string): readonly Item[] =>
  items.flatMap((item) => (item[field] ?? []) as Item[])

const every = (items: readonly Item[]): number => items.length
const having = (values: Readonly<Record<string, string>>) => (items: readonly Item[]) =>
  only(items, values).length
const summing =
  (field: string, values: Readonly<Record<string, string>> = {}) =>
  (items: readonly Item[]) =>
    sum(only(items, values), field)
const bought = (name: string) => (items: readonly Item[]) =>
  sum(only(nested(items, 'items'), { name }), 'quantity')
const findings = (items: readonly Item[]): number => nested(items, 'findings').length
const fixed = (items: readonly Item[]): number =>
  nested(items, 'findings').filter((finding) => finding.fixed !== undefined).length
const distinct = (field: string, values: Readonly<Record<string, string>>) => (items: readonly Item[]) =>
  new Set(only(items, values).flatMap((item) => item[field] ?? [])).size
const clauses = (name: string) => (items: readonly Item[]) => nested(only(items, { name }), 'clauses').length

/** In how many months (the first 7 characters of a date), or on how many days of the week, a thing was done. */
const months = (values: Readonly<Record<string, string>>) => (items: readonly Item[]) =>
  new Set(only(items, values).map((item) => text(item.date).slice(0, 7))).size
const weekdays = (values: Readonly<Record<string, string>>) => (items: readonly Item[]) =>
  new Set(only(items, values).map((item) => new Date(text(item.date)).getUTCDay())).size

/** Repairs that are done: as their state says, or where it says nothing as the day does. */
const done = (items: readonly Item[]): readonly Item[] =>
  items.filter((item) => (item.status === undefined ? item.done !== undefined : item.status === '已完成'))
const servicedCoolers = (items: readonly Item[]): number =>
  sum(only(done(items), { item: '空调', action: '保养' }), 'quantity')
const mendedLights = (items: readonly Item[]): number =>
  done(items).filter(({ item }) => /灯|开关|插座|镇流器|线路|电路|配电/.test(text(item))).length
const mended = (values: Readonly<Record<string, string>>) => (items: readonly Item[]) =>
  sum(only(done(items), values), 'quantity')
const without = (values: Readonly<Record<string, string>>) => (items: readonly Item[]) =>
  items.length - only(items, values).length
const shortestRetention = (items: readonly Item[]): number =>
  Math.min(...items.flatMap(({ retention_days: days }) => (days === undefined ? [] : [number(days)])))
const movingDays = (items: readonly Item[]): number =>
  sum(
    items.filter(({ incidents }) => text(incidents).includes('搬')),
    'days',
  )

/** What a document says, how many that is exactly, and how to count it again by hand. */
const table: readonly Recount[] = [
  ['summary-hewan', '添置饮水机5台', 5, 'purchases', bought('饮水机')],
  ['summary-hewan', '受理报修44次，都已办结', 44, 'repairs', every],
  ['summary-hewan', '防暴帽2顶', 2, 'assets', summing('quantity', { name: '防暴帽' })],
  ['summary-hewan', '钢叉4支', 4, 'assets', summing('quantity', { name: '钢叉' })],
  ['summary-hewan', '录像至少保存30天', 30, 'assets', shortestRetention],
  ['summary-hewan', '专职保安2名', 2, 'posts', distinct('names', { role: '专职保安' })],
  ['summary-hewan', '防灾减灾日预案演练1次', 1, '2025-spring/drills', having({ theme: '5.12' })],
  ['summary-hewan', '9月5日组织疏散逃生（防拥挤、防踩踏）演练', 1, 'drills', every],
  ['summary-hewan', '放学前提醒（每周五）', 1, 'trainings', weekdays({ form: '放学前提醒' })],
  ['summary-hewan', '每周一次借还，共21次', 21, 'library', having({ action: '借阅' })],
  ['summary-hewan', '全学期查出隐患4处', 4, 'inspections', findings],
  ['summary-hewan', '已整改4处', 4, 'inspections', fixed],
  ['summary-minghu', '受理报修34次，均已办结', 34, 'repairs', without({ action: '保养' })],
  ['summary-minghu', '保养空调15台', 15, 'repairs', servicedCoolers],
  ['summary-minghu', '检查饮食卫生5次，每月一次', 5, 'inspections', months({ scope: '饮食卫生' })],
  ['summary-minghu', '等7项', 7, 'rules', having({ status: '执行' })],
  ['summary-minghu', '领用复印纸183包', 183, 'distributions', summing('quantity', { item: '复印纸' })],
  ['summary-minghu', '服务人员18人', 18, 'contracts', summing('staff', { tags: '物业' })],
  ['summary-minghu', '人为损坏公物的维修4次', 4, 'repairs', having({ tags: '人为损坏' })],
  ['summary-minghu', '查出隐患4处，均已整改', 4, 'inspections', fixed],
  ['summary-baishi', '组织学习4次', 4, 'meetings', having({ type: '学习' })],
  ['summary-baishi', '等10项', 10, 'rules', having({ type: '预案' })],
  ['summary-baishi', '《后勤安全职责书》共18份', 18, 'rules', summing('copies', { type: '责任书' })],
  ['summary-baishi', '月季60盆', 60, 'greenings', summing('quantity', { action: '栽种', plant: '月季' })],
  ['summary-baishi', '查出隐患2处', 2, 'inspections', findings],
  ['summary-fenglin', '更换灯管。受理报修84次', 84, 'repairs', having({ item: '灯管', action: '更换' })],
  ['summary-fenglin', '更换阀门水嘴50只', 50, 'repairs', mended({ item: '阀门水嘴', action: '更换' })],
  ['summary-fenglin', '维修门14张', 14, 'repairs', mended({ item: '门', action: '维修' })],
  ['summary-fenglin', '窗户15页', 15, 'repairs', mended({ item: '窗户', action: '维修' })],
  ['summary-fenglin', '零星维修随报随修。受理报修104次', 104, 'repairs', having({ tags: '零星' })],
  ['summary-fenglin', '疏通厕所下水管23处', 23, 'repairs', mended({ item: '厕所下水管', action: '疏通' })],
  ['summary-fenglin', '元，有课桌椅200套', 200, 'purchases', bought('课桌椅')],
  ['summary-fenglin', '教师办公桌椅12套', 12, 'purchases', bought('教师办公桌椅')],
  [
    'summary-fenglin',
    '次，有课桌椅100套',
    100,
    'distributions',
    summing('quantity', { item: '课桌椅', to: '北校区' }),
  ],
  ['summary-fenglin', '开展安全检查43次', 43, 'inspections', without({ scope: '校产' })],
  ['summary-fenglin', '大排查4次', 4, 'inspections', having({ level: '大排查' })],
  ['summary-fenglin', '食堂5次（每月一次）', 5, 'inspections', months({ scope: '食堂' })],
  ['summary-fenglin', '消防5次（每月一次）', 5, 'inspections', months({ scope: '消防' })],
  ['summary-fenglin', '低温结冰，检查6次', 6, 'inspections', having({ level: '恶劣天气' })],
  [
    'summary-fenglin',
    '组织应急演练2次，内容是疏散，参加2426人次',
    2426,
    'drills',
    summing('participants', { type: '疏散' }),
  ],
  ['summary-shahe', '全自动电热饮水机2台', 2, 'purchases', bought('全自动电热饮水机')],
  ['summary-shahe', '购置花卉216盆', 216, 'greenings', summing('quantity', { action: '购置' })],
  ['summary-shahe', '检查照明线路35次', 35, 'inspections', having({ scope: '照明线路' })],
  ['summary-shahe', '每周二、四进行', 2, 'inspections', weekdays({ scope: '照明线路' })],
  ['summary-shahe', '修复6处', 6, 'repairs', mendedLights],
  ['summary-shahe', '全学期采购4批', 4, 'purchases', every],
  ['summary-qingzhu', '学生教材642套', 642, 'distributions', summing('quantity', { item: '学生教材' })],
  ['summary-qingzhu', '值班214班次', 214, 'duties', summing('shifts')],
  ['summary-qingzhu', '添置电脑1台、打印机1台、档案柜1个', 1, 'purchases', bought('档案柜')],
  ['summary-qingzhu', '黑板14块', 14, 'repairs', summing('quantity', { item: '黑板' })],
  ['summary-qingzhu', '学生作业本费每人15元', 15, 'finances', summing('standard', { item: '学生作业本费' })],
  ['summary-dongli', '搬迁图书19800册', 19_800, 'library', summing('books', { action: '搬迁' })],
  ['summary-dongli', '用10天搬迁图书', 10, 'library', summing('days', { action: '搬迁' })],
  ['summary-dongli', '受理报修36次，均已办结', 36, 'repairs', every],
  ['summary-dongli', '加班19天', 19, 'duties', movingDays],
  ['summary-dongli', '应急演练4次', 4, 'drills', every],
  ['summary-bixi-canteen', '食堂工作人员体检12人', 12, 'checkups', every],
  ['summary-bixi-canteen', '停岗休养1人', 1, 'checkups', having({ result: '暂停休养' })],
  ['summary-bixi-canteen', '食堂职工守则。共八条', 8, 'rules', clauses('食堂职工守则')],
  ['summary-bixi-canteen', '炊事人员守则。共三条', 3, 'rules', clauses('炊事人员守则')],
  ['summary-bixi-canteen', '查出隐患5处', 5, 'inspections', findings],
  ['summary-bixi-canteen', '食堂成本核算5次，每月一次', 5, 'finances', months({ item: '食堂成本核算' })],
  ['summary-bixi-canteen', '节余不超过8%', 7.3, 'finances', summing('ratio', { item: '食堂学期节余' })],
  ['plan-qinghe', '4个方面、11项', 11, 'plan', having({ section: '工作措施' })],
  ['plan-qinghe', '工作措施有4个方面', 4, 'plan', distinct('area', { section: '工作措施' })],
  ['plan-dongbei', '个方面、10项', 10, 'plan', having({ section: '工作措施' })],
  ['plan-dongbei', '工作措施有4个方面', 4, 'plan', distinct('area', { section: '工作措施' })],
  ['plan-huaiyuan', '每月固定要做的工作9项', 9, 'plan', having({ section: '每月工作' })],
  ['plan-huaiyuan', '分月要办的工作17项', 17, 'plan', having({ section: '月度工作' })],
  ['plan-wenlan', '中心1项', 1, 'plan', having({ section: '工作思路', area: '中心' })],
  ['plan-wenlan', '服务2项', 2, 'plan', having({ section: '工作思路', area: '服务' })],
  ['plan-wenlan', '学习2项', 2, 'plan', having({ section: '工作思路', area: '学习' })],
  ['plan-wenlan', '确保3项', 3, 'plan', having({ section: '工作目标', area: '确保' })],
  ['plan-wenlan', '力争3项', 3, 'plan', having({ section: '工作目标', area: '力争' })],
  ['plan-wenlan', '要求5项', 5, 'plan', having({ section: '工作思路', area: '要求' })],
  ['plan-linhu', '共13项', 13, 'plan', having({ section: '工作重点' })],
  ['plan-linhu', '预算合计20.95万元', 209_500, 'plan', summing('budget', { section: '工作重点' })],
  ['summary-songyuan', '多功能投影仪四台', 4, 'purchases', bought('多功能投影仪')],
  ['summary-songyuan', '独轮车四十台', 40, 'purchases', bought('独轮车')],
  ['summary-songyuan', '小超人服装四十套', 40, 'purchases', bought('小超人服装')],
  [
    'summary-songyuan',
    '铺草皮，面积一百二十六平方米',
    126,
    'works',
    summing('area', { project: '校园文化墙前草坪' }),
  ],
  [
    'summary-songyuan',
    '铺沥青，面积四百三十六平方米',
    436,
    'works',
    summing('area', { project: '加高沥青路面' }),
  ],
  ['summary-songyuan', '捐建的两项', 2, 'works', having({ source: '家长赞助' })],
  ['summary-songyuan', '费用合计五点三四万元', 53_400, 'works', summing('cost', { source: '家长赞助' })],
  ['summary-songyuan', '反馈四十六条', 46, 'feedbacks', every],
  ['summary-songyuan', '查出隐患三处', 3, 'inspections', findings],
]

export const recounts: readonly Recount[] = table

/** What the document of a golden case says that its ledgers, however they were changed, deny. */
export const recountGolden = (name: string, said: string, school: PlainSchool): readonly string[] =>
  recounts.flatMap(([golden, words, exact, ledger, count]) => {
    if (golden !== name) return []
    const number = findAgain(words, exact, said)
    const counted = count(itemsOf(school, ledger))
    return number && !standsFor(number, counted)
      ? [`the text says ${number.words} in ${words}, the ledgers ${counted}`]
      : []
  })
