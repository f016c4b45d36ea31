import { plainDigits } from '../text/index.ts'
import type { Evidence } from './model.ts'
import type { SourcePlace } from './source-place.ts'

/** Computed shares and means are shown with four decimal places. */
const precision = 1e4

/** The exact value with its unit: 83次, 92.3077%. */
export const exactText = ({ exact, unit = '' }: Pick<Evidence, 'exact' | 'unit'>): string =>
  typeof exact === 'number' ? `${plainDigits(Math.round(exact * precision) / precision)}${unit}` : exact

/** A place in the form that editors accept: `2025-autumn/repairs.yaml:12`. */
export const placeText = ({ file, line }: SourcePlace): string => `${file}:${line}`

/**
 * The records behind a value, e.g. `WX-001（2025-autumn/repairs.yaml:6）`, at most `most` of them, followed by the number of those
 * left out.
 */
export function recordTexts({ records }: Evidence, most: number): readonly string[] {
  if (records.length === 0) return [noRecords]
  const named = records.slice(0, most).map((record) => `${record.id}（${placeText(record)}）`)
  return records.length > most ? [...named, remainder(records.length)] : named
}

/**
 * The same records as lines for a narrow column: each file, then its records, e.g. `第6行 WX-001`.
 * @param folder a folder to omit from the paths, with its `/`
 */
export function recordLines({ records }: Evidence, most: number, folder: string): readonly string[] {
  if (records.length === 0) return [noRecords]
  const lines: string[] = []
  let last = ''
  for (const { file, line, id } of records.slice(0, most)) {
    if (file !== last) lines.push(file.startsWith(folder) ? file.slice(folder.length) : file)
    last = file
    lines.push(`第${line}行 ${id}`)
  }
  return records.length > most ? [...lines, remainder(records.length)] : lines
}

const noRecords = '台账里没有符合的记录'
const remainder = (count: number): string => `……共${count}条`

/** The folder, with its `/`, that contains most of the records; empty where there are none. */
export function commonFolder(evidence: readonly Evidence[]): string {
  const counts = new Map<string, number>()
  for (const { file } of evidence.flatMap(({ records }) => records)) {
    const folder = file.slice(0, file.lastIndexOf('/') + 1)
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  const most = Math.max(0, ...counts.values())
  return [...counts].find(([, count]) => count === most)?.[0] ?? ''
}
