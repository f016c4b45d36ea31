// Real processes of the product: killed at every operation on the disk, killed at random moments, on a disk that is full
// or read-only, and two at once. After each nothing may be lost, doubled, or half there.
import process from 'node:process'
import { runChild } from './child.ts'
import { fillDisks } from './disks.ts'
import { killAtOperations } from './kill-at-operations.ts'
import { killAtRandom } from './kill-at-random.ts'
import { raceProcesses } from './races.ts'

const option = (name: string, usual: string): string => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? usual : (process.argv[at + 1] ?? usual)
}
const number = (name: string, usual: number): number => Number(option(name, String(usual)))
const only = option('only', '')

if (process.env.HOUQIN_TORTURE === undefined) {
  const failures = [
    ...(await killAtOperations(number('deaths', 12), only)),
    ...(await killAtRandom(number('kills', only === '' ? 60 : 0))),
    ...(only === '' ? await fillDisks() : []),
    ...(await raceProcesses(number('rounds', 5), only)),
  ]
  for (const failure of failures) console.log(`FAIL ${failure}`)
  process.exitCode = failures.length > 0 ? 1 : 0
} else await runChild(process.env.HOUQIN_TORTURE)
