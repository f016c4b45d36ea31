import { textOf } from '../call-values.ts'
import { emit } from '../emit.ts'
import type { Call, Helper } from '../helper.ts'
import type { MarkdownValue } from '../value.ts'

/** `narrative`: the director's own paragraphs. */
export const narrativeHelper: Helper = {
  name: 'narrative',
  summary:
    '放进自己写的段落（数据文件夹里本学期的 narrative 文件夹；写学年、月份的，在名为 2025-2026、2026-04 的文件夹里）；没有写就什么也不放，写成一段时放中间的文字',
  parameters: [
    { name: 'slot', type: 'text', help: '哪一处，如 summary/opening', positional: true, required: true },
  ],
  example: '{{#narrative "summary/opening"}}一学期来，总务处……{{/narrative}}',
  output: '一学期来，总务处……',
  withoutElse: true,
  run: (call) => written(call) ?? '',
  block: (call, body) => {
    const own = written(call)
    if (!own || own.text.trim() === '') return body.main()
    const token = emit(own, call.location, call.session)
    return body.multiline ? `\n\n${token}\n\n` : token
  },
}

function written(call: Call): MarkdownValue | undefined {
  const { workspace, period } = call.session
  const narrative = workspace.narratives.get(period.id)?.get(textOf(call, 'slot') ?? '')
  return narrative && { type: 'markdown', text: narrative.markdown, file: narrative.file }
}
