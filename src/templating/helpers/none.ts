import { tokenPattern } from '../../document/index.ts'
import { absence, count, type Fact, type Missing, none } from '../../facts/index.ts'
import { filtered, flagOf, setOf, textOf } from '../call-values.ts'
import { recordsParameter } from '../common-parameters.ts'
import { emit } from '../emit.ts'
import type { Call, Helper } from '../helper.ts'
import type { Session } from '../session.ts'
import { failed } from '../value.ts'

/** `none`: the statement that nothing happened, if the ledger supports it. */
export const noneHelper: Helper = {
  name: 'none',
  summary:
    '确实一起也没有：台账写明 complete: true 又没有这样的记录，才写“未发生一起事故”；写成一段时，有记录写 {{else}} 后面的',
  parameters: [
    recordsParameter,
    { name: 'what', type: 'text', help: '没有发生什么，不写就是台账的名称' },
    { name: 'quiet', type: 'flag', help: 'true 时，台账没有写明完整就不写，不印【待补】' },
  ],
  filters: true,
  selects: true,
  acceptsMissing: true,
  example:
    '{{#none accidents}}全学期{{none accidents what="安全事故"}}。{{else}}发生安全事故{{count accidents}}。{{/none}}',
  output: '全学期未发生一起安全事故。',
  run: (call) => {
    const set = setOf(call)
    return claim(call) ?? (set ? count(filtered(call, set)) : failed)
  },
  block: (call, body) => {
    const value = claim(call)
    if (value === undefined) return body.otherwise()
    if (value.type === 'fact') return body.main()
    if (flagOf(call, 'quiet')) return ''
    // Without a ledger nothing can be said either way, so that the sentence is left out.
    if (setOf(call)?.present === false)
      return emit({ ...value, isNothing: true }, call.location, call.session)
    // If the words contain the claim itself, its gap is already marked in them.
    const words = body.main()
    return hasGap(words, call.session) ? words : emit(value, call.location, call.session)
  },
}

const hasGap = (text: string, { inserts }: Session): boolean =>
  Array.from(text.matchAll(tokenPattern), ([, index]) => inserts[Number(index)]).some(
    (insert) => insert?.kind === 'inline' && insert.inlines.some(({ type }) => type === 'missing'),
  )

/** The claim; the reason if it cannot be made; or undefined if there are records. */
function claim(call: Call): Fact | Missing | undefined {
  const set = setOf(call)
  if (!set) return failed
  return absence(set) ?? none(filtered(call, set), textOf(call, 'what'))
}
