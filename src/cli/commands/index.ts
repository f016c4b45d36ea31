import type { Command } from '../command.ts'
import { add } from './add.ts'
import { adopt } from './adopt.ts'
import { archive } from './archive.ts'
import { build } from './build.ts'
import { check } from './check.ts'
import { completion } from './completion.ts'
import { diff } from './diff.ts'
import { doctor } from './doctor.ts'
import { done } from './done.ts'
import { edit } from './edit.ts'
import { eject } from './eject.ts'
import { explain } from './explain.ts'
import { exportCommand } from './export.ts'
import { history } from './history.ts'
import { ics } from './ics.ts'
import { importCommand } from './import.ts'
import { init } from './init.ts'
import { key } from './key.ts'
import { list } from './list.ts'
import { newTerm } from './new-term.ts'
import { outline } from './outline.ts'
import { plan } from './plan.ts'
import { planStatus } from './plan-status.ts'
import { recover } from './recover.ts'
import { remove } from './remove.ts'
import { review } from './review.ts'
import { schema } from './schema.ts'
import { template } from './template.ts'
import { trace } from './trace.ts'
import { undo } from './undo.ts'
import { verify } from './verify.ts'
import { watch } from './watch.ts'

const all: readonly Command[] = [
  init,
  add,
  done,
  edit,
  remove,
  list,
  history,
  undo,
  recover,
  build,
  watch,
  plan,
  planStatus,
  ics,
  newTerm,
  check,
  trace,
  diff,
  adopt,
  outline,
  eject,
  template,
  importCommand,
  exportCommand,
  archive,
  verify,
  review,
  key,
  schema,
  explain,
  doctor,
  completion(() => all),
]

/** All commands by name, in the order in which help lists them. */
export const commands: ReadonlyMap<string, Command> = new Map(all.map((command) => [command.name, command]))
