// Mutation testing of rooms, each by itself: npm run mutate -- records/editing archive
// Faults are put into a room's source one by one; each must make a test of that room fail. Results are kept below
// .build/mutation, so that only what has changed since is tried again; --force tries everything.
import { existsSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)

const { positionals: rooms, values } = parseArgs({
  allowPositionals: true,
  options: { force: { type: 'boolean', default: false }, concurrency: { type: 'string', default: '2' } },
})
const unknown = rooms.filter((room) => !existsSync(`src/${room}`))
if (rooms.length === 0 || unknown.length > 0) {
  console.error(`No such room below src: ${unknown.join(', ') || '(none given)'}. Example: npm run mutate -- records/editing`)
  process.exit(2)
}

// A run takes minutes of all processors; whoever works meanwhile goes first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

for (const room of rooms) {
  process.env.MUTATED_ROOM = room
  const results = `.build/mutation/${room.replaceAll('/', '-')}`
  await new Stryker({
    mutate: [`src/${room}/**/*.ts`],
    testRunner: 'vitest',
    plugins: [import.meta.resolve('@stryker-mutator/vitest-runner')],
    vitest: { configFile: '.config/vitest.mutation.config.ts', related: false },
    coverageAnalysis: 'perTest',
    disableTypeChecks: false,
    // A run that others slow down is no endless loop.
    timeoutMS: 60_000,
    concurrency: Number(values.concurrency),
    incremental: true,
    incrementalFile: `${results}.json`,
    force: values.force,
    tempDirName: '.build/mutation/sandbox',
    ignorePatterns: ['/.build', '/.cache', '/out'],
    reporters: ['clear-text', 'html', 'progress-append-only'],
    clearTextReporter: { allowEmojis: false, logTests: false, reportTests: false },
    htmlReporter: { fileName: `${results}.html` },
    thresholds: { high: 95, low: 85, break: 85 },
  }).runMutationTest()
}
