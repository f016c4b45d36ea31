import type { Command } from '../command.ts'
import { build } from './build.ts'
import { check } from './check.ts'
import { ics } from './ics.ts'
import { newTerm } from './new-term.ts'
import { plan } from './plan.ts'
import { planStatus } from './plan-status.ts'
import { schema } from './schema.ts'
import { trace } from './trace.ts'

const all: readonly Command[] = [build, plan, planStatus, ics, newTerm, check, trace, schema]

/** Every command by its name, in the order that help lists them. */
export const commands: ReadonlyMap<string, Command> = new Map(all.map((command) => [command.name, command]))
