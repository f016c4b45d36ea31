import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import type { ArchiveSettings, SignOff, Term } from '../../records/index.ts'
import { formatDay } from '../../text/index.ts'

const steps = [
  { role: 'drafted', label: '起草' },
  { role: 'reviewed', label: '审核' },
  { role: 'signed', label: '签发' },
] as const

/** Checks that school.yaml states who drafted, reviewed and signed a term's documents, on dates in that order. */
export function checkSignOffs({ terms, location }: ArchiveSettings, term: Term): readonly Diagnostic[] {
  const written = terms.get(term.id)
  const signOffs = written?.signOffs ?? []
  const missing = steps.filter(({ role }) => !signOffs.some((step) => step.role === role))
  const diagnostics = [...unnamed(signOffs), ...disordered(signOffs)]
  if (missing.length === 0) return diagnostics
  const labels = missing.map(({ label }) => label).join('、')
  const message = `${term.label}的文件没有写明由谁${labels}和日期`
  const [first] = missing
  const hint = `在 school.yaml 的“归档”（archive）的“各学期”（terms）里，${term.id} 下面写“${first?.label ?? ''}: 姓名”“${first?.label ?? ''}日期: ${term.end}”。`
  return [
    diagnose('archive-sign-off', message, written?.location ?? location, [
      hint,
      '确实没有的，用 --accept archive-sign-off 归档，清单里会记下来。',
    ]),
    ...diagnostics,
  ]
}

/** The guide's placeholder for a name, or strokes: nobody has entered a name. */
const guideWords = /^(?:姓名|某某|[×xX*＊]+|[-—–]+)$/

const unnamed = (signOffs: readonly SignOff[]): readonly Diagnostic[] =>
  signOffs
    .filter(({ by }) => guideWords.test(by))
    .map(({ by, nameLocation }) =>
      diagnose('archive-sign-off', `签署人写的是“${by}”，不是人名`, nameLocation, ['换成本人的姓名。']),
    )

const disordered = (signOffs: readonly SignOff[]): readonly Diagnostic[] =>
  signOffs.slice(1).flatMap(({ role, on, location }, at) => {
    const before = signOffs[at]
    if (!before || before.on <= on) return []
    const label = (wanted: SignOff['role']): string => steps.find((step) => step.role === wanted)?.label ?? ''
    const message = `${label(role)}的日期 ${formatDay(on)} 早于${label(before.role)}的日期 ${formatDay(before.on)}`
    return [diagnose('archive-sign-off', message, location, ['核对两个日期。'])]
  })
