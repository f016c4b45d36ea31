import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../../diagnostics/index.ts'
import type { Host } from '../../host/index.ts'
import { planTerm } from '../../planning/index.ts'
import {
  addToField,
  changeRecord,
  type Ledger,
  type LedgerRecord,
  type Workspace,
} from '../../records/index.ts'
import { findSimilar } from '../../text/index.ts'
import { openWorkspace, relabel } from '../../workspace/index.ts'
import { decodeAsIs, type Edit } from '../edit/index.ts'
import type { PlanStatusRequest } from './status.ts'

/** Which record carries out which plan item; `无` as the item means that it carries out none. */
export interface LinkRequest extends Omit<PlanStatusRequest, 'term' | 'date'> {
  readonly record: string
  readonly item: string
}

/** The ledger with the record's 落实计划 filled in, by its path below the data folder; no file if that is impossible. */
export interface Linked extends Edit {
  /** The ledger's file, as users know it. */
  readonly file?: string
  readonly sources: ReadonlyMap<string, string>
}

/** Writes into a ledger which plan item a record carries out; every other line stays as it is. Writes nothing to disk. */
export async function linkRecord(request: LinkRequest, host: Host): Promise<Outcome<Linked>> {
  const { value: inputs, diagnostics } = await openWorkspace(request, host)
  if (!inputs) return { value: { files: new Map(), base: new Map(), sources: new Map() }, diagnostics }
  const { workspace, nameOf } = inputs
  const sources = new Map([...inputs.sources].map(([file, text]) => [nameOf(file), text]))
  const fail = (found: readonly Diagnostic[]): Outcome<Linked> => ({
    value: { files: new Map(), base: new Map(), sources },
    diagnostics: relabel(found, nameOf),
  })
  if (!workspace || hasErrors(diagnostics)) return fail(diagnostics)
  const found = findRecord(workspace, request.record)
  if ('code' in found) return fail([found])
  const unknown = checkItem(workspace, found.record, request.item)
  if (unknown) return fail([unknown])
  const { ledger } = found
  // Unchanged, including the byte order mark and line ends.
  const text = decodeAsIs(inputs.data.get(ledger.file) ?? new Uint8Array()) ?? ''
  const edited =
    request.item === none
      ? changeRecord(text, ledger.kind, request.record, new Map([['fulfils', none]]))
      : addToField(text, ledger.kind, request.record, 'fulfils', request.item)
  if (edited.type === 'refused') return fail([refusal(request, found.record, edited.reason)])
  return {
    value: {
      files: new Map([[ledger.file, new TextEncoder().encode(edited.text)]]),
      base: inputs.data,
      file: nameOf(ledger.file),
      sources,
    },
    diagnostics: [],
  }
}

const none = '无'

interface Found {
  readonly ledger: Ledger
  readonly record: LedgerRecord
}

function findRecord({ ledgers }: Workspace, id: string): Found | Diagnostic {
  const all = [...ledgers.values()].flatMap((byKind) => [...byKind.values()])
  for (const ledger of all) {
    const record = ledger.records.find((candidate) => candidate.id === id)
    if (record) return { ledger, record }
  }
  const similar = findSimilar(
    id,
    all.flatMap(({ records }) => records.map((record) => record.id)),
  )
  return diagnose('link-unknown', `台账里没有编号为“${id}”的记录`, undefined, [
    similar === undefined ? '等号左边写记录的编号，如 WX-2025-012。' : `是不是想写 ${similar}？`,
  ])
}

function checkItem(workspace: Workspace, record: LedgerRecord, id: string): Diagnostic | undefined {
  const term = workspace.school.terms.find((candidate) => candidate.id === record.term)
  const items = term ? planTerm(workspace, term) : []
  if (id === none || items.some((item) => item.id === id || item.origins.some((origin) => origin.id === id)))
    return undefined
  const similar = findSimilar(
    id,
    items.map((item) => item.id),
  )
  return diagnose('link-unknown', `${term?.label ?? record.term}的计划里没有编号为“${id}”的条目`, undefined, [
    similar === undefined
      ? '等号右边写计划条目的编号，plan-status 列出的第一栏就是；哪一项也没有落实的写“无”。'
      : `是不是想写 ${similar}？`,
  ])
}

const refusal = ({ record, item }: LinkRequest, { location }: LedgerRecord, reason: string): Diagnostic =>
  diagnose('link-refused', `没有把“${item}”写进“${record}”：${reason}`, location, [
    `请手工在这条记录里加一行“落实计划: ${item}”。`,
  ])
