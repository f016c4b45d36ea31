import {
  type Finding,
  type NamedRecord,
  pointsOf,
  type ReviewedResult,
  type Rubric,
} from '../../rubric/index.ts'
import type { Value } from '../../templating/index.ts'
import { listValue, recordValue } from './given-values.ts'
import { chainNames, shortDigest, verdictNames, wordSeal } from './review-words.ts'

/** The value of `review` in the template of a school's form. */
export function formValue(rubric: Rubric, result: ReviewedResult): Value {
  const { school, term, findings, digest, file, signer, signedBy, signedOff, origin } = result
  const { score, of, percent, verdicts } = pointsOf(findings)
  const rules = new Map(rubric.rules.map((rule) => [rule.id, rule]))
  const nameOf = ({ rule }: Finding): string => rules.get(rule)?.name ?? rule
  return recordValue('review', {
    title: rubric.title,
    reviewer: rubric.reviewer,
    school: school.name,
    fonds: school.fonds,
    term: term.label,
    file,
    digest: shortDigest(digest),
    signature: wordSeal(result),
    signer: shortDigest(signer),
    registered: signedBy.source ?? '—',
    signedOff: signedOff ?? '—',
    chain: chainNames[origin.chain],
    doubts: origin.doubts.join('；'),
    score: String(score),
    of: String(of),
    percent: `${percent}%`,
    calendar: calendarWords(rubric.calendar),
    passed: String(verdicts.pass),
    failed: String(verdicts.fail),
    toMend: String(verdicts.mend),
    exempt: String(verdicts.exempt),
    items: listValue(
      findings.map((finding, at) => ({
        ordinal: String(at + 1),
        name: nameOf(finding),
        requirement: rules.get(finding.rule)?.requirement ?? '',
        finding: finding.finding,
        verdict: verdictNames[finding.verdict],
        score: finding.of === 0 ? '—' : `${finding.score}/${finding.of}`,
      })),
    ),
    evidence: listValue(findings.flatMap((finding) => evidenceRows(nameOf(finding), finding))),
  })
}

/** What weeks and months are counted by, in addition to the national holidays; empty if there is nothing else. */
const calendarWords = ({ holidays, terms, trustsSchools }: Rubric['calendar']): string =>
  [
    ...(holidays.length > 0 || terms.size > 0 ? ['区里的校历'] : []),
    ...(trustsSchools ? ['学校写的节假日'] : []),
  ].join('、')

/** What is missing and what falls short, a row each; records in the school's favour share one row. */
function evidenceRows(
  name: string,
  { gaps, records, many }: Finding,
): readonly Readonly<Record<string, string>>[] {
  const short = records.filter(({ met }) => !met)
  const good = records.filter(({ met }) => met)
  const more = many.failing - short.length
  const [first] = good
  return [
    ...gaps.map((gap) => ({ name, state: '缺', id: '—', what: gap, place: '—' })),
    ...short.map(({ id, what, file, line }) => ({
      name,
      state: '不合',
      id,
      what,
      place: `${file} 第${line}行`,
    })),
    ...(more > 0 ? [{ name, state: '不合', id: '—', what: `另有${more}条，没有一一列出`, place: '—' }] : []),
    ...(first
      ? [
          {
            name,
            state: '合',
            id: `${many.supporting}条`,
            what: idsOf(good, many.supporting),
            place: first.file,
          },
        ]
      : []),
  ]
}

const idsOf = (records: readonly NamedRecord[], many: number): string =>
  `${records.map(({ id, line }) => `${id}（第${line}行）`).join('、')}${many > records.length ? '等' : ''}`
