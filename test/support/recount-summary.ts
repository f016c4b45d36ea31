import type { Line, PlainSchool } from './school-ledgers.ts'

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
const number = (value: unknown): number => Number.parseFloat(text(value).replace(/[,，]/g, '') || '0')
const escaped = (value: string): string => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const isFilled = (value: unknown): boolean => text(value) !== ''
const parts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(String) : text(value).split(/[、，,]/)

/** Compares a document's words with the ledgers; returns the contradiction, if any. */
type Check = (said: string, at: Reading) => string | undefined

interface Reading {
  readonly of: (ledger: string) => readonly Line[]
  readonly isComplete: (ledger: string) => boolean
  readonly end: string
  readonly start: string
}

/** The first number after some words. */
function after(said: string, words: RegExp): number | undefined {
  const found = new RegExp(`${words.source}(\\d+(?:\\.\\d+)?)(万?)`, 'u').exec(said)
  return found ? Number(found[1]) * (found[2] === '万' ? 10_000 : 1) : undefined
}

const differs = (what: string, printed: number | undefined, counted: number): string | undefined =>
  printed === undefined || Math.abs(printed - counted) <= (counted >= 10_000 ? 50 : 0.005)
    ? undefined
    : `${what}: the text says ${printed}, the ledgers ${counted}`

const isGiven = (line: Line): boolean => isFilled(line.donor) || /捐|赞助|受赠/.test(text(line.source))

const saysState = (line: Line): boolean => isFilled(line.status) || isFilled(line.done)
/** Whether a repair is done by the end of the term; in a `silent` ledger, which never states it, all are. */
const isDone = (line: Line, end: string, silent: boolean): boolean => {
  const state = isFilled(line.status) ? text(line.status) === '已完成' : isFilled(line.done) || silent
  return state && (!isFilled(line.done) || text(line.done) <= end)
}
const doneRepairs = ({ of, end }: Reading): readonly Line[] => {
  const all = of('repairs')
  const silent = !all.some(saysState)
  return all.filter((line) => isDone(line, end, silent))
}
const findings = ({ of }: Reading): readonly Line[] =>
  of('inspections').flatMap((line) => (line.findings ?? []) as readonly Line[])
const fixed = (at: Reading): readonly Line[] =>
  findings(at).filter((line) => isFilled(line.fixed) && text(line.fixed) <= at.end)

function costOf(line: Line): number {
  if (isFilled(line.cost)) return number(line.cost)
  const items = (line.items ?? []) as readonly Line[]
  return items.reduce(
    (sum, item) =>
      sum + (isFilled(item.amount) ? number(item.amount) : number(item.price) * number(item.quantity)),
    0,
  )
}

const total = (lines: readonly Line[], of: (line: Line) => number): number =>
  lines.reduce((sum, line) => sum + of(line), 0)
const totalOf = (lines: readonly Line[], field: string): number => total(lines, (line) => number(line[field]))

/** A claim that is true only if every line supports it. */
const allBear = (
  said: string,
  words: RegExp,
  lines: readonly Line[],
  bears: (line: Line) => boolean,
): string | undefined =>
  words.test(said) && (lines.length === 0 || !lines.every(bears))
    ? `“${words.source}” is said, and not all bear it`
    : undefined

const whole = '(?:全学期|全学年|全月)'
const now = '(?:本学期|本学年|本月|全学期|全学年)'

const checks: readonly Check[] = [
  (said, { of }) => differs('repairs', after(said, new RegExp(`${now}受理报修`)), of('repairs').length),
  (said, at) => differs('repairs done', after(said, /受理报修\d+次，办结/), doneRepairs(at).length),
  (said, at) =>
    differs('repairs left', after(said, /没有办结的有/), at.of('repairs').length - doneRepairs(at).length),
  (said, at) => {
    const done = doneRepairs(at)
    return allBear(said, /受理报修\d+次，都?已办结/, at.of('repairs'), (line) => done.includes(line))
  },
  (said, at) => {
    const listed = /(?:办结的有：|维修的有：)([^。]*)/.exec(said)?.[1] ?? ''
    const done = doneRepairs(at)
    for (const clause of listed.split('，'))
      for (const line of at.of('repairs')) {
        const [action, item] = [text(line.action), text(line.item)]
        if (
          !clause.startsWith(action) ||
          done.some((one) => text(one.item) === item && text(one.action) === action)
        )
          continue
        const names = clause.slice(action.length).split('、')
        if (names.some((name) => name.replace(/（.*/, '').replace(/\d.*$/, '') === item))
          return `${action}${item} is listed as done`
      }
    return undefined
  },
  (said, at) => differs('findings', after(said, /查出隐患/), findings(at).length),
  (said, at) => differs('findings fixed', after(said, /，已整改/), fixed(at).length),
  (said, at) => differs('findings left', after(said, /没有整改的有/), findings(at).length - fixed(at).length),
  (said, at) => allBear(said, /，都?已整改[。；，]/, findings(at), (line) => fixed(at).includes(line)),
  (said, at) =>
    allBear(
      said,
      /责任人和期限已经明确/,
      findings(at).filter((line) => !fixed(at).includes(line)),
      (line) => isFilled(line.owner) && isFilled(line.deadline),
    ),
  (said, { of }) =>
    differs('inspections', after(said, new RegExp(`${whole}开展安全检查`)), of('inspections').length),
  (said, { of }) => {
    const bought = of('purchases').filter((line) => !isGiven(line))
    return differs('purchases', after(said, new RegExp(`${whole}采购`)), bought.length)
  },
  (said, { of }) => {
    const bought = of('purchases').filter((line) => !isGiven(line))
    return differs('spent', after(said, new RegExp(`${whole}采购\\d+批，支出`)), total(bought, costOf))
  },
  (said, { of }) =>
    differs('gifts', after(said, new RegExp(`${whole}接受捐赠`)), of('purchases').filter(isGiven).length),
  (said, { of }) =>
    allBear(
      said,
      /[。，]每批都有申购|元[^。]*。有申购、审批、验收记录/,
      of('purchases').filter((line) => !isGiven(line)),
      (line) => isFilled(line.requested) && isFilled(line.approved) && isFilled(line.accepted),
    ),
  (said, { of }) => differs('drills', after(said, new RegExp(`${whole}组织应急演练`)), of('drills').length),
  (said, { of }) =>
    differs('participants', after(said, /应急演练[^。]*，参加/), totalOf(of('drills'), 'participants')),
  (said, { of }) =>
    allBear(said, /，方案、记录、总结齐全。/, of('drills'), (line) =>
      ['方案', '记录', '总结'].every((one) => parts(line.documents).includes(one)),
    ),
  (said, { of }) => differs('letters', after(said, /发放宣传材料/), totalOf(of('trainings'), 'letters')),
  (said, { of }) => differs('trainings', after(said, /开展安全和卫生教育/), of('trainings').length),
  ...(
    [
      ['登记借还', ['借阅']],
      ['购置图书', ['购置']],
      ['接受赠书', ['受赠']],
      ['搬迁图书', ['整理', '搬迁']],
    ] as const
  ).map(
    ([words, actions]): Check =>
      (said, { of }) =>
        differs(
          words,
          after(said, new RegExp(words)),
          totalOf(
            of('library').filter((line) => actions.some((action) => action === text(line.action))),
            'books',
          ),
        ),
  ),
  (said, { of }) =>
    new RegExp(`${whole}值班\\d+班次`).test(said)
      ? differs('shifts', after(said, new RegExp(`${whole}值班`)), totalOf(of('duties'), 'shifts'))
      : differs('duties', after(said, new RegExp(`${whole}值班`)), of('duties').length),
  (said, { of }) =>
    differs('some shifts', after(said, /有班次记录的\d+次共/), totalOf(of('duties'), 'shifts')),
  (said, { of }) => differs('distributions', after(said, /分发用品/), of('distributions').length),
  (said, { of }) =>
    allBear(said, /，都?按时发到/, of('distributions'), (line) =>
      [true, '是', '有'].includes(line.on_time as string),
    ),
  (said, { of }) => allBear(said, /，都?作了公示/, of('finances'), (line) => isFilled(line.published)),
  (said, { of }) => differs('events', after(said, /保障活动/), of('events').length),
  (said, { of }) => differs('meetings', after(said, /召开会议、组织学习/), of('meetings').length),
  (said, { of }) =>
    differs(
      'copies',
      after(said, /签订[^。]*?共/),
      totalOf(
        of('rules').filter((line) => /书$/.test(text(line.type))),
        'copies',
      ),
    ),
  (said, { of, isComplete }) =>
    /未发生一起/.test(said) && (of('accidents').length > 0 || !isComplete('accidents'))
      ? 'no accident is said to have happened'
      : undefined,
  (said, { of }) => differs('accidents', after(said, /发生安全事故/), of('accidents').length),
  (said, { of }) => {
    const missed = of('problems').find(
      (line) =>
        text(line.status) !== '已解决' &&
        !isFilled(line.resolved) &&
        !said.includes(text(line.text).replace(/[。；，]+$/, '')),
    )
    return missed && `a problem is passed over: ${text(missed.text)}`
  },
  (said, { of }) => {
    const isOver = (line: Line): boolean =>
      isFilled(line.progress) ? text(line.progress) === '已竣工' : isFilled(line.finish)
    const over = new Set(
      of('works')
        .filter(isOver)
        .map((line) => text(line.project)),
    )
    const early = of('works').find(
      (line) =>
        !over.has(text(line.project)) &&
        new RegExp(
          `^\\d+[.、]${escaped(text(line.project))}(?:[：，].*)?，(?:已竣工|\\d+年\\d+月竣工)。$`,
          'mu',
        ).test(said),
    )
    return early && `${text(early.project)} is said to be finished`
  },
]

/** The statements of a summary that an independent reading of the ledgers contradicts. */
export function recountSummary(said: string, school: PlainSchool): readonly string[] {
  const { id, start, end } = school.term
  const at: Reading = {
    of: (ledger) => school.ledgers[`${id}/${ledger}`]?.records ?? [],
    isComplete: (ledger) => school.ledgers[`${id}/${ledger}`]?.complete === true,
    start,
    end,
  }
  const prose = said
    .split('\n')
    .filter((line) => !/^\s*[|#]/.test(line))
    .join('\n')
  return checks.flatMap((check) => check(prose, at) ?? [])
}
