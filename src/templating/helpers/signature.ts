import { formatDay } from '../../text/index.ts'
import { dateOf, textOf } from '../call-values.ts'
import type { Helper } from '../helper.ts'

/** `signature`: 落款. */
export const signatureHelper: Helper = {
  name: 'signature',
  summary: '落款：署名和日期，单独占一行',
  parameters: [
    { name: 'name', type: 'text', help: '署名，不写就是学校简称加部门', positional: true },
    {
      name: 'date',
      type: 'date',
      help: '日期，不写就是文件的日期（模板开头的 date，不写是学期最后一天）',
      positional: true,
    },
  ],
  example: '{{signature}}',
  output: '城南小学总务处 2026年1月23日（靠右两行）',
  run: (call) => {
    const { school } = call.session.workspace
    const name = textOf(call, 'name') ?? `${school.shortName}${school.department}`
    const day = dateOf(call, 'date')?.start ?? call.session.date
    return {
      type: 'blocks',
      build: (toInlines) => [
        { type: 'signature', name: toInlines([name]), date: toInlines([formatDay(day)]) },
      ],
    }
  },
}
