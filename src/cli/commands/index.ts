import type { Command } from '../command.ts'
import { build } from './build.ts'
import { check } from './check.ts'
import { plan } from './plan.ts'
import { schema } from './schema.ts'
import { trace } from './trace.ts'

const all: readonly Command[] = [build, plan, check, trace, schema]

/** Every command by its name, in the order that help lists them. */
export const commands: ReadonlyMap<string, Command> = new Map(all.map((command) => [command.name, command]))
