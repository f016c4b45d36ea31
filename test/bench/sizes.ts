// Reads inputs of every format in growing sizes, each in a process of its own, and tells which takes more than its share
// of processor time or memory as it grows: `npm run bench -- sizes [--only ledger/,csv/] [--sizes 0.2,0.45,2,8,50] [--jobs 2]`.
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Family } from './sizes/family.ts'
import { otherFamilies } from './sizes/other.ts'
import { yamlFamilies } from './sizes/yaml.ts'

const families: readonly Family[] = [...yamlFamilies, ...otherFamilies]

/** Seconds of processor time after which a reading is given up. */
const patience = 40
/** A reading that takes less, in seconds, is too short to be judged by its growth. */
const short = 0.4
/** Times that doubling the input may multiply the time: linear is 2, and collecting garbage takes its share. */
const steepest = 3
/** Seconds and megabytes that a reading may take, and more for each megabyte read. */
const dearest = { seconds: [4, 1], memory: [600, 40] } as const

interface Measured {
  readonly seconds: number
  /** Peak of what the process held, in MB. */
  readonly memory: number
  readonly codes: readonly string[]
}

async function measureHere({ make, read }: Family, bytes: number): Promise<Measured> {
  const made = make(bytes)
  const input = typeof made === 'string' ? new Uint8Array(Buffer.from(made)) : made
  const before = process.resourceUsage().maxRSS
  const began = process.cpuUsage()
  const codes = await read(input)
  const { user, system } = process.cpuUsage(began)
  const memory = (process.resourceUsage().maxRSS - before) / 1024
  return { seconds: (user + system) / 1e6, memory, codes: [...new Set(codes)] }
}

async function measureApart(name: string, bytes: number): Promise<Measured | string> {
  try {
    const { stdout } = await promisify(execFile)(
      'sh',
      [
        '-c',
        `ulimit -t ${patience} && exec "$0" "$@"`,
        process.execPath,
        fileURLToPath(import.meta.url),
        '--here',
        name,
        String(bytes),
      ],
      { maxBuffer: 1 << 26 },
    )
    return JSON.parse(stdout) as Measured
  } catch (error) {
    return error instanceof Error
      ? (error.message.split('\n').find((line) => /Error|FATAL/.test(line)) ?? 'killed')
      : ''
  }
}

const optionOf = (name: string): string | undefined => {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}

/** What is wrong with the measurements of a family, if anything. */
function faultOf(sizes: readonly number[], all: readonly (Measured | string)[]): string | undefined {
  for (const [at, measured] of all.entries()) {
    const size = (sizes[at] ?? 0) / (1 << 20)
    if (typeof measured === 'string') return `${size} MB: ${measured}`
    if (measured.seconds > dearest.seconds[0] + size * dearest.seconds[1])
      return `${size} MB take ${measured.seconds.toFixed(1)} s`
    if (measured.memory > dearest.memory[0] + size * dearest.memory[1])
      return `${size} MB take ${measured.memory.toFixed(0)} MB`
    const before = all[at - 1]
    if (before === undefined || typeof before === 'string' || measured.seconds < short) continue
    const growth = measured.seconds / Math.max(before.seconds, 0.05)
    if (growth > steepest * ((sizes[at] ?? 1) / (sizes[at - 1] ?? 1) / 2))
      return `${growth.toFixed(1)} times the time at ${size} MB`
  }
  return undefined
}

async function main(): Promise<void> {
  const only = (optionOf('--only') ?? '').split(',')
  const sizes = (optionOf('--sizes') ?? '0.2,0.45,2,8,50')
    .split(',')
    .map((size) => Math.floor(Number(size) * (1 << 20)))
  const chosen = families.filter(({ name }) => only.some((part) => name.includes(part)))
  let faults = 0
  const queue = [...chosen]
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { name } = next
      const all: (Measured | string)[] = []
      for (const size of sizes) all.push(await measureApart(name, size))
      const fault = faultOf(sizes, all)
      if (fault !== undefined) faults += 1
      const figures = all.map((one) =>
        typeof one === 'string' ? 'given up' : `${one.seconds.toFixed(2)} s ${one.memory.toFixed(0)} MB`,
      )
      const last = all.at(-1)
      const codes = last === undefined || typeof last === 'string' ? [] : last.codes.slice(0, 3)
      console.log(
        `${fault === undefined ? 'ok  ' : 'FAIL'} ${name.padEnd(32)} ${figures.join(' | ').padEnd(64)} ${codes.join(' ')} ${fault ?? ''}`,
      )
    }
  }
  await Promise.all(Array.from({ length: Number(optionOf('--jobs') ?? 1) }, work))
  console.log(`${chosen.length} families, ${faults} take more than their share`)
  process.exitCode = faults === 0 && chosen.length > 0 ? 0 : 1
}

const here = process.argv.indexOf('--here')
if (here < 0) await main()
else {
  const family = families.find(({ name }) => name === process.argv[here + 1])
  if (!family) throw new Error(`no family ${process.argv[here + 1] ?? ''}`)
  process.stdout.write(JSON.stringify(await measureHere(family, Number(process.argv[here + 2]))))
}
