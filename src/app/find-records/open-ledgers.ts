import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import type { FileMap, Host } from '../../host/index.ts'
import { parseWorkspace, readSources, type Workspace } from '../../records/index.ts'
import { readData } from '../../workspace/index.ts'

/** A data folder, and its name in messages. */
export interface LedgerFolder {
  readonly data: string
  readonly dataLabel: string
}

/** The ledgers of a folder, as far as they can be read. */
export interface OpenLedgers {
  readonly workspace: Workspace | undefined
  readonly files: FileMap
  /** The name under which users know a file. */
  readonly nameOf: (file: string) => string
  /** Texts of the files, by that name. */
  readonly sources: ReadonlyMap<string, string>
  /** What is wrong with them, by path below the folder. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Opens the ledgers of a folder; reports one that has none. */
export async function openLedgers(
  { data, dataLabel }: LedgerFolder,
  host: Host,
): Promise<Outcome<OpenLedgers>> {
  const files = (await readData(data, host)) ?? new Map()
  const nameOf = (file: string): string => `${dataLabel}/${file}`
  const parsed = parseWorkspace(files)
  const sources = new Map([...readSources(files)].map(([file, text]) => [nameOf(file), text]))
  const { value: workspace, diagnostics } = parsed
  return {
    value: { workspace, files, nameOf, sources, diagnostics },
    diagnostics:
      files.size > 0
        ? []
        : [
            diagnose('data-missing', `找不到数据文件夹“${dataLabel}”，或里面没有台账`, undefined, [
              '在 --data 后面写上放 school.yaml 的文件夹；还没有台账的，先运行 houqin init。',
            ]),
          ],
  }
}
