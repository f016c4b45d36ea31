import { describe, expect, it } from 'vitest'
import { type SectionLedgers, sectionBody, sectionText } from '../../support/section-body.ts'

/** What a section prints from some ledgers, one line a paragraph. */
interface Case {
  readonly call: string
  readonly when: string
  readonly ledgers: SectionLedgers
  readonly says: string
}

const check = 'date: 2025-10-09, scope: 消防, level: 抽查'
const hazard = (fixed: string): string => `findings: [{hazard: 灭火器压力不足, place: 一楼${fixed}}]`
const account = (day: string, more = ''): string => `date: ${day}, item: 食堂成本核算${more}`

const cases: readonly Case[] = [
  {
    call: '三防',
    when: 'guards are named, and others are not',
    ledgers: {
      posts: [
        'role: 专职保安, names: [冯士安, 路大成], place: 校门, source: 保安公司, duty: 上岗穿保安服',
        'role: 监控值守, people: 总务主任, place: 监控室',
      ],
    },
    says: '1. 人防。专职保安2名（保安公司），负责校门，上岗穿保安服；监控值守由总务主任担任，负责监控室。',
  },
  {
    call: '三防',
    when: 'one camera does not say how long it keeps, nothing is said of both',
    ledgers: {
      assets: [
        'name: 探头, category: 视频监控, quantity: 2只, place: 校门口, retention_days: 30',
        'name: 探头, category: 视频监控, quantity: 4只, place: 校园内',
      ],
    },
    says: '1. 技防。校门口装有探头2只，校园内装有探头4只。',
  },
  {
    call: '三防',
    when: 'what is scrapped protects nobody',
    ledgers: {
      assets: [
        'name: 钢叉, category: 安保器材, quantity: 4支, status: 在用',
        'name: 防暴帽, category: 安保器材, quantity: 2顶, status: 报废',
      ],
    },
    says: '1. 物防。配备钢叉4支。',
  },
  {
    call: '岗位责任',
    when: 'a class has no number of people',
    ledgers: {
      posts: [
        'role: 消防责任人, people: 各班班主任, place: 教室',
        'role: 消防责任人, names: 简素梅, place: 办公室',
      ],
    },
    says: '消防责任人负责教室、办公室。',
  },
  {
    call: '消防安全',
    when: 'a hazard is still open',
    ledgers: { inspections: [`${check}, ${hazard(', fixed: 2025-10-10')}`, `${check}, ${hazard('')}`] },
    says: '消防检查2次。查出隐患2处（灭火器压力不足），已整改1处；截至学期末，没有整改的有1处，是一楼灭火器压力不足。',
  },
  {
    call: '消防安全',
    when: 'letters have no number of copies',
    ledgers: {
      rules: ['name: 消防安全责任书, type: 责任书, status: 新订, signed_by: 各班班主任'],
    },
    says: '与各班班主任签订《消防安全责任书》。',
  },
  {
    call: '消防安全',
    when: 'nothing has to do with fire',
    ledgers: { trainings: ['date: 2025-10-09, topic: 防溺水'], drills: ['date: 2025-10-09, type: 地震'] },
    says: '',
  },
  {
    call: '防溺水',
    when: 'letters went out in the term before',
    ledgers: {
      '2025-spring/trainings': [
        'date: 2025-06-04, topic: 防溺水, form: 班队会',
        'date: 2025-06-11, topic: 防溺水, form: 致家长一封信, letters: 321',
      ],
    },
    says: '上学期开展防溺水教育2次，形式有班队会、致家长一封信（321份）。',
  },
  {
    call: '食品与食堂',
    when: 'several places are checked',
    ledgers: {
      inspections: ['date: 2025-10-09, scope: 商店, result: 没有三无食品', 'date: 2025-10-10, scope: 食堂'],
      sanitations: ['date: 2025-10-09, action: 消毒, place: 教室', 'date: 2025-10-16, action: 消杀'],
    },
    says: '检查商店1次（没有三无食品）。检查食堂1次。开展消毒1次、消杀1次，地点有教室。',
  },
  {
    call: '用电安全',
    when: 'the grid came along and a hazard was found',
    ledgers: {
      inspections: [
        'date: 2025-10-09, scope: 用电, with: 供电所, findings: [{hazard: 线路老化, place: 库房}]',
      ],
      trainings: ['date: 2025-10-10, topic: 安全用电'],
      rules: ['name: 用电管理办法, type: 制度, status: 修订'],
    },
    says: '全学期检查用电1次。供电所参加检查1次。查出隐患1处（库房线路老化），截至学期末没有整改。开展用电安全教育1次。修订《用电管理办法》。',
  },
  {
    call: '安全检查',
    when: 'one kind of check makes up the routine ones',
    ledgers: {
      inspections: [
        ...['09-05', '09-12', '09-19', '09-26', '10-10', '10-17', '10-24', '10-31'].map(
          (day) => `date: 2025-${day}, scope: 宿舍, level: 常规`,
        ),
        'date: 2025-10-09, scope: 食堂, level: 常规',
      ],
    },
    says: '全学期开展安全检查9次（常规）。按检查的范围分，有宿舍8次、食堂1次。',
  },
  {
    call: '安全检查',
    when: 'an acceptance failed and serious hazards came of it',
    ledgers: {
      inspections: [
        'date: 2025-11-03, scope: 竣工验收, result: 没有通过。, findings: [{hazard: 扶手偏低, level: 较大, fixed: 2025-11-10}, {hazard: 水泵不启动, level: 重大, fixed: 2025-11-11}]',
        'date: 2025-11-21, scope: 竣工复验, result: 通过',
        'date: 2025-11-24, scope: 食堂, result: 正常',
      ],
    },
    says: '全学期开展安全检查3次。按检查的范围分，有竣工验收1次、竣工复验1次、食堂1次。检查的结果：竣工验收（11月3日），没有通过；竣工复验（11月21日），通过。\n查出隐患2处，其中重大1处、较大1处，都已整改。',
  },
  {
    call: '安全检查',
    when: 'too many results are written down to tell each',
    ledgers: {
      inspections: Array.from({ length: 5 }, () => 'date: 2025-11-03, scope: 食堂, result: 台账缺页'),
    },
    says: '全学期开展安全检查5次。检查的范围是食堂。检查记录还写明：台账缺页。',
  },
  {
    call: '值班护校',
    when: 'some duties have no period and something happened',
    ledgers: {
      duties: [
        'date: 2025-10-01, period: 节假日, days: 8, shifts: 16, incidents: 施工单位夜间用电，已制止',
        'date: 2025-12-31, days: 3',
      ],
    },
    says: '全学期值班2次（含节假日值班），共11天；写明班次的1次共16班次。10月节假日值班期间，施工单位夜间用电，已制止。',
  },
  {
    call: '消防安全',
    when: 'none of two hazards is removed, and somebody came along once',
    ledgers: {
      inspections: [`${check}, with: 消防站, ${hazard('')}`, `${check}, findings: [{hazard: 通道堵塞}]`],
    },
    says: '消防检查2次，其中1次由消防站配合。查出隐患2处（一楼灭火器压力不足、通道堵塞），截至学期末都没有整改。',
  },
  {
    call: '防溺水',
    when: 'leaflets have no form',
    ledgers: { trainings: ['date: 2025-09-09, topic: 防溺水, letters: 30'] },
    says: '开展防溺水教育1次。发放材料30份。',
  },
  {
    call: '校舍设施',
    when: 'two kinds of places were looked at',
    ledgers: { inspections: ['date: 2025-09-09, scope: 校舍', 'date: 2025-09-10, scope: 实验室'] },
    says: '检查校舍和设施2次，有校舍1次、实验室1次。',
  },
  {
    call: '校舍设施',
    when: 'only one was',
    ledgers: { inspections: ['date: 2025-09-09, scope: 校舍'] },
    says: '检查校舍1次。',
  },
  {
    call: '应急预案',
    when: 'there is one',
    ledgers: { rules: ['name: 防汛预案, type: 预案, status: 修订'] },
    says: '修订《防汛预案》。',
  },
  {
    call: '值班护校',
    when: 'a duty of the whole term has its own day in what happened',
    ledgers: {
      duties: ['date: 2025-09, period: 日常, days: 93, shifts: 170, incidents: 11月22日晚水管爆裂，已关总阀'],
    },
    says: '全学期日常值班170班次，共93天。日常值班期间，11月22日晚水管爆裂，已关总阀。',
  },
  {
    call: '安全情况',
    when: 'nobody has said whether anything happened',
    ledgers: { accidents: [] },
    says: '本学期【待补：事故情况】。',
  },
  {
    call: '制度和责任书 limit=1',
    when: 'the school wants fewer of them named',
    ledgers: {
      rules: ['name: 门卫制度, type: 制度, status: 执行', 'name: 食堂制度, type: 制度, status: 执行'],
    },
    says: '继续执行《门卫制度》等2项。',
  },
  {
    call: '应急演练',
    when: 'people were counted in one of two',
    ledgers: {
      drills: ['date: 2025-10-09, type: 消防, participants: 90', 'date: 2025-11-09, type: 地震'],
    },
    says: '全学期组织应急演练2次，有消防1次、地震1次。参加人数有记录的1次合计90人次。',
  },
  {
    call: '岗位责任',
    when: 'people were hired',
    ledgers: {
      posts: ['role: 生活老师, names: [黄美玲, 农秀英], source: 聘用, place: 学生宿舍, duty: 夜间巡查'],
    },
    says: '生活老师2名（聘用），负责学生宿舍，夜间巡查。',
  },
  {
    call: '宣传教育',
    when: 'some of it was organised by others',
    ledgers: {
      trainings: [
        'date: 2025-10-09, topic: 交通安全, organizer: 德育处, form: 班会',
        'date: 2025-10-10, topic: 食品安全, organizer: 卫生室, form: 手抄报',
        'date: 2025-10-11, topic: 消防安全, form: 班会',
      ],
    },
    says: '全学期开展宣传教育3次，内容有交通安全、食品安全、消防安全。形式有班会、手抄报。其中德育处组织1次（班会），卫生室组织1次（手抄报）。',
  },
  {
    call: '应急演练',
    when: 'one of two was timed',
    ledgers: { drills: ['date: 2025-10-09, type: 消防, duration: 3分5秒', 'date: 2025-11-09, type: 地震'] },
    says: '全学期组织应急演练2次，有消防1次、地震1次。记了疏散用时的1次用了3分5秒。',
  },
  {
    call: '制度和责任书',
    when: 'rules were only revised',
    ledgers: { rules: ['name: 宿舍管理制度, type: 制度, status: 修订'] },
    says: '本学期修订《宿舍管理制度》。',
  },
  {
    call: '健康体检',
    when: 'one result is not known',
    ledgers: { checkups: ['date: 2025-08-26, name: 臧秀, result: 合格', 'date: 2025-08-26, name: 蒲花'] },
    says: '体检2人，合格1人，没有记结果的1人。',
  },
  {
    call: '周边治理',
    when: 'nobody has said that all was looked at',
    ledgers: { neighbours: [], inspections: ['date: 2025-10-09, scope: 周边, with: 派出所, radius: 200'] },
    says: '检查学校周边1次，由派出所配合。',
  },
  {
    call: '周边治理',
    when: 'a place is too near',
    ledgers: { neighbours: ['name: 蓝天网吧, distance: 150, handling: 已报派出所', 'name: 小卖部'] },
    says: '登记在册的周边场所有2处：蓝天网吧（离校150米），已报派出所；小卖部。',
  },
  {
    call: '隐患整改',
    when: 'one was looked at again',
    ledgers: {
      inspections: [
        `${check}, ${hazard(', fixed: 2025-10-10, rechecked: 2025-10-11')}`,
        `${check}, ${hazard(', fixed: 2025-10-10')}`,
      ],
    },
    says: '全学期查出隐患2处（一楼灭火器压力不足、一楼灭火器压力不足），已整改2处。整改以后复查的有1处。',
  },
  {
    call: '规章条款',
    when: 'fines and dismissal are laid down',
    ledgers: {
      rules: [
        'name: 食堂职工守则, type: 制度, status: 执行, clauses: [{text: 一律不收现金, times: 10}, {text: 节约水电, fine: 2, handling: 点名批评}]',
      ],
    },
    says: '《食堂职工守则》共两条：\n1. 一律不收现金，违反一次收一罚十。\n1. 节约水电，违反一次罚款2元，点名批评。',
  },
  {
    call: '健康体检',
    when: 'not all are fit',
    ledgers: {
      checkups: [
        'date: 2025-08-26, name: 臧秀, group: 食堂工作人员, result: 合格',
        'date: 2025-08-26, name: 蒲花, group: 食堂工作人员, result: 暂停休养',
      ],
    },
    says: '食堂工作人员体检2人，合格1人，停岗休养1人。',
  },
  {
    call: '健康体检',
    when: 'results are not known',
    ledgers: { checkups: ['date: 2025-08-26, name: 臧秀', 'date: 2025-08-26, name: 蒲花'] },
    says: '体检2人。',
  },
  {
    call: '食堂收支',
    when: 'one account was not made public',
    ledgers: {
      finances: [
        account('2025-09-30', ', published: 2025-09-30'),
        account('2025-10-31'),
        'date: 2026-01-22, item: 食堂学期节余, ratio: 7.3, use: 购置餐具, published: 2026-01-22',
      ],
    },
    says: '食堂成本核算2次。食堂学期节余不超过8%，用于购置餐具。',
  },
  {
    call: '宣传教育 weekdays="放学前提醒"',
    when: 'what the school does on a fixed day was not done every week',
    ledgers: {
      trainings: ['2025-09-05', '2025-09-12'].map(
        (date) => `date: ${date}, topic: 周末安全, form: 放学前提醒, organizer: 德育处, theme: 安全周`,
      ),
    },
    says: '全学期开展宣传教育2次，内容是周末安全。形式是放学前提醒。德育处组织2次（放学前提醒）。放学前提醒（全学期两次）共2次。结合“安全周”开展的有2次。',
  },
  {
    call: '应急演练 before=true',
    when: 'the term before had one, on a day that has a name',
    ledgers: {
      drills: ['date: 2025-10-09, type: 消防, documents: 方案'],
      '2025-spring/drills': ['date: 2025-05-12, type: 地震, theme: "5.12", participants: 341'],
    },
    says: '10月9日组织消防演练。存档的资料有方案。上学期组织地震演练1次，结合“5.12”开展，参加341人。',
  },
  {
    call: '应急预案',
    when: 'some are new and some are revised',
    ledgers: {
      rules: ['消防', '地震', '防汛'].map(
        (name, at) => `name: ${name}预案, type: 预案, status: ${at === 0 ? '新订' : '修订'}`,
      ),
    },
    says: '新订预案1项，修订预案2项，有《消防预案》《地震预案》《防汛预案》等3项。',
  },
  {
    call: '问题和打算',
    when: 'a problem is a question, and another is solved',
    ledgers: {
      problems: ['text: 什么时候能修？, measure: 请示学校', 'text: 库房太小, status: 已解决'],
    },
    says: '1. 什么时候能修？下一步，请示学校。',
  },
  {
    call: '意见建议 addressed=true',
    when: 'it is said who is asked',
    ledgers: { proposals: ['text: 多关心后勤人员, to: 学校领导', 'text: 添一名水电工'] },
    says: '1. 恳请学校领导多关心后勤人员。\n1. 添一名水电工。',
  },
  {
    call: '消防安全 lead="防火先行。"',
    when: 'a school has words of its own before it',
    ledgers: { inspections: [check] },
    says: '防火先行。消防检查1次。',
  },
]

describe('a section about safety', () => {
  it('has a heading also where nobody has said whether anything happened', () => {
    expect(sectionText('安全情况', { accidents: [] })).not.toMatch(/^#.*待补/m)
  })

  it.each(cases)('$call, where $when', ({ call, ledgers, says }) => {
    expect(sectionBody(call, ledgers)).toBe(says)
  })
})
