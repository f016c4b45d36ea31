import type { Command } from '../command.ts'
import { bashCompletion } from './bash.ts'
import { powershellCompletion } from './powershell.ts'
import { zshCompletion } from './zsh.ts'

/** Completion scripts by shell. */
export const completions = {
  bash: bashCompletion,
  zsh: zshCompletion,
  powershell: powershellCompletion,
} as const satisfies Readonly<Record<string, (commands: Iterable<Command>) => string>>
