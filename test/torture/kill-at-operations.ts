import { commands } from '../../src/cli/commands/index.ts'
import { type Cases, makeCases, type Reader, type Scenario } from './scenarios.ts'
import {
  areAlike,
  copyOf,
  difference,
  type Ended,
  leftOvers,
  run,
  sideBySide,
  snapshot,
  start,
  startAnew,
} from './workspace.ts'

type Files = ReadonlyMap<string, string>

/**
 * Kills each command that writes before every operation that changes the disk, or before at most `most`, evenly spread, and
 * starts the program again. Commands that write nothing must not change the disk at all.
 *
 * @param only a pattern for the names of the commands
 */
export async function killAtOperations(most: number, only: RegExp): Promise<readonly string[]> {
  const { school, scenarios, readers } = await makeCases()
  const failures: string[] = [...findForgotten({ scenarios, readers })]
  let deaths = 0
  for (const scenario of scenarios.filter(({ name }) => only.test(name))) {
    const base = copyOf(school)
    await scenario.prepare?.(base)
    const killed = await killOne(scenario, base, most)
    deaths += killed.deaths
    failures.push(...killed.bad.map((text) => `${scenario.name} killed at operation ${text}`))
  }
  console.log(`     ${deaths} deaths at operations`)
  for (const reader of readers.filter(({ name }) => only.test(name)))
    failures.push(...(await readOnce(reader, school)))
  return failures
}

/** Commands that are neither killed nor listed as writing nothing. */
function findForgotten({ scenarios, readers }: Pick<Cases, 'scenarios' | 'readers'>): readonly string[] {
  const known = new Set([...scenarios, ...readers].map(({ name }) => /^[\w-]+/.exec(name)?.[0]))
  return [...commands.keys()]
    .filter((name) => !known.has(name))
    .map((name) => `${name}: nobody says whether it writes`)
}

const operationsIn = ({ text }: Ended): number | undefined => {
  const [, count] = /#operations (\d+)/.exec(text) ?? []
  return count === undefined ? undefined : Number(count)
}

async function runIn(scenario: Scenario, order: string, school: string): Promise<Ended> {
  const running = start(order, scenario.args(school))
  await scenario.meanwhile?.(running, school)
  return running.ended
}

async function killOne(
  scenario: Scenario,
  base: string,
  most: number,
): Promise<{ readonly deaths: number; readonly bad: readonly string[] }> {
  const whole = copyOf(base)
  const before = snapshot(scenario.written(whole))
  const through = await runIn(scenario, 'kill 0', whole)
  const operations = operationsIn(through) ?? 0
  if (through.code !== 0 || operations === 0) return { deaths: 0, bad: [`none: ${through.text.slice(-900)}`] }
  const after = snapshot(scenario.written(whole))
  const stride = Math.max(1, operations / most)
  const deaths = Array.from({ length: Math.min(operations, most) }, (_, nth) => Math.floor(nth * stride) + 1)
  const outcomes = await sideBySide(
    deaths.map((death) => async () => {
      const copy = copyOf(base)
      const ended = await runIn(scenario, `kill ${death}`, copy)
      const outcome = ended.killed
        ? await judge(scenario, copy, before, after)
        : `did not die: ${ended.text.slice(-400)}`
      return settled.has(outcome) ? outcome : `${death}: ${outcome}`
    }),
  )
  const bad = outcomes.filter((outcome) => !settled.has(outcome))
  const counts = [...settled]
    .map((wanted) => `${outcomes.filter((outcome) => outcome === wanted).length} ${wanted}`)
    .join(', ')
  console.log(
    `${bad.length === 0 ? 'ok  ' : 'FAIL'} ${scenario.name}: ${deaths.length} deaths in ${operations} operations, ${counts}`,
  )
  return { deaths: deaths.length, bad }
}

/** What a death may leave after the next start. */
const settled: ReadonlySet<string> = new Set(['all old', 'all new', 'finished when resumed'])

async function judge(scenario: Scenario, copy: string, before: Files, after: Files): Promise<string> {
  const folder = scenario.written(copy)
  // The next command recovers the folder; for init that is its next attempt.
  const recovered = await startAnew(folder)
  const left = leftOvers(copy)
  if (left.length > 0 && !scenario.resume) return `left behind: ${left.join('、')}`
  const now = snapshot(folder)
  const alike = (wanted: Files): boolean =>
    scenario.isRandom ? [...now.keys()].join() === [...wanted.keys()].join() : areAlike(now, wanted)
  if (alike(before) && alike(after)) return 'all new'
  if (alike(after)) return recovered.includes('undone') ? 'said undone, all is new' : 'all new'
  if (alike(before)) return recovered.includes('finished') ? 'said finished, all is old' : 'all old'
  if (!scenario.resume) return `neither old nor new: ${difference(now, after)}`
  return resume(scenario.resume(copy), folder, before, after)
}

/** Files that are written one by one must be whole, and a resumed run must end like one that was not killed. */
async function resume(args: readonly string[], folder: string, before: Files, after: Files): Promise<string> {
  const torn = [...snapshot(folder)].filter(
    ([path, bytes]) => isOutput(path) && ![before.get(path), after.get(path)].includes(bytes),
  )
  if (torn.length > 0) return `neither old nor new: ${torn.map(([path]) => path).join('、')}`
  const { code, text } = await run('plain', args)
  if (code !== 0) return `not to be resumed: ${text.slice(-400)}`
  const now = snapshot(folder)
  const left = leftOvers(folder)
  if (left.length > 0) return `left behind when resumed: ${left.join('、')}`
  return areAlike(now, after) ? 'finished when resumed' : `other when resumed: ${difference(now, after)}`
}

/** Whether a file is an output; the notes of an unfinished run, which grow line by line, are not. */
const isOutput = (path: string): boolean => !path.startsWith('.review/') && !path.startsWith('.houqin/')

async function readOnce({ name, args }: Reader, school: string): Promise<readonly string[]> {
  const copy = copyOf(school)
  const before = snapshot(copy)
  const ended = await run('kill 0', args(copy))
  const operations = operationsIn(ended)
  if (operations === undefined) return [`${name}: ${ended.text.slice(-400)}`]
  if (operations > 0) return [`${name}: ${operations} operations of a command that writes nothing`]
  const now = snapshot(copy)
  if (!areAlike(now, before)) return [`${name}: changed ${difference(now, before)}`]
  console.log(`ok   ${name}: writes nothing`)
  return []
}
