import type { Command } from '../command.ts'
import { archive } from './archive.ts'
import { build } from './build.ts'
import { check } from './check.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'
import { key } from './key.ts'
import { review } from './review.ts'
import { schema } from './schema.ts'
import { trace } from './trace.ts'
import { verify } from './verify.ts'

const all: readonly Command[] = [
  build,
  check,
  trace,
  importCommand,
  exportCommand,
  schema,
  archive,
  verify,
  review,
  key,
]

/** Every command by its name, in the order that help lists them. */
export const commands: ReadonlyMap<string, Command> = new Map(all.map((command) => [command.name, command]))
