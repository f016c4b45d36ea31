import process from 'node:process'
import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { readCorpus } from './corpus.ts'
import type { Fuzzer, FuzzInput } from './fuzzer.ts'
import type { Fault, FuzzOrder, FuzzOutcome } from './protocol.ts'

/** The most candidates tried to make a failing input smaller. */
const mostShrinking = 400

/** Tries the corpus of a fuzzer, then as many new inputs as ordered; `tell` is called with each before it is tried. */
export async function tryInputs(
  fuzzer: Fuzzer,
  order: FuzzOrder,
  tell: (input: FuzzInput, from: string) => void,
): Promise<FuzzOutcome> {
  const faults: Fault[] = []
  const warnings: Error[] = []
  process.on('warning', (warning) => warnings.push(warning))
  const pending: FuzzOutcome['pending'][number][] = []
  const entries = readCorpus(order.corpus, fuzzer.name)
  for (const { name, input, pending: why } of entries) {
    tell(input, `corpus ${name}`)
    const error = await failureOf(fuzzer, input, warnings)
    if (why !== undefined) pending.push({ name, why, mended: error === undefined })
    else if (error !== undefined) faults.push({ message: error, input, from: { corpus: name } })
  }
  let [inputs, failed, shrinking] = [0, false, 0]
  const property = fc.asyncProperty(await fuzzer.inputs(), async (input) => {
    // An input that is no longer tried counts as sound, which ends the shrinking.
    if (failed && ++shrinking > mostShrinking) return
    if (!failed) inputs += 1
    tell(input, `input ${inputs}`)
    const error = await failureOf(fuzzer, input, warnings)
    if (error === undefined) return
    failed = true
    throw new Error(error)
  })
  const details = await fc.check(property, {
    seed: order.seed,
    numRuns: order.runs,
    ...(order.path !== undefined && { path: order.path }),
  })
  if (details.failed && details.counterexample)
    faults.push({
      message: details.errorInstance instanceof Error ? details.errorInstance.message : 'fast-check gave up',
      input: details.counterexample[0],
      from: { path: details.counterexamplePath, shrinks: details.numShrinks },
    })
  return { inputs, replayed: entries.length, faults, pending }
}

/** What is wrong with an input; undefined if nothing is. */
async function failureOf(fuzzer: Fuzzer, input: FuzzInput, warnings: Error[]): Promise<string | undefined> {
  try {
    await fuzzer.check(input)
    // Warnings of Node come a little later.
    await setImmediate()
    const warned = warnings.splice(0).map(String)
    return warned.length > 0 ? `a warning that users would see: ${warned.join(', ')}` : undefined
  } catch (error) {
    // Anything thrown is what the fuzzer is looking for.
    if (!(error instanceof Error)) return `thrown: ${String(error)}`
    return error.name === 'Broken' ? error.message : (error.stack ?? error.message)
  }
}
