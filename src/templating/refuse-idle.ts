import type { Call } from './helper.ts'
import { reportAt } from './session.ts'

/** Reports options that have no effect in a call; `because` gives the reason, e.g. distinct 没有写 count=true. */
export function refuseIdle(call: Call, names: readonly string[], because: string): void {
  const idle = names.filter((name) => call.values.has(name))
  if (idle.length === 0) return
  const message = `${because}，${idle.join('、')} 就不起作用`
  reportAt(call.session, 'template-bad-argument', message, call.location, [`删去 ${idle.join('、')}。`])
}
