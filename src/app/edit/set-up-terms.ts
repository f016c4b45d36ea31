import { makeUsualTerm } from '../../calendar/index.ts'
import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../../diagnostics/index.ts'
import type { FileMap } from '../../host/index.ts'
import { addTerm, parseWorkspace } from '../../records/index.ts'
import { beginLedgers } from './begin-ledgers.ts'
import { decodeAsIs } from './file-text.ts'

const schoolFile = 'school.yaml'

/**
 * Sets up terms with their usual dates: in school.yaml, and with a file for each kind of ledger. Gives the new and changed files;
 * none if school.yaml cannot be edited.
 */
export function setUpTerms(data: FileMap, ids: readonly string[]): Outcome<FileMap> {
  const encoder = new TextEncoder()
  const files = new Map<string, Uint8Array>()
  const diagnostics: Diagnostic[] = []
  for (const id of ids) {
    const now = new Map([...data, ...files])
    const { start, end } = makeUsualTerm(id)
    const school = now.get(schoolFile)
    const text = school && decodeAsIs(school)
    const edited =
      text === undefined
        ? { type: 'refused' as const, reason: '不是 UTF-8 编码' }
        : addTerm(text, { id, start, end }, '日期是估计的，请按校历改。')
    if (edited.type === 'refused') {
      const message = `往 school.yaml 里添学期没有成功：${edited.reason}`
      const line = `${id}: {start: ${start}, end: ${end}}`
      const hint = `在 terms 下面手工添一行：“${line}”。`
      const place = { file: schoolFile, line: 1, column: 1 }
      return { value: new Map(), diagnostics: [diagnose('school-not-edited', message, place, [hint])] }
    }
    now.set(schoolFile, encoder.encode(edited.text))
    const workspace = parseWorkspace(now)
    const term = workspace.value?.school.terms.find((one) => one.id === id)
    if (!workspace.value || !term || hasErrors(workspace.diagnostics))
      return { value: new Map(), diagnostics: workspace.diagnostics }
    files.set(schoolFile, encoder.encode(edited.text))
    for (const [file, bytes] of beginLedgers(workspace.value, term, now).files) files.set(file, bytes)
    const message = `${id} 的起止日期按往年估计，写成 ${start} 至 ${end}`
    diagnostics.push(
      diagnose('term-dates-usual', message, undefined, ['在 school.yaml 里按校历改成真实的日期。']),
    )
  }
  return { value: files, diagnostics }
}
