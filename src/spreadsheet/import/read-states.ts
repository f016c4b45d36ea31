import type { Location } from '../../diagnostics/index.ts'
import type { Completion, FieldDefinition, KindDefinition } from '../../records/index.ts'
import { meantChoice, tickOf } from './choice-words.ts'
import type { GridCell } from './grid.ts'
import type { RowValues } from './row-values.ts'
import { type CellContext, settleCell } from './settle-cell.ts'
import type { SheetValue } from './sheet-record.ts'
import type { TablePlan } from './table-plan.ts'

/** The fields that tell whether something is finished: a record, or an item of a group. */
export interface CompletionFields {
  readonly state?: FieldDefinition
  readonly date?: FieldDefinition
  /** The states that mean finished. */
  readonly finished: readonly string[]
}

/** A state that a cell of another field tells: a tick below 完成日期, a day below 是否完成, 已整改（9.9）. */
export interface StateFound {
  readonly group?: FieldDefinition
  readonly state?: string
  readonly day?: string
  readonly rest?: string
  /** The time of day beside the day. */
  readonly clock?: string
  /** Why it should be checked (Chinese). */
  readonly doubt?: string
  readonly header: string
  readonly place: Location
}

/** The report of a time of day, for which a ledger has no place. */
export const clockUnread = (clock: string): string => `里的钟点“${clock}”没有地方放，只记日期`

/** The fields of completion of a kind, or of one of its groups. */
export function completionOf(kind: KindDefinition, group?: FieldDefinition): CompletionFields {
  const fields = group ? (group.fields ?? []) : kind.fields
  const completion: Completion | undefined = group ? group.finished : kind.finished
  const find = (name: string | undefined): FieldDefinition | undefined =>
    fields.find((field) => field.name === name)
  const state = find(completion?.state?.field)
  const date = find(completion?.date)
  return { ...(state && { state }), ...(date && { date }), finished: completion?.state?.values ?? [] }
}

/** Reads a cell that is no value of its own field as the other sign of completion: a state instead of the day, or a day instead of the state. */
export function readOtherState(
  { text }: GridCell,
  field: FieldDefinition,
  { state, date }: CompletionFields,
  context: CellContext,
): Pick<StateFound, 'state' | 'day' | 'rest' | 'clock' | 'doubt'> | undefined {
  if (field === date && state) {
    const { choice, ...more } = meantChoice(text, state.choices ?? [], context.words) ?? {}
    return choice === undefined ? undefined : { state: choice, ...more }
  }
  if (field !== state || !date) return undefined
  const settled = settleCell({ type: 'text', text }, date, context)
  if (settled.type !== 'value') return undefined
  return { day: text, ...(settled.clock !== undefined && { clock: settled.clock }) }
}

/** Words with which a text begins that tells a state; 正常 and 好 may mean something else in a note. */
const telling = /^(?:已|未|没|待|正在|完成|整改|修好|换好|好了|处理|维修|[☑✓✔√■●☒✅□☐○])/u

/** The fields of texts in which schools also write the state. */
const toldIn: readonly string[] = ['measure', 'note', 'result']

/**
 * States written in a column of texts, such as 未完成，等配件 in 备注, where no column of states tells one. A text that contradicts
 * the columns stays as it is, and is reported.
 */
export function statesInTexts(
  { values, groups, doubts }: RowValues,
  { kind, words }: TablePlan,
  placeOf: (path: string) => Location,
): readonly StateFound[] {
  const sole = kind.fields.find(({ name, finished }) => finished && groups.has(name))
  const group = kind.finished ? undefined : sole
  const { state, date, finished } = completionOf(kind, group)
  const item = group ? groups.get(group.name) : values
  if (!state || !item) return []
  const known = item.get(state.name)?.text ?? (date && item.has(date.name) ? finished[0] : undefined)
  for (const name of toldIn) {
    const holder = item.has(name) ? item : values
    const text = holder.get(name)?.text
    const tells = text !== undefined && (telling.test(text) || tickOf(text) !== undefined)
    const found = tells && meantChoice(text, state.choices ?? [], words)
    if (!found) continue
    // A tick below 整改情况 says nothing of what was done.
    const isMark = tickOf(text) !== undefined
    if (isMark) {
      if (name !== 'measure') continue
      holder.delete(name)
    }
    const fields = holder === values ? kind.fields : (group?.fields ?? [])
    const header = fields.find((field) => field.name === name)?.label ?? '备注'
    const place = placeOf(holder === values || !group ? name : `${group.name}.${name}`)
    const { choice, ...more } = found
    if (known !== undefined) {
      if (known !== choice)
        doubts.push({ place, header, reason: `写的是“${text}”，与“${state.label}”的“${known}”不一致` })
      continue
    }
    holder.delete(name)
    // What follows the state is what the text was for: 已整改，更换插座 is a measure.
    const { rest, ...others } = more
    const isMeasure = rest !== undefined && name !== 'note'
    if (isMeasure) holder.set(name, { text: rest, value: rest })
    return [
      {
        state: choice,
        ...others,
        ...(rest !== undefined && !isMeasure && { rest }),
        header,
        place,
        ...(group && { group }),
      },
    ]
  }
  return []
}

/** Puts a state, its day and what else was said with it into the fields that are free; what finds none goes into the note. */
export function applyState(found: StateFound, read: RowValues, { kind, term, words }: TablePlan): void {
  const { group, header, place, rest } = found
  const { state, date, finished } = completionOf(kind, group)
  const item = group ? (read.groups.get(group.name) ?? new Map<string, SheetValue>()) : read.values
  if (group && !read.groups.has(group.name)) {
    // There is no hazard that could be finished.
    const said = [found.state, found.day, rest].filter((text) => text !== undefined).join('，')
    read.notes.push(`${header}：${said}`)
    return
  }
  if (found.state !== undefined && state) {
    const known = item.get(state.name)?.text
    if (known === undefined) item.set(state.name, { text: found.state, value: found.state })
    else if (known !== found.state) {
      read.notes.push(`${header}：${found.state}`)
      read.doubts.push({
        place,
        header,
        reason: `写的是“${found.state}”，与“${state.label}”的“${known}”不一致`,
      })
    }
  }
  if (found.doubt !== undefined) read.doubts.push({ place, header, reason: found.doubt })
  if (found.clock !== undefined) read.doubts.push({ place, header, reason: clockUnread(found.clock) })
  if (found.day !== undefined) {
    const settled = date && settleCell({ type: 'text', text: found.day }, date, { term, words })
    if (date && settled?.type === 'value' && !item.has(date.name))
      item.set(date.name, { text: settled.text, value: settled.value })
    else if (settled?.type !== 'value' || item.get(date?.name ?? '')?.text !== settled.text)
      read.notes.push(`${header}：${found.day}`)
  }
  if (rest === undefined) return
  const isOpen = found.state !== undefined && !finished.includes(found.state)
  const reason = kind.fields.find(({ name, type }) => name === 'reason' && type === 'text')
  if (isOpen && !group && reason && !read.values.has('reason'))
    read.values.set('reason', { text: rest, value: rest })
  else read.notes.push(`${header}：${rest}`)
}
