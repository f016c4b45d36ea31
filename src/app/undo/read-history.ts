import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import type { Host } from '../../host/index.ts'
import { type Entry, historyFolder, isFault, readEntry } from '../../storage/index.ts'
import { sizeText } from '../../text/index.ts'

/**
 * The limit of an entry in bytes: the history as a whole is kept to 10 MB, and only a change to very large files gives a larger
 * entry.
 */
const largestEntry = 64 << 20

/** A data folder, and its name in messages. */
export interface HistoryRequest {
  readonly data: string
  readonly dataLabel: string
}

/** Reads the entries of a data folder's history, the oldest first. Damaged ones are reported and left out. */
export async function readHistory(
  { data, dataLabel }: HistoryRequest,
  host: Host,
): Promise<Outcome<readonly Entry[]>> {
  const entries: Entry[] = []
  const diagnostics: Diagnostic[] = []
  const damaged = (path: string, why: string): void => {
    diagnostics.push(
      diagnose('history-damaged', `历史记录 ${dataLabel}/${path} 用不了：${why}`, undefined, [
        '别的记录照样能用；不要它了就把这个文件删去。',
      ]),
    )
  }
  // Listing the folder recovers from an interrupted write, which decides whether its entry counts.
  await host.listTree(data)
  for (const name of (await host.listTree(`${data}/${historyFolder}`)) ?? []) {
    const path = `${historyFolder}/${name}`
    const size = await host.sizeOf(`${data}/${path}`)
    if (size !== undefined && size > largestEntry) {
      damaged(path, `有 ${sizeText(size)}，一条记录最多 ${sizeText(largestEntry)}`)
      continue
    }
    const bytes = await host.readFile(`${data}/${path}`, largestEntry)
    // Another process may just have dropped it in favour of a newer one.
    if (bytes === undefined) continue
    const read = readEntry(path, bytes)
    if (!isFault(read)) entries.push(read)
    else damaged(path, read.reason)
  }
  return { value: entries.sort((a, b) => a.number - b.number), diagnostics }
}
