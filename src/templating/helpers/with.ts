import { emit } from '../emit.ts'
import { within } from '../frame.ts'
import type { Helper } from '../helper.ts'
import { isTruthy, recordsOf, specimenRecord, type Value } from '../value.ts'

/** `with`: a body in which names are looked up in a value first. */
export const withHelper: Helper = {
  name: 'with',
  summary:
    '进到一条记录或一组内容里面写；没有就写 {{else}} 后面的；有好几条，就一条也不写并提醒（要逐条写用 each，要哪一条用 first、latest）',
  parameters: [{ name: 'value', type: 'any', help: '一条记录、一组内容', positional: true, required: true }],
  acceptsMissing: true,
  opensFrame: true,
  names: 1,
  example: '{{#with (latest drills)}}最近一次{{type}}演练在{{date date format="月日"}}。{{/with}}',
  output: '最近一次消防演练在12月24日。',
  block: (call, body) => {
    const given = call.values.get('value') ?? ''
    const value = firstRecord(given)
    const [name] = body.names
    const locals = new Map<string, Value>(name === undefined ? [] : [[name, value]])
    const frame = within(call.frame, value, new Map(), locals)
    if (typeof given === 'object' && given.type === 'records' && given.entries.length > 1) {
      body.check(frame)
      const nothing = `${given.query}有 ${given.entries.length} 条，这里的话只能说一条`
      return emit({ type: 'phrase', parts: [], nothing }, call.location, call.session)
    }
    if (isTruthy(given)) return body.main(frame)
    body.check(frame)
    return body.otherwise()
  },
}

const firstRecord = (value: Value): Value =>
  typeof value === 'object' && value.type === 'records'
    ? (recordsOf(value)[0] ?? specimenRecord(value))
    : value
