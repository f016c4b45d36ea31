// Real processes of the product: killed at every operation on the disk, killed at random moments, on a disk that is full
// or read-only, and two at once. Afterwards nothing may be lost, duplicated or half written.
import process from 'node:process'
import { fillDisks } from './disks.ts'
import { killAtOperations } from './kill-at-operations.ts'
import { killAtRandom } from './kill-at-random.ts'
import { number, option } from './options.ts'
import { raceProcesses } from './races.ts'

const wanted = option('only', '')
const only = new RegExp(wanted)
const isAll = wanted === ''

const failures = [
  ...(await killAtOperations(number('deaths', 6), only)),
  ...(await killAtRandom(number('kills', isAll ? 60 : 0))),
  ...(isAll ? await fillDisks() : []),
  ...(await raceProcesses(number('rounds', 5), only)),
]
for (const failure of failures) console.log(`FAIL ${failure}`)
process.exitCode = failures.length > 0 ? 1 : 0
