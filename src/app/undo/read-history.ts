import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import type { Host } from '../../host/index.ts'
import { type Entry, historyFolder, isFault, readEntry } from '../../storage/index.ts'

/** A data folder, and how messages name it. */
export interface HistoryRequest {
  readonly data: string
  readonly dataLabel: string
}

/** Reads the entries of a data folder's history, the oldest first. Those that are damaged are named and left out. */
export async function readHistory(
  { data, dataLabel }: HistoryRequest,
  host: Host,
): Promise<Outcome<readonly Entry[]>> {
  const entries: Entry[] = []
  const diagnostics: Diagnostic[] = []
  // A write that a death left half done is seen to as the folder is looked through: its entry counts or not.
  await host.listTree(data)
  for (const name of (await host.listTree(`${data}/${historyFolder}`)) ?? []) {
    const path = `${historyFolder}/${name}`
    const bytes = await host.readFile(`${data}/${path}`)
    // Another process may just have dropped it for a newer one.
    if (bytes === undefined) continue
    const read = readEntry(path, bytes)
    if (!isFault(read)) entries.push(read)
    else
      diagnostics.push(
        diagnose('history-damaged', `历史记录 ${dataLabel}/${path} 用不了：${read.reason}`, undefined, [
          '别的记录照样能用；不要它了就把这个文件删去。',
        ]),
      )
  }
  return { value: entries.sort((a, b) => a.number - b.number), diagnostics }
}
