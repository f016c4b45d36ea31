import { describe, expect, it } from 'vitest'
import { type SectionLedgers, sectionBody, sectionText } from '../../support/section-body.ts'

/** What a section prints from some ledgers, one line a paragraph. */
interface Case {
  readonly call: string
  readonly when: string
  readonly ledgers: SectionLedgers
  readonly says: string
}

const drain = 'date: 2025-10-08, item: 下水道, action: 疏通, quantity: 3处, done: 2025-10-08, status: 已完成'
const mud =
  'date: 2025-10-09, item: 下水道淤泥, action: 清理, quantity: 2处, status: 已完成, with: 政教处、教导处'

const cases: readonly Case[] = [
  {
    call: '物品分发',
    when: 'desks are arranged, not given out',
    ledgers: {
      distributions: [
        'date: 2025-09-01, item: 课桌凳, category: 安排, quantity: 60套, to: 各班',
        'date: 2025-09-01, item: 课本, category: 教材, quantity: 60套, to: 各班, on_time: 是, by: 教导处, from: 书店',
      ],
    },
    says: '9月1日分发课本60套，按时发到各班。课本由教导处从书店领回。为各班安排课桌凳60套。',
  },
  {
    call: '物品分发',
    when: 'one was late, nobody is said to have been served',
    ledgers: {
      distributions: [
        'date: 2025-09-01, item: 课本, quantity: 60套, to: 各班, on_time: 是',
        'date: 2025-09-02, item: 簿册, quantity: 90本, to: 教师, on_time: 否',
      ],
    },
    says: '全学期分发物品2次，有课本60套、簿册90本；其中1次没有按时发到，是簿册。',
  },
  {
    call: '活动保障',
    when: 'what was done is known of some',
    ledgers: {
      events: ['date: 2025-10-09, name: 运动会, did: 划线、备水, days: 2', 'date: 2025-11-09, name: 公开课'],
    },
    says: '本学期保障活动2次。运动会（2天）：划线、备水。还有公开课。',
  },
  {
    call: '活动保障 each=false',
    when: 'the school wants names only',
    ledgers: { events: ['date: 2025-10-09, name: 运动会, did: 划线、备水'] },
    says: '本学期保障活动1次，是运动会。',
  },
  {
    call: '文印',
    when: 'papers were printed for one of two',
    ledgers: {
      events: [
        'date: 2025-11-09, name: 期中考试, type: 考试, did: 试卷印制',
        'date: 2025-11-19, name: 家长会, did: 印制通知',
        'date: 2025-12-09, name: 运动会, did: 划线',
      ],
    },
    says: '印制期中考试的试卷。为家长会印制材料。',
  },
  {
    call: '饮水',
    when: 'water is supplied and one machine bought',
    ledgers: {
      purchases: ['date: 2025-09-09, items: [{name: 饮水机, quantity: 2台}, {name: 粉笔, quantity: 9盒}]'],
      contracts: ['service: 桶装饮用水, company: 清泉公司', 'service: 保安, company: 安盾公司'],
      repairs: ['date: 2025-10-09, item: 饮水机, action: 维修, quantity: 1台, status: 未完成'],
    },
    says: '添置饮水机2台。桶装饮用水由清泉公司供应。',
  },
  { call: '饮水', when: 'nothing is about water', ledgers: { repairs: [drain] }, says: '' },
  {
    call: '防汛排涝',
    when: 'two jobs were done with others',
    ledgers: { repairs: [drain, mud] },
    says: '10月8日起，疏通下水道3处，清理下水道淤泥2处，政教处、教导处派人配合。',
  },
  {
    call: '防汛排涝',
    when: 'one job is open',
    ledgers: { repairs: [drain, mud.replace('已完成', '处理中')] },
    says: '疏通下水道3处。',
  },
  {
    call: '用电安全',
    when: 'a lamp waits',
    ledgers: {
      inspections: ['date: 2025-10-09, scope: 照明线路, people: 瞿安, place: 各教室'],
      repairs: [
        'date: 2025-10-09, item: 日光灯, action: 更换, quantity: 2支, status: 已完成',
        'date: 2025-10-10, item: 吊灯, action: 更换, quantity: 7盏, status: 处理中',
      ],
    },
    says: '全学期检查照明线路1次，范围是各教室，由瞿安负责。修好1处，更换日光灯2支。',
  },
  {
    call: '环境卫生',
    when: 'rubbish was taken away and pits were not',
    ledgers: {
      repairs: [
        'date: 2025-10-09, item: 垃圾, action: 清理, status: 已完成',
        'date: 2025-10-10, item: 粪池, action: 清掏, status: 未完成',
      ],
      inspections: ['date: 2025-10-09, scope: 环境'],
      sanitations: ['date: 2025-10-09, action: 水箱清洗, place: 屋顶, agent: 漂白粉'],
    },
    says: '全学期清理垃圾1次。检查环境卫生1次。本学期开展水箱清洗1次，地点有屋顶，用了漂白粉。',
  },
  {
    call: '组织领导',
    when: 'a team has a leader, another has none',
    ledgers: {
      teams: [
        'name: 膳食小组, leader: 邬岳, members: 费琳、鲍棣, tasks: 察看饭菜',
        'name: 安全小组, members: 荣贵',
        'name: 膳食委员会, leader: 邬岳, members: 荣贵',
      ],
    },
    says: '膳食小组由邬岳任组长，费琳、鲍棣任组员，负责察看饭菜。设有安全小组，成员有荣贵。膳食委员会由邬岳牵头，成员有荣贵。',
  },
  {
    call: '意见反馈',
    when: 'some are content and one is not',
    ledgers: {
      feedbacks: [
        'date: 2025-10-09, attitude: 满意, topic: 食堂',
        'date: 2025-10-09, attitude: 基本满意, topic: 食堂',
        'date: 2025-10-09, attitude: 不满意, topic: 食堂, channel: 问卷, text: 菜凉了, handling: 加了保温箱',
        'date: 2025-10-10, attitude: 满意, topic: 食堂',
      ],
    },
    says: '全学期收到对食堂的反馈4条，满意和基本满意的有3条，有意见、不满意的1条。意见是：菜凉了（问卷），加了保温箱。',
  },
  {
    call: '意见反馈',
    when: 'nobody is content',
    ledgers: { feedbacks: ['date: 2025-10-09, attitude: 不满意'] },
    says: '全学期收到反馈1条，表示不满意。',
  },
  {
    call: '荣誉验收',
    when: 'one was passed and one was not',
    ledgers: {
      honours: [
        'date: 12月底, name: 园林式单位, by: 市园林中心, result: 通过',
        'name: 平安校园, result: 未通过',
      ],
    },
    says: '12月底通过园林式单位（市园林中心）。平安校园没有通过。',
  },
  {
    call: '纸张耗材',
    when: 'the term before used more',
    ledgers: {
      '2025-spring/distributions': ['date: 2025-03-01, item: 复印纸, quantity: 50包'],
      distributions: [
        'date: 2025-09-01, item: 复印纸, quantity: 20包',
        'date: 2025-10-01, item: 复印纸, quantity: 15包',
        'date: 2025-10-01, item: 粉笔, quantity: 15盒',
      ],
    },
    says: '全学期领用复印纸35包，比上学期减少15包。',
  },
  {
    call: '纸张耗材',
    when: 'there is no term to compare with',
    ledgers: { distributions: ['date: 2025-09-01, item: 复印纸, quantity: 20包'] },
    says: '全学期领用复印纸20包。',
  },
  {
    call: '爱护公物',
    when: 'damage grew',
    ledgers: {
      '2025-spring/repairs': ['date: 2025-03-01, item: 门, action: 维修, tags: 人为损坏'],
      repairs: [
        'date: 2025-10-01, item: 门, action: 维修, tags: 人为损坏',
        'date: 2025-10-02, item: 窗, action: 维修, tags: 人为损坏',
        'date: 2025-10-02, item: 灯, action: 维修',
      ],
      rules: ['name: 公物赔偿制度, type: 制度, status: 新订', 'name: 门卫制度, type: 制度, status: 执行'],
    },
    says: '订立《公物赔偿制度》。人为损坏公物的维修2次，比上学期增加1次。',
  },
  {
    call: '校产清查',
    when: 'two checks had their day',
    ledgers: {
      inspections: [
        'date: 2025-09-05, scope: 校产, level: 登记',
        'date: 2026-01-15, scope: 校产, level: 复查, with: 班主任, result: 账物相符',
        'date: 2025-10-15, scope: 消防',
      ],
    },
    says: '全学期清查校产2次，9月5日登记；1月15日复查，班主任参加，账物相符。',
  },
  {
    call: '资产登记',
    when: 'some were bought, some thrown away, and one has no keeper',
    ledgers: {
      assets: [
        'name: 电脑, quantity: 3台, status: 在用, added: 是, keeper: 费琳',
        'name: 课桌, quantity: 60张, status: 在用',
        'name: 讲台, quantity: 6张, status: 报废',
      ],
    },
    says: '登记在册的资产有电脑3台、课桌60张。本学期新增电脑3台。报废讲台6张。',
  },
  {
    call: '收费和公示',
    when: 'money was returned and reports came twice',
    ledgers: {
      finances: [
        'date: 2025-09-01, item: 作业本费, standard: 15, published: 2025-09-01, method: 公示栏',
        'date: 2025-09-28, item: 开支汇报',
        'date: 2025-10-02, item: 开支汇报',
        'date: 2026-01-19, item: 代收费清退, amount: 386',
      ],
    },
    says: '本学期办理收费和财务事项4项，其中1项有公示记录。收费标准：作业本费每人15元。公示采用公示栏的形式。开支汇报全学期两次。代收费清退金额386元。',
  },
  {
    call: '采购审批',
    when: 'one batch of two has its records',
    ledgers: {
      purchases: [
        'date: 2025-09-09, items: [{name: 电脑, quantity: 1台}], requested: 2025-09-01, approved: 2025-09-02, accepted: 2025-09-10, requester: 教导处, approver: 范以宁, quotes: 3, handler: 俞静姝, acceptor: 顾远舟',
        'date: 2025-10-09, items: [{name: 粉笔, quantity: 9盒}], handler: 俞静姝',
      ],
    },
    says: '全学期采购2批，其中1批有申购、审批、验收记录。采购前比价的有1批，每批问过3家以上。',
  },
  {
    call: '添置设备',
    when: 'chalk is no equipment',
    ledgers: {
      purchases: [
        'date: 2025-09-09, category: 设备, items: [{name: 电脑, quantity: 8台}], purpose: 班主任用',
        'date: 2025-09-10, category: 课桌椅, items: [{name: 课桌, quantity: 9张}]',
        'date: 2025-10-09, category: 办公用品, items: [{name: 粉笔, quantity: 9盒}]',
      ],
    },
    says: '添置电脑8台（班主任用），课桌9张。',
  },
  {
    call: '校园文化',
    when: 'a wall is not finished',
    ledgers: {
      trainings: [
        'date: 2025-09-09, topic: 名言警句, form: 教室布置',
        'date: 2025-10-09, topic: 防溺水, form: 主题班会',
      ],
      works: ['project: 文化墙, progress: 在建', 'project: 楼道壁画, progress: 已竣工'],
    },
    says: '教室布置有名言警句。完成楼道壁画。',
  },
  {
    call: '社会化服务',
    when: 'one firm works for the school',
    ledgers: { contracts: ['service: 保安, company: 安盾公司, staff: 6, evaluation: 优秀'] },
    says: '本学期向社会购买服务1项，是保安（安盾公司），服务人员6人。考核结果：保安，优秀。',
  },
  {
    call: '会议和学习',
    when: 'there were meetings only',
    ledgers: {
      meetings: [
        'date: 2025-09-09, topic: 分工, type: 例会',
        'date: 2025-10-09, topic: 工地, type: 协调, people: 施工队',
      ],
    },
    says: '全学期召开会议2次，内容包括分工、工地，到会的有施工队。',
  },
  {
    call: '加班',
    when: 'quiet days are no overtime',
    ledgers: {
      duties: [
        'date: 2025-10-01, period: 节假日, days: 3, incidents: 搬运课桌',
        'date: 2025-10-05, period: 周末, days: 2, incidents: 无',
      ],
    },
    says: '节假日加班3天，搬运课桌。',
  },
  {
    call: '定期检查',
    when: 'one hazard of two is open',
    ledgers: {
      inspections: [
        'date: 2025-10-09, scope: 食堂, with: 卫生局, findings: [{hazard: 灭蝇灯偏低, fixed: 2025-10-10}]',
        'date: 2025-11-09, scope: 校车, findings: [{hazard: 座椅松动}]',
      ],
    },
    says: '全学期检查2次，有食堂1次，校车1次。卫生局参加检查1次。查出隐患2处，已整改1处；截至学期末，没有整改的有1处，是座椅松动。',
  },
  {
    call: '修缮工程',
    when: 'two were given',
    ledgers: {
      works: [
        'project: 喷泉, place: 楼前, cost: 20000, donor: 邵家长, progress: 已竣工, finish: 2025-10-09',
        'project: 路面, area: 40, cost: 30000, donor: 邵家长, progress: 已竣工, finish: 2025-11-09',
      ],
    },
    says: '1. 喷泉（楼前），费用2万元，由邵家长捐建，2025年10月竣工。\n1. 路面，面积40平方米，费用3万元，由邵家长捐建，2025年11月竣工。\n捐建的2项，是喷泉、路面，费用合计5万元。',
  },
  {
    call: '绿化养护',
    when: 'one planting has its day and place',
    ledgers: {
      greenings: [
        'date: 四月初, action: 购置, plant: 花卉, quantity: 216盆, place: 校门内',
        'date: 2025-10-09, action: 浇灌, by: 符蕙',
      ],
    },
    says: '四月初在校门内购置花卉216盆。浇灌1次，由符蕙负责。',
  },
  {
    call: '图书借阅',
    when: 'the library moved',
    ledgers: {
      library: ['date: 2025-10-09, action: 搬迁, books: 19800, place: 四楼, did: 打包、登记, days: 10'],
    },
    says: '用10天搬迁图书19800册，搬到四楼，做了打包、登记。',
  },
  {
    call: '日常维修 places=true workers=true',
    when: 'few repairs are told one by one',
    ledgers: {
      repairs: [
        'date: 2025-10-09, item: 水龙头, action: 更换, quantity: 5只, place: 食堂, by: 孟庆和, status: 已完成',
        'date: 2025-10-10, item: 门锁, action: 更换, place: 微机室, status: 处理中',
      ],
    },
    says: '本学期受理报修2次，办结1次。办结的有：更换食堂水龙头5只。维修的有孟庆和。\n截至学期末，没有办结的有1次：微机室门锁。',
  },
  {
    call: '开学准备',
    when: 'what came later is not told',
    ledgers: {
      repairs: [
        'date: 2025-08-25, item: 水路, action: 维修, quantity: 6处, done: 2025-08-28, status: 已完成',
        'date: 2025-10-25, item: 门, action: 维修, quantity: 1扇, done: 2025-10-28, status: 已完成',
      ],
      distributions: [
        'date: 2025-09-01, item: 课本, quantity: 60套',
        'date: 2025-10-01, item: 簿册, quantity: 9本',
      ],
    },
    says: '开学前维修水路6处。到开学那天，发到各处的有课本60套。',
  },
  {
    call: '节能',
    when: 'a rule, lamps and a talk are about saving',
    ledgers: {
      rules: ['name: 空调使用制度, type: 制度, status: 新订'],
      purchases: ['date: 2025-09-09, items: [{name: LED灯管, quantity: 20支}, {name: 粉笔, quantity: 9盒}]'],
      trainings: ['date: 2025-10-09, topic: 节约用水', 'date: 2025-10-09, topic: 防溺水'],
    },
    says: '订立《空调使用制度》。购置LED灯管20支。宣传节约1次，内容是节约用水。',
  },
  {
    call: '物品分发',
    when: 'one thing was given out, whether on time nobody wrote',
    ledgers: { distributions: ['date: 2025-09-01, item: A4纸70g, quantity: 5包, to: 各办公室'] },
    says: '9月1日分发A4纸70g（5包），发给各办公室。',
  },
  {
    call: '物品分发',
    when: 'the only thing was late',
    ledgers: { distributions: ['date: 2025-09-01, item: 簿册, quantity: 90本, to: 教师, on_time: 否'] },
    says: '9月1日分发簿册90本，没有按时发到。',
  },
  {
    call: '活动保障',
    when: 'there was one',
    ledgers: { events: ['date: 2025-12-30, name: 元旦联欢, did: 借音响、烧开水, participants: 47'] },
    says: '本学期保障活动1次，是12月30日的元旦联欢，参加47人：借音响、烧开水。',
  },
  {
    call: '活动保障',
    when: 'some were counted',
    ledgers: {
      events: [
        'date: 2025-10-09, name: 运动会, did: 划线, participants: 300',
        'date: 2025-11-09, name: 公开课, did: 添椅',
      ],
    },
    says: '本学期保障活动2次，其中有人数记录的1次共300人次。运动会：划线；公开课：添椅。',
  },
  {
    call: '图书借阅',
    when: 'books were put in order and not counted',
    ledgers: { library: ['date: 2025-12-31, action: 整理, days: 3, did: 新书编目上架'] },
    says: '用3天整理图书，新书编目上架。',
  },
  {
    call: '会议和学习',
    when: 'there was one, of which nobody wrote the type',
    ledgers: { meetings: ['date: 2025-10-17, topic: 取暖期安全, participants: 11'] },
    says: '10月17日召开会议，参加11人，内容是取暖期安全。',
  },
  {
    call: '会议和学习',
    when: 'meetings and studies were held, and some were counted',
    ledgers: {
      meetings: [
        'date: 2025-08-27, topic: 分工, type: 例会, participants: 7',
        'date: 2025-10-09, topic: 采购制度, type: 学习, participants: 9',
        'date: 2025-12-03, topic: 冬季安全, type: 例会',
      ],
    },
    says: '全学期召开会议2次、组织学习1次，内容包括分工、采购制度、冬季安全。记了人数的2次到会16人次。',
  },
  {
    call: '意见反馈',
    when: 'one had something to say',
    ledgers: {
      feedbacks: [
        'date: 2025-11-14, attitude: 有意见, topic: 住宿, channel: 座谈会, text: 热水时间短。, handling: 延长到八点半',
      ],
    },
    says: '全学期收到对住宿的反馈1条。意见是：热水时间短（座谈会），延长到八点半。',
  },
  {
    call: '日常维修',
    when: 'it is known where and why some wait',
    ledgers: {
      repairs: [
        'date: 2025-10-09, item: 门锁, action: 更换, quantity: 2把, status: 已完成, cost: 60',
        'date: 2025-12-09, item: 电子屏, action: 维修, place: 校门口, status: 处理中, reason: 等配件',
        'date: 2025-12-10, item: 屋面, action: 维修, status: 未完成',
      ],
    },
    says: '本学期受理报修3次，办结1次。办结的有：更换门锁2把。有费用记录的1次支出60元。\n截至学期末，没有办结的有2次：校门口电子屏（等配件）、屋面。',
  },
  {
    call: '日常维修 open=1',
    when: 'more wait than are to be told one by one',
    ledgers: {
      repairs: [
        'date: 2025-12-09, item: 电子屏, action: 维修, place: 校门口, status: 处理中, reason: 等配件',
        'date: 2025-12-10, item: 屋面, action: 维修, status: 未完成',
      ],
    },
    says: '本学期受理报修2次。\n截至学期末，没有办结的有2次，是电子屏等。',
  },
  {
    call: '修缮工程',
    when: 'one should have been finished by now',
    ledgers: {
      works: [
        'project: 雨棚, start: 2025-09, expected: 2025-12, progress: 在建',
        'project: 浴室, start: 2025-12, expected: 2026-03, progress: 在建',
      ],
    },
    says: '1. 雨棚，2025年9月开工，在建，原定2025年12月竣工。\n1. 浴室，2025年12月开工，在建，预计2026年3月竣工。',
  },
  {
    call: '绿化养护',
    when: 'the cost of one is known',
    ledgers: {
      greenings: [
        'date: 2025-10-18, action: 修剪, cost: 600',
        'date: 2025-11-18, action: 修剪',
        'date: 2025-11-19, action: 施肥',
      ],
    },
    says: '全学期养护3次，有修剪2次、施肥1次。记了费用的1次用去600元。',
  },
  {
    call: '资产登记',
    when: 'one has its value, and all cameras their days',
    ledgers: {
      assets: [
        'name: 锅炉, quantity: 1台, value: 180000',
        'name: 摄像头, category: 视频监控, quantity: 9个, retention_days: 30',
      ],
    },
    says: '登记在册的资产，视频监控有摄像头9个；另有锅炉1台。有原值记录的是锅炉1台，原值18万元。监控录像至少保存30天。',
  },
  {
    call: '收费和公示',
    when: 'most items are named with their amounts',
    ledgers: {
      finances: [
        'date: 2025-09-03, item: 作业本费, standard: 15, amount: 1500',
        'date: 2025-12-05, item: 代办费公布',
        'date: 2026-01-06, item: 伙食结算, amount: 900',
        'date: 2026-01-20, item: 食堂结余, ratio: 1.8, use: 改善伙食',
      ],
    },
    says: '本学期办理收费和财务事项4项。收费标准：作业本费每人15元。记了金额的有作业本费1500元、伙食结算900元。食堂结余的比例是1.8%，用于改善伙食。其他事项有代办费公布。',
  },
  {
    call: '社会化服务',
    when: 'the staff and the price of one are known',
    ledgers: { contracts: ['service: 保安, staff: 4, cost: 9600', 'service: 饮水机维护, company: 净源'] },
    says: '本学期向社会购买服务2项，有保安、饮水机维护（净源），保安有4人，保安的金额是9600元。',
  },
  {
    call: '荣誉验收',
    when: 'one was failed first and passed later, another commends',
    ledgers: {
      honours: [
        'date: 2025-11-03, name: 竣工验收, by: 住建局, result: 未通过',
        'date: 2025-11-13, name: 先进单位, by: 教育局, result: 表彰',
        'date: 2025-11-21, name: 竣工复验, by: 住建局, result: 通过',
      ],
    },
    says: '11月3日竣工验收（住建局）没有通过。11月13日获得先进单位表彰（教育局）。11月21日通过竣工复验（住建局）。',
  },
  {
    call: '物资采购',
    when: 'prices were asked for before some',
    ledgers: {
      purchases: [
        'date: 2025-09-09, items: [{name: 粉笔, quantity: 9盒}], quotes: 3',
        'date: 2025-09-10, items: [{name: 拖把, quantity: 2把}], quotes: 2',
        'date: 2025-09-11, items: [{name: 煤, quantity: 30吨}]',
      ],
    },
    says: '全学期采购3批，有粉笔9盒、拖把2把、煤30吨。采购前问过价的有2批，至少问了2家。',
  },
  {
    call: '工作重点',
    when: 'the price of one is known',
    ledgers: {
      plan: ['text: 完成浴室改造, section: 工作重点, budget: 86000', 'text: 更换门禁, section: 工作重点'],
    },
    says: '1. 完成浴室改造（预算8.6万元）。\n1. 更换门禁。',
  },
  {
    call: '工作重点',
    when: 'the prices of two are known',
    ledgers: {
      plan: [
        'text: 完成浴室改造, section: 工作重点, budget: 86000',
        'text: 添置座椅, section: 工作重点, budget: 4000',
        'text: 更换门禁, section: 工作重点',
      ],
    },
    says: '写明预算的2项合计9万元。\n1. 完成浴室改造。\n1. 添置座椅。\n1. 更换门禁。',
  },
  {
    call: '图书借阅',
    when: 'all that is known has a name of the school’s own',
    ledgers: { library: ['date: 2025-12-31, action: 借还', 'date: 2026-01-09, action: 盘点, books: 900'] },
    says: '图书室全学期盘点900册、借还1次。',
  },
  {
    call: '物资采购',
    when: 'the price of one is known, which did not buy all',
    ledgers: {
      purchases: [
        'date: 2025-09-09, items: [{name: 复印纸, quantity: 40箱}], cost: 5000',
        'date: 2025-09-10, items: [{name: 黑板擦, quantity: 60个}]',
      ],
    },
    says: '全学期采购2批，有复印纸40箱、黑板擦60个；记了金额的1批支出5000元，其余1批没有记金额。',
  },
  {
    call: '物品分发',
    when: 'all were late',
    ledgers: {
      distributions: [
        'date: 2025-09-01, item: 课本, quantity: 60套, on_time: 否',
        'date: 2025-09-02, item: 簿册, quantity: 90本, on_time: 否',
      ],
    },
    says: '全学期分发物品2次，有课本60套、簿册90本，都没有按时发到。',
  },
  {
    call: '意见反馈',
    when: 'nobody of several is content',
    ledgers: {
      feedbacks: ['date: 2025-11-14, attitude: 有意见', 'date: 2025-11-15, attitude: 不满意'],
    },
    says: '全学期收到反馈2条，都有意见。',
  },
  {
    call: '采购审批',
    when: 'there was one, with all its papers',
    ledgers: {
      purchases: [
        'date: 2025-09-09, items: [{name: 粉笔, quantity: 9盒}], requested: 2025-09-01, approved: 2025-09-02, accepted: 2025-09-09',
      ],
    },
    says: '全学期采购1批，有申购、审批、验收记录。',
  },
  {
    call: '开学准备',
    when: 'mended, built and checked before the term',
    ledgers: {
      repairs: ['date: 2025-08-20, item: 门, action: 维修, quantity: 2扇, done: 2025-08-25, status: 已完成'],
      works: ['project: 厕所改造, start: 2025-07-20, finish: 2025-08-27'],
      inspections: ['date: 2025-08-28, scope: 校舍'],
    },
    says: '开学前维修门2扇。完成厕所改造。检查1次。',
  },
  {
    call: '物资采购',
    when: 'there was one, with all its papers',
    ledgers: {
      purchases: [
        'date: 2025-10-22, items: [{name: 煤, quantity: 30吨}], quotes: 3, requested: 2025-10-10, approved: 2025-10-12, accepted: 2025-10-25',
      ],
    },
    says: '全学期采购1批，有煤30吨，申购、审批、验收都有记录。采购前问了3家的价。',
  },
  {
    call: '荣誉验收',
    when: 'a result that is no verb stands after the name',
    ledgers: {
      honours: [
        'date: 2025-10-10, name: 平安校园复查, by: 县教育局, result: 限期整改',
        'date: 2025-11-10, name: 垃圾分类先进学校, result: 表彰',
      ],
    },
    says: '10月10日平安校园复查（县教育局），结果：限期整改。11月10日获得垃圾分类先进学校表彰。',
  },
  {
    call: '岗位责任',
    when: 'one of three has the duty',
    ledgers: {
      posts: [
        'role: 专职保安, names: [甲], duty: 夜间巡逻',
        'role: 专职保安, names: [乙]',
        'role: 专职保安, names: [丙]',
      ],
    },
    says: '专职保安3名，写明的职责：夜间巡逻。',
  },
  {
    call: '接受捐赠',
    when: 'one gift names nobody',
    ledgers: {
      purchases: [
        'date: 2025-10-10, items: [{name: 图书, quantity: 30册}], cost: 300, donor: 校友周某',
        'date: 2025-10-12, items: [{name: 篮球, quantity: 5个}], cost: 200, source: 受赠',
      ],
    },
    says: '全学期接受捐赠2批，有图书30册、篮球5个，价值500元；写明捐赠人的，由校友周某捐赠。',
  },
  {
    call: '意见反馈',
    when: 'the praise has words and the complaint has none',
    ledgers: {
      feedbacks: [
        'date: 2025-10-10, attitude: 满意, text: 饭菜很香',
        'date: 2025-10-12, attitude: 不满意, topic: 食堂',
      ],
    },
    says: '全学期收到反馈2条，满意和基本满意的有1条，有意见、不满意的1条。意见是：饭菜很香（满意）。',
  },
]

describe('a section says what its records bear', () => {
  it.each(cases)('$call: $when', ({ call, ledgers, says }) => {
    expect(sectionBody(call, ledgers)).toBe(says)
  })
})

const names = [...new Set(cases.map(({ call }) => call.split(' ')[0] ?? ''))]

describe('a section without records', () => {
  it.each(names)('%s has no heading either', (name) => {
    expect(sectionText(name, {}).trim()).toBe('')
  })
})
