import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { FuzzInput } from './fuzzer.ts'

/** A fault found earlier: its input, and what was wrong. */
export interface CorpusEntry {
  /** What went wrong, as a file name. */
  readonly name: string
  readonly fault: string
  /** Why it still exists; absent if it is fixed. */
  readonly pending?: string
  readonly input: FuzzInput
}

interface Stored {
  readonly fault: string
  readonly pending?: string
  readonly files: Readonly<Record<string, string | { readonly base64: string }>>
}

/** The entries of a fuzzer below a folder, by name. */
export function readCorpus(folder: string, fuzzer: string): readonly CorpusEntry[] {
  const own = `${folder}/${fuzzer}`
  if (!existsSync(own)) return []
  return readdirSync(own)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const { fault, pending, files } = JSON.parse(readFileSync(`${own}/${file}`, 'utf8')) as Stored
      const input = Object.fromEntries(
        Object.entries(files).map(([path, content]) => [
          path,
          typeof content === 'string' ? content : new Uint8Array(Buffer.from(content.base64, 'base64')),
        ]),
      )
      return { name: file.replace(/\.json$/, ''), fault, ...(pending !== undefined && { pending }), input }
    })
}

/** Writes an input as a file that can be added to the corpus. */
export function writeEntry(path: string, input: FuzzInput, fault: string): void {
  const files = Object.fromEntries(
    Object.entries(input).map(([name, content]) => [
      name,
      // A file cannot contain a lone surrogate as text.
      typeof content === 'string' && !/\p{Surrogate}/u.test(content)
        ? content
        : { base64: Buffer.from(content).toString('base64') },
    ]),
  )
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify({ fault, files } satisfies Stored, null, 2)}\n`)
}
