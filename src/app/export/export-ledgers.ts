import { diagnose, hasErrors, type Outcome } from '../../diagnostics/index.ts'
import type { FileMap, Host } from '../../host/index.ts'
import { type KindDefinition, parseWorkspace, readSources } from '../../records/index.ts'
import { findCut, isKind, writeBlankForms, writeLedgerBook } from '../../spreadsheet/index.ts'
import { findAskedTerm, readData, relabel, unknownTerm } from '../../workspace/index.ts'

/** Which ledgers to write as a workbook. */
export interface ExportRequest {
  readonly data: string
  readonly dataLabel: string
  /** Absent means the current term. */
  readonly term?: string
  /** Names of kinds, Chinese or English; empty means all. */
  readonly kinds: readonly string[]
  /** Whether to write blank forms instead of records. */
  readonly blank: boolean
}

/** A workbook, by its path below the output folder. */
export interface LedgerExport {
  readonly files: FileMap
  readonly sources: ReadonlyMap<string, string>
}

/** Makes an Excel workbook of a term's ledgers, or of blank forms for them. */
export async function exportLedgers(request: ExportRequest, host: Host): Promise<Outcome<LedgerExport>> {
  const data = await readData(request.data, host)
  const empty = { files: new Map<string, Uint8Array>(), sources: new Map<string, string>() }
  if (!data) {
    const message = `找不到数据文件夹“${request.dataLabel}”，或里面没有台账`
    return {
      value: empty,
      diagnostics: [
        diagnose('data-missing', message, undefined, ['在 --data 后面写上放 school.yaml 的文件夹。']),
      ],
    }
  }
  const nameOf = (file: string): string => `${request.dataLabel}/${file}`
  const { value: workspace, diagnostics } = parseWorkspace(data)
  const sources = new Map([...readSources(data)].map(([file, text]) => [nameOf(file), text]))
  const errors = relabel(
    diagnostics.filter(({ severity }) => severity === 'error'),
    nameOf,
  )
  if (!workspace || hasErrors(errors)) return { value: { ...empty, sources }, diagnostics: errors }
  const { school } = workspace
  const term = findAskedTerm(request.term ?? school.current, school)
  if (!term) {
    return { value: empty, diagnostics: [unknownTerm(request.term ?? school.current, school)] }
  }
  const chosen: KindDefinition[] = []
  for (const word of request.kinds) {
    const kind = workspace.kinds.find((candidate) => isKind(candidate, word))
    if (!kind) {
      const labels = workspace.kinds.map(({ label }) => label).join('、')
      return {
        value: empty,
        diagnostics: [diagnose('kind-unknown', `没有叫“${word}”的台账`, undefined, [`可以写：${labels}。`])],
      }
    }
    chosen.push(kind)
  }
  const kinds = chosen.length > 0 ? chosen : workspace.kinds
  const some = chosen.length > 0 ? chosen.map(({ label }) => label).join('、') : '后勤'
  const names = new Set(kinds.map(({ name }) => name))
  const cut = request.blank ? [] : findCut(workspace, term.id, names)
  const [path, bytes] = request.blank
    ? [`${some}空白登记表.xlsx`, await writeBlankForms(kinds, school.name, term.start)]
    : [`${term.id}/${term.label}${some}台账.xlsx`, await writeLedgerBook(workspace, term.id, names)]
  return { value: { files: new Map([[path, bytes]]), sources }, diagnostics: relabel(cut, nameOf) }
}
