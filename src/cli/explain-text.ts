import { catalogueStages, findEntry, severityNames } from '../diagnostics/index.ts'
import { findSimilar } from '../text/index.ts'
import { exitCodes } from './exit-codes.ts'
import { formatTable } from './table.ts'

/** What each severity means for a build. */
const consequences = {
  error: '有错误就不写任何文件，改好再运行。',
  warning: '有警告照样生成；带 --strict 时不生成，归档也要求没有警告。',
  notice: '只是告诉您一声，不影响生成。',
} as const

/** Explains a code or suggests similar ones; without a code, lists all codes. */
export function explainText(code: string | undefined): { readonly text: string; readonly exitCode: number } {
  if (code === undefined) return { text: allCodes(), exitCode: exitCodes.done }
  // Reports show codes in brackets, and people copy what they see.
  const asked = code.replaceAll(/^[[【]|[\]】]$/g, '').toLowerCase()
  const entry = findEntry(asked)
  if (entry === undefined) return { text: unknown(asked), exitCode: exitCodes.usage }
  const { severity, title, explanation } = entry
  return {
    text: `${asked}  ${severityNames[severity]}：${title}\n\n${explanation}\n\n${consequences[severity]}`,
    exitCode: exitCodes.done,
  }
}

const allCodes = (): string =>
  [
    ...catalogueStages.map(([stage, codes]) =>
      formatTable(
        [stage, '', ''],
        Object.entries(codes).map(([code, { severity, title }]) => [
          `  ${code}`,
          severityNames[severity],
          title,
        ]),
      ),
    ),
    '要看其中一个：houqin explain 代号',
  ].join('\n\n')

function unknown(code: string): string {
  const codes = catalogueStages.flatMap(([, entries]) => Object.keys(entries))
  const close = findSimilar(code, codes)
  return `没有“${code}”这个代号${close === undefined ? '' : `，是不是 ${close}`}？代号写在每条提示末尾的方括号里；全部代号：houqin explain`
}
