import { describe, expect, it } from 'vitest'
import { commands } from '../../../../src/cli/commands/index.ts'
import { completions } from '../../../../src/cli/completion/index.ts'

describe.each(Object.entries(completions))('completion for %s', (_, make) => {
  const script = make(commands.values())

  it('contains every command and every option', () => {
    for (const { name, options } of commands.values()) {
      expect(script).toContain(name)
      for (const option of Object.values(options)) {
        expect(script).toContain(`--${option.name}`)
        for (const word of option.words ?? []) expect(script).toContain(word)
      }
    }
  })

  it('has balanced quotes in every line', () => {
    for (const line of script.split('\n')) expect((line.match(/'/g) ?? []).length % 2).toBe(0)
  })
})
