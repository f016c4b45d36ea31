import type { Outcome } from '../../diagnostics/index.ts'
import type { FileMap, Host } from '../../host/index.ts'
import { makeSchemas, readSources } from '../../records/index.ts'
import { relabel } from '../../workspace/index.ts'

/** Schema files by name, and the text of school.yaml by the name that diagnostics use for it. */
export interface SchemaFiles {
  readonly files: FileMap
  readonly sources: ReadonlyMap<string, string>
}

const schoolFile = 'school.yaml'

/** Makes JSON Schemas for the ledgers of a data folder and for its school.yaml. Writes nothing. */
export async function makeSchemaFiles(
  data: string,
  dataLabel: string,
  host: Host,
): Promise<Outcome<SchemaFiles>> {
  const school = await host.readFile(`${data}/${schoolFile}`)
  const { value, diagnostics } = makeSchemas(school)
  const encoder = new TextEncoder()
  const files = new Map([...value].map(([name, text]) => [name, encoder.encode(text)]))
  const nameOf = (file: string): string => `${dataLabel}/${file}`
  const sources = school ? [...readSources(new Map([[schoolFile, school]]))] : []
  return {
    value: { files, sources: new Map(sources.map(([file, text]) => [nameOf(file), text])) },
    diagnostics: relabel(diagnostics, nameOf),
  }
}
