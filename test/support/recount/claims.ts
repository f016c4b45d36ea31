import type { Line } from '../school-ledgers.ts'
import {
  bought,
  doneRepairs,
  findings,
  finishedWorks,
  fixed,
  isFilled,
  parts,
  type Reading,
  text,
} from './reading.ts'

const escaped = (value: string): string => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A document's own words, and what the ledgers say to them. */
type Check = (said: string, at: Reading) => string | undefined

/** A claim that stands only where every line bears it. */
const allBear = (
  said: string,
  words: RegExp,
  lines: readonly Line[],
  bears: (line: Line) => boolean,
): string | undefined =>
  words.test(said) && (lines.length === 0 || !lines.every(bears))
    ? `“${words.source}” is said, and not all bear it`
    : undefined

/** Counts of which all are claimed to be done: none may exceed what is done, nor all of them together. */
function overclaimed(said: string, words: RegExp, done: number, all: number): string | undefined {
  // One alone is not counted.
  const claimed = Array.from(said.matchAll(words), ([, many = 1]) => Number(many))
  const sum = claimed.reduce((total, many) => total + many, 0)
  return sum > Math.max(done, 0)
    ? `${claimed.join(' and ')} of ${all} are claimed, ${done} bear it`
    : undefined
}

const checks: readonly Check[] = [
  // A section may be of some records only: those that it counts. Together they claim no more than bear it.
  (said, at) =>
    overclaimed(
      said,
      /受理报修(\d+)次，(?:到[^，。；]*)?都?已办结/gu,
      doneRepairs(at).length,
      at.of('repairs').length,
    ),
  (said, at) => {
    const listed = /受理报修\d+次[^。；]*[。；](?:办结的有：?)?([^。\n]*)/.exec(said)?.[1] ?? ''
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
  (said, at) => {
    // A section may be of some hazards only: those that it counts.
    const claimed = Array.from(said.matchAll(/查出隐患(\d+)处[^。；]*，都?已整改[。；，]/gu), ([, many]) =>
      Number(many),
    )
    const done = fixed(at).length
    return claimed.some((many) => many > done)
      ? `of ${findings(at).length} hazards ${done} are removed, ${claimed.join(' and ')} are claimed`
      : undefined
  },
  (said, at) =>
    allBear(
      said,
      /责任人和期限已经明确/,
      findings(at).filter((line) => !fixed(at).includes(line)),
      (line) => isFilled(line.owner) && isFilled(line.deadline) && text(line.deadline) >= at.end,
    ),
  (said, at) =>
    allBear(
      said,
      /[。，]每批都有申购|采购1批[^\n]*?[。，](?:有申购、审批、验收记录|申购、审批、验收都有记录)/,
      bought(at),
      (line) => isFilled(line.requested) && isFilled(line.approved) && isFilled(line.accepted),
    ),
  (said, { of }) => {
    const whole = of('drills').filter((line) =>
      ['方案', '记录', '总结'].every((one) => parts(line.documents).includes(one)),
    )
    // A section may be of some drills only: those that it counts.
    const claimed = Array.from(
      said.matchAll(/组织应急演练(\d+)次[^。；]*，方案、记录、总结齐全。/gu),
      ([, many]) => Number(many),
    )
    return claimed.some((many) => many > whole.length)
      ? `of ${whole.length} drills with all documents, ${claimed.join(' and ')} are claimed`
      : undefined
  },
  (said, { of }) => {
    const given = of('distributions').filter(({ category }) => text(category) !== '安排')
    const onTime = given.filter(({ on_time }) => [true, '是', '有'].includes(on_time as string))
    return overclaimed(said, /(?:分发物品(\d+)次|日分发)[^。]*，都?按时发到/gu, onTime.length, given.length)
  },
  (said, { of }) => allBear(said, /，都?作了公示/, of('finances'), (line) => isFilled(line.published)),
  (said, { of, isComplete }) =>
    /未发生一起/.test(said) && (of('accidents').length > 0 || !isComplete('accidents'))
      ? 'no accident is said to have happened'
      : undefined,
  (said, { of }) =>
    of('accidents').length > 0 && !/发生安全事故/.test(said) ? 'an accident is passed over' : undefined,
  (said, at) => {
    // A school that asks for some problems only is told of the others, as of any record that its document does not use.
    const isNarrowed = /问题[^\n]*只写/.test(at.school.others['school.yaml'] ?? '')
    const solved = new Set(
      at
        .of('problems')
        .filter(
          (line) => text(line.status) === '已解决' || (!isFilled(line.status) && isFilled(line.resolved)),
        )
        .map((line) => text(line.text)),
    )
    const missed = at
      .of('problems')
      .find(
        (line) =>
          !isNarrowed &&
          at.length !== 'month' &&
          !solved.has(text(line.text)) &&
          !said.includes(text(line.text).replace(/[。；，]+$/, '')),
      )
    return missed && `a problem is passed over: ${text(missed.text)}`
  },
  (said, at) => {
    const finished = finishedWorks(at)
    const over = new Set(finished.map(({ project }) => text(project)))
    const early = at
      .of('works')
      .find(
        ({ project }) =>
          !over.has(text(project)) &&
          new RegExp(
            `(?:^\\d+[.、]|修缮。|；)${escaped(text(project))}(?:[：，][^；\\n]*)?(?<!预计)，(?:已竣工|\\d+年\\d+月竣工)[；。]`,
            'mu',
          ).test(said),
      )
    return early && `${text(early.project)} is said to be finished`
  },
]

/** What a summary of a month, a term or a year claims and an independent reading of the ledgers denies. */
export function deniedClaims(said: string, at: Reading): readonly string[] {
  const prose = said
    .split('\n')
    .filter((line) => !/^\s*[|#]/.test(line))
    .join('\n')
  return checks.flatMap((check) => check(prose, at) ?? [])
}
