// Mutation testing: puts faults into the source of a room one by one, each of which must make a test of that room fail.
// npm run mutate -- records/editing archive
// Processes a room folder by folder, each against the unit tests in the folder of the same name, because these are fast and must
// suffice on their own. Keeps results below .build/mutation, so that only what has changed since is tried again. Fails if less
// than 85 % of a room's faults are detected.
// --force   tries everything again
// --static  also tries faults in code that runs once, when a module loads: each needs all tests of its folder
import { existsSync, readdirSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'

const wanted = 85

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const { positionals: rooms, values: asked } = parseArgs({
  allowPositionals: true,
  options: {
    concurrency: { type: 'string', default: '2' },
    force: { type: 'boolean', default: false },
    static: { type: 'boolean', default: false },
  },
})
const unknown = rooms.filter((room) => !existsSync(join('src', room)))
if (rooms.length === 0 || unknown.length > 0) {
  const what = unknown.length > 0 ? `No such room below src: ${unknown.join(', ')}.` : 'Which room?'
  console.error(`${what} Example: npm run mutate -- records/editing`)
  process.exit(2)
}

// A run keeps the processors busy for minutes, so that other work gets priority.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

/** A room and all folders in it. */
const foldersOf = (room) => [
  room,
  ...readdirSync(join('src', room), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => foldersOf(`${room}/${name}`)),
]

const holds = (folder, ending) =>
  existsSync(folder) && readdirSync(folder).some((name) => name.endsWith(ending))

/** The tests of a folder: in the test folder of the same name, else in that of its parent. */
const testsOf = (folder) =>
  folder === '.' || holds(join('test/unit', folder), '.test.ts') ? folder : testsOf(dirname(folder))

/** Tries all mutants of a folder; returns how many were killed, and their number. */
async function mutate(folder) {
  process.env.MUTATION_TESTS = `test/unit/${testsOf(folder)}/*.test.ts`
  const results = `.build/mutation/${folder.replaceAll('/', '-')}`
  const tried = await new Stryker({
    mutate: [`src/${folder}/*.ts`],
    testRunner: 'vitest',
    plugins: [import.meta.resolve('@stryker-mutator/vitest-runner')],
    vitest: { configFile: '.config/vitest.mutation.config.ts', related: false },
    coverageAnalysis: 'perTest',
    ignoreStatic: !asked.static,
    disableTypeChecks: false,
    // A run slowed down by others is not an endless loop.
    timeoutMS: 15_000,
    concurrency: Number(asked.concurrency),
    incremental: true,
    incrementalFile: `${results}.json`,
    force: asked.force,
    tempDirName: '.build/mutation/sandbox',
    ignorePatterns: ['/.build', '/.cache', '/out'],
    reporters: ['clear-text', 'html', 'progress-append-only'],
    clearTextReporter: { allowEmojis: false, logTests: false, reportTests: false },
    htmlReporter: { fileName: `${results}.html` },
  }).runMutationTest()
  const countOf = (...statuses) => tried.filter(({ status }) => statuses.includes(status)).length
  const noticed = countOf('Killed', 'Timeout')
  return { noticed, all: noticed + countOf('Survived', 'NoCoverage') }
}

for (const room of rooms) {
  const folders = foldersOf(room).filter((folder) => holds(join('src', folder), '.ts'))
  let [noticed, all] = [0, 0]
  for (const folder of folders) {
    const came = await mutate(folder)
    noticed += came.noticed
    all += came.all
  }
  const score = all === 0 ? 100 : (noticed / all) * 100
  console.log(
    `\n${room}: ${noticed} of ${all} faults noticed, ${score.toFixed(1)} % (at least ${wanted} % wanted)`,
  )
  if (score < wanted) process.exitCode = 1
}
