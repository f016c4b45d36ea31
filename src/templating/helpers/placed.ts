import { joinPlace } from '../../text/index.ts'
import { textOf } from '../call-values.ts'
import type { Helper } from '../helper.ts'
import { failed } from '../value.ts'

/** `placed`: a place and a thing, without repeating words that both contain; only the thing if there is no place. */
export const placedHelper: Helper = {
  name: 'placed',
  summary: '地点和事物连着写，重复的字只写一次（楼梯间、楼梯间扶手）；没有记地点就只写事物',
  parameters: [
    { name: 'place', type: 'any', help: '地点', positional: true, required: true },
    { name: 'thing', type: 'any', help: '事物', positional: true, required: true },
  ],
  acceptsMissing: true,
  example: '{{#each repairs place="操场" limit=1}}{{placed place item}}{{/each}}',
  output: '操场灯管',
  run: (call) => {
    const [place, thing] = [textOf(call, 'place'), textOf(call, 'thing')]
    if (thing === undefined) return call.values.get('thing') ?? failed
    return place === undefined ? thing : joinPlace(place, thing)
  },
}
