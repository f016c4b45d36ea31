import { type Finding, pointsOf, type ReviewedResult, type Rubric } from '../../review/index.ts'
import type { Value } from '../../templating/index.ts'
import { listValue, recordValue } from './given-values.ts'
import { signatureNames, verdictNames } from './review-words.ts'

/** What the template of a school's form sees as `review`. */
export function formValue(rubric: Rubric, result: ReviewedResult): Value {
  const { school, term, findings, digest, file, signature } = result
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
    digest: digest.slice(0, 16),
    signature: signatureNames[signature],
    score: String(score),
    of: String(of),
    percent: `${percent}%`,
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

function evidenceRows(
  name: string,
  { gaps, records, many }: Finding,
): readonly Readonly<Record<string, string>>[] {
  const shown = records.filter(({ met }) => !met).length
  const supporting = records.length - shown
  const rest = [
    ...(many.failing > shown ? [`不合要求的另有${many.failing - shown}条`] : []),
    ...(many.supporting > supporting ? [`合要求的另有${many.supporting - supporting}条`] : []),
  ]
  return [
    ...gaps.map((gap) => ({ name, state: '缺', id: '—', what: gap, place: '—' })),
    ...records.map(({ id, what, file, line, met }) => ({
      name,
      state: met ? '合' : '不合',
      id,
      what,
      place: `${file} 第${line}行`,
    })),
    ...(rest.length > 0 ? [{ name, state: '', id: '—', what: rest.join('，'), place: '—' }] : []),
  ]
}
