import { addDays, weekdayOf } from '../../src/text/index.ts'

/** What a synthetic school did, from which its ledgers are written and on which tests rely. */
export interface SchoolDeeds {
  readonly name: string
  readonly fonds: string
  readonly term: string
  readonly canteen: boolean
  readonly drills: readonly { readonly date: string; readonly papers: readonly string[] }[]
  readonly inspections: readonly {
    readonly date: string
    readonly scope: string
    readonly level: string
    readonly findings: readonly Hazard[]
  }[]
  readonly purchases: readonly {
    readonly date: string
    readonly accepted?: string | undefined
    readonly acceptor?: string | undefined
  }[]
  readonly repairs: readonly { readonly date: string; readonly done?: string | undefined }[]
}

interface Hazard {
  readonly owner?: string | undefined
  readonly deadline?: string | undefined
  readonly fixed?: string | undefined
  readonly rechecked?: string | undefined
}

const terms: Readonly<Record<string, { readonly start: string; readonly end: string }>> = {
  '2024-autumn': { start: '2024-09-02', end: '2025-01-17' },
  '2025-spring': { start: '2025-02-17', end: '2025-06-27' },
  '2025-autumn': { start: '2025-09-01', end: '2026-01-23' },
}

/** Pseudo-random numbers, the same every time (mulberry32). */
function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const scopes = ['校舍', '消防', '用电', '门卫', '食堂', '体育器材']

/**
 * What a school did in a term, by the school's number. `care` is the probability that each thing was done, 1 for a school without
 * faults. Different schools differ; the same school is always the same.
 */
export function makeDeeds(number: number, term = '2025-autumn', care = 0.93): SchoolDeeds {
  const roll = dice(number * 7919 + term.length + Number(term.slice(0, 4)) * 31 + term.charCodeAt(5))
  const well = (): boolean => roll() < care
  const { start, end } = terms[term] ?? { start: '', end: '' }
  const drills: SchoolDeeds['drills'][number][] = []
  const inspections: SchoolDeeds['inspections'][number][] = []
  const purchases: SchoolDeeds['purchases'][number][] = []
  const repairs: SchoolDeeds['repairs'][number][] = []
  const months = new Set<string>()
  for (let day = start; day <= end; day = addDays(day, 1)) {
    const month = day.slice(0, 7)
    const weekday = weekdayOf(day)
    if (weekday === 4 && !months.has(month) && day.slice(8) > '10') {
      months.add(month)
      if (well()) drills.push({ date: day, papers: well() ? ['方案', '记录', '总结'] : ['方案', '照片'] })
      inspections.push({ date: day, scope: '全校', level: well() ? '大排查' : '常规', findings: [] })
      purchases.push({
        date: day,
        ...(well() && { accepted: addDays(day, 2) }),
        ...(well() && { acceptor: '王某' }),
      })
    }
    if (weekday === 2 && well()) {
      const scope = scopes[Math.floor(roll() * scopes.length)] ?? '校舍'
      inspections.push({
        date: day,
        scope,
        level: '常规',
        findings: roll() < 0.3 ? [hazard(day, roll, care)] : [],
      })
    }
    if (weekday === 3)
      repairs.push({ date: day, ...(well() && { done: addDays(day, Math.floor(roll() * 17)) }) })
  }
  return {
    name: `清源县第${number}小学`,
    fonds: `Z${1000 + number}`,
    term,
    canteen: number % 3 !== 0,
    drills,
    inspections,
    purchases,
    repairs,
  }
}

function hazard(day: string, roll: () => number, care: number): Hazard {
  const fixed = roll() < care ? addDays(day, 5) : roll() < 0.5 ? addDays(day, 12) : undefined
  return {
    ...(roll() < care && { owner: '李某' }),
    ...(roll() < care && { deadline: addDays(day, 7) }),
    ...(fixed !== undefined && { fixed }),
    ...(fixed !== undefined && roll() < care && { rechecked: addDays(fixed, 1) }),
  }
}

/** Writes the ledgers of a school, by path below its data folder. */
export function writeSchool(deeds: SchoolDeeds): Readonly<Record<string, string>> {
  const { term } = deeds
  const days = terms[term]
  const profile = [
    `学校名称: ${deeds.name}`,
    `食堂: ${deeds.canteen ? '有' : '无'}`,
    `当前学期: ${term}`,
    `学期:\n  ${term}: {开始: ${days?.start ?? ''}, 结束: ${days?.end ?? ''}}`,
    `归档: {全宗号: ${deeds.fonds}}`,
    ...(term === '2025-autumn' ? ['节假日:\n  - {名称: 国庆, 开始: 2025-10-01, 结束: 2025-10-08}'] : []),
  ]
  const ledgers: Readonly<Record<string, readonly string[]>> = {
    drills: deeds.drills.map(
      ({ date, papers }, at) =>
        `- {编号: YL-${at + 1}, 日期: ${date}, 类型: 消防, 资料: [${papers.join(', ')}]}`,
    ),
    inspections: deeds.inspections.map(({ date, scope, level, findings }, at) =>
      [
        `- 编号: JC-${at + 1}\n  日期: ${date}\n  范围: ${scope}\n  类别: ${level}`,
        ...(findings.length > 0 ? ['  隐患:', ...findings.map(hazardText)] : []),
      ].join('\n'),
    ),
    purchases: deeds.purchases.map(
      ({ date, accepted, acceptor }, at) =>
        `- {编号: CG-${at + 1}, 日期: ${date}, 物品清单: [{名称: 灯管, 数量: 20支, 单价: 12}]${line('验收日期', accepted)}${line('验收人', acceptor)}}`,
    ),
    repairs: deeds.repairs.map(
      ({ date, done }, at) =>
        `- {编号: WX-${at + 1}, 报修日期: ${date}, 物品: 灯管, 做法: 更换, 数量: 2支${line('完成日期', done)}}`,
    ),
    accidents: [],
  }
  const files: readonly (readonly [string, string])[] = [
    ['school.yaml', `${profile.join('\n')}\n`],
    ...Object.entries(ledgers).map(
      ([name, records]) =>
        [`${term}/${name}.yaml`, records.length > 0 ? `${records.join('\n')}\n` : 'records: []\n'] as const,
    ),
  ]
  return Object.fromEntries(files)
}

const hazardText = ({ owner, deadline, fixed, rechecked }: Hazard): string =>
  `    - {隐患: 插座松动${line('责任人', owner)}${line('期限', deadline)}${line('整改日期', fixed)}${line('复查日期', rechecked)}}`

const line = (name: string, value: string | undefined): string =>
  value === undefined ? '' : `, ${name}: ${value}`
