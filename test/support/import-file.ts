import { type ImportRequest, importLedgers, type LedgerImport } from '../../src/app/import/index.ts'
import type { Diagnostic } from '../../src/diagnostics/index.ts'
import { memoryHost } from './memory-host.ts'
import { smallSchool } from './workspace-files.ts'

/** Files of a workspace, by path below the data folder. */
export type Data = Readonly<Record<string, string>>

/** An empty workspace of two terms; the spring is the current one. */
export const emptyData: Data = {
  'school.yaml': `${smallSchool}当前学期: 2026-spring\n`,
  '2026-spring/meetings.yaml': '',
}

/** The result of importing a file, and the data folder as it would be written. */
export interface Imported {
  readonly value: LedgerImport
  readonly diagnostics: readonly Diagnostic[]
  readonly codes: readonly string[]
  readonly data: Data
  readonly messages: string
}

/** Imports a file into a workspace in memory. */
export async function importFile(
  name: string,
  bytes: Uint8Array,
  data: Data = emptyData,
  options: Partial<ImportRequest> = {},
): Promise<Imported> {
  const files = Object.fromEntries(Object.entries(data).map(([path, text]) => [`data/${path}`, text]))
  const host = memoryHost({ ...files, [name]: bytes })
  const request = { data: 'data', dataLabel: 'data', file: name, fileLabel: name, ...options }
  const { value, diagnostics } = await importLedgers(request, host)
  const { characters, kept, understood, told, lost } = value.count
  const missing = lost.map(({ text }) => text)
  // Whatever a test is about, every character of every cell is somewhere.
  if (kept + understood + told !== characters || missing.length > 0)
    throw new Error(`Of ${characters} characters, ${missing.join(' ')} are lost`)
  const written = [...value.files].map(([path, content]) => [path, new TextDecoder().decode(content)])
  return {
    value,
    diagnostics,
    codes: diagnostics.map(({ code }) => code),
    data: { ...data, ...(Object.fromEntries(written) as Data) },
    messages: diagnostics.map(({ message }) => message).join('\n'),
  }
}
