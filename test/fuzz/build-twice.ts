import { makeBuildMemory } from '../../src/build/build-memory.ts'
import { type Build, type GenerateRequest, generate } from '../../src/build/index.ts'
import type { Diagnostic } from '../../src/diagnostics/index.ts'
import { type Readers, rememberingReaders } from '../../src/records/index.ts'
import { memoryHost } from '../support/memory-host.ts'
import type { FuzzInput } from './fuzzer.ts'
import { checkOutputs, checkReport, checkSame } from './requirements.ts'

/** Builds documents from files, checks report and outputs, and that a second build gives the same. `readers` remember files that are always the same. */
export async function buildTwice(
  files: FuzzInput,
  input: FuzzInput,
  asked: Partial<GenerateRequest>,
  readers: Readers = rememberingReaders(),
): Promise<{ readonly build: Build; readonly diagnostics: readonly Diagnostic[] }> {
  // The second build uses the memory of the first, and must give the same.
  const memory = { ...makeBuildMemory(), readers }
  const run = async () =>
    await generate(
      {
        data: 'data',
        templates: 'templates',
        dataLabel: 'data',
        templatesLabel: 'templates',
        documents: [],
        formats: [],
        ...asked,
      },
      memoryHost(files),
      { memory },
    )
  const [first, second] = [await run(), await run()]
  checkSame(first.value.files, second.value.files, 'build')
  checkReport(first.diagnostics, first.value.sources, input)
  checkOutputs(first.value.files, input)
  return { build: first.value, diagnostics: first.diagnostics }
}
