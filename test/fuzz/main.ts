import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { writeEntry } from './corpus.ts'
import type { FuzzInput } from './fuzzer.ts'
import { fuzzers } from './fuzzers/index.ts'
import type { Fault, FuzzMessage, FuzzOrder, FuzzOutcome } from './protocol.ts'
import { tryInputs } from './try-inputs.ts'

const usage = `npm run fuzz -- [--only ledgers,words] [--runs 3000] [--seed 7] [--path 12:0:3]
  --only   some of: ${fuzzers.map(({ name }) => name).join(', ')}
  --runs   inputs of each fuzzer; without it the short mode, about a minute in all
  --seed   the same seed gives the same inputs; 1 unless given
  --path   one input again, as a failure printed it; with --only and --seed`

const corpus = 'test/fuzz/corpus'
/** Milliseconds that one input may take on a busy machine; most take less than a tenth of a second. */
const longest = 60_000
/** Milliseconds that a fuzzer may take to get ready. */
const longestStart = 300_000
/** Mebibytes that a thread may use. */
const memory = 1500

/** Runs fuzzers, each in its own thread, as many at a time as there are cores, and prints what they found. Exit code 1 for faults. */
export async function run(words: readonly string[], script: string): Promise<number> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      only: { type: 'string' },
      runs: { type: 'string' },
      seed: { type: 'string' },
      path: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  const only = values.only?.split(',')
  const chosen = fuzzers.filter(({ name }) => only === undefined || only.includes(name))
  const unknown = only?.filter((name) => !fuzzers.some((fuzzer) => fuzzer.name === name)) ?? []
  const [seed, runs] = [Number(values.seed ?? 1), values.runs === undefined ? undefined : Number(values.runs)]
  if (values.help || unknown.length > 0 || !Number.isInteger(seed) || (runs !== undefined && !(runs > 0))) {
    console.log(usage)
    return values.help ? 0 : 2
  }
  const waiting = [...chosen]
  let faults = 0
  const work = async (): Promise<void> => {
    for (let fuzzer = waiting.shift(); fuzzer; fuzzer = waiting.shift()) {
      const began = performance.now()
      const order = {
        fuzzer: fuzzer.name,
        seed,
        runs: runs ?? fuzzer.runs,
        corpus,
        ...(values.path !== undefined && { path: values.path }),
      }
      const outcome = await inThread(order, script)
      printOutcome(order, outcome, (performance.now() - began) / 1000)
      // A fuzzer that tried nothing proves nothing.
      faults += outcome.inputs === 0 ? 1 : outcome.faults.length
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return faults > 0 ? 1 : 0
}

function printOutcome(order: FuzzOrder, outcome: FuzzOutcome, seconds: number): void {
  const { inputs, replayed, faults, pending } = outcome
  console.log(
    `${order.fuzzer}: ${inputs} inputs of seed ${order.seed}, ${replayed} of the corpus, ${faults.length} faults, ${seconds.toFixed(1)} s`,
  )
  for (const { name, why, mended } of pending)
    console.log(`  pending ${name}: ${mended ? 'mended by now: take "pending" out of the file' : why}`)
  for (const fault of faults) printFault(fault, order)
}

/** Runs an order in a thread; a thread that never ends or uses too much memory is terminated, and its input is the fault. */
function inThread(order: FuzzOrder, script: string): Promise<FuzzOutcome> {
  return new Promise((done) => {
    const thread = new Worker(script, {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    })
    let trying: { readonly input: FuzzInput; readonly from: string } = { input: {}, from: 'the start' }
    let inputs = 0
    const stop = (why: string): void => {
      clearTimeout(timer)
      void thread.terminate()
      const fault: Fault = {
        message: `${why}, at ${trying.from}`,
        input: trying.input,
        from: { stopped: trying.from },
      }
      done({ inputs, replayed: 0, faults: [fault], pending: [] })
    }
    const watch = (limit: number): NodeJS.Timeout =>
      setTimeout(() => {
        stop(`longer than ${limit / 1000} s`)
      }, limit)
    let timer = watch(longestStart)
    thread.on('message', (message: FuzzMessage) => {
      clearTimeout(timer)
      if (message.type === 'done') {
        done(message.outcome)
        return
      }
      trying = message
      inputs += 1
      timer = watch(longest)
    })
    thread.on('error', (error: Error) => {
      stop(error.stack ?? error.message)
    })
  })
}

function printFault({ message, input, from }: Fault, { fuzzer, seed }: FuzzOrder): void {
  const digest = createHash('sha256').update(JSON.stringify(input)).digest('hex').slice(0, 8)
  const kept = `.build/faults/${fuzzer}-${digest}.json`
  writeEntry(kept, input, message.split('\n')[0] ?? '')
  console.log(`\nFAULT in ${fuzzer}`)
  if ('corpus' in from) console.log(`  of the corpus: ${corpus}/${fuzzer}/${from.corpus}.json`)
  if ('path' in from) {
    console.log(`  seed ${seed}, path ${from.path}, made smaller ${from.shrinks} times`)
    console.log(`  again: npm run fuzz -- --only ${fuzzer} --seed ${seed} --path ${from.path}`)
  }
  console.log(message.replace(/^/gm, '  '))
  for (const [path, content] of Object.entries(input)) {
    const text = typeof content === 'string' ? content : `${content.length} bytes`
    console.log(`  --- ${path}\n${text.slice(0, 3000).replace(/^/gm, '    ')}`)
  }
  if (!('corpus' in from))
    console.log(
      `  The input is in ${kept}. Once it is mended: move it to ${corpus}/${fuzzer}/<what-was-wrong>.json\n`,
    )
}

if (!isMainThread && parentPort) {
  const port = parentPort
  const order = workerData as FuzzOrder
  const fuzzer = fuzzers.find(({ name }) => name === order.fuzzer)
  if (fuzzer) {
    const tell = (message: FuzzMessage): void => {
      port.postMessage(message)
    }
    const outcome = await tryInputs(fuzzer, order, (input, from) => {
      tell({ type: 'trying', input, from })
    })
    tell({ type: 'done', outcome })
  }
}
