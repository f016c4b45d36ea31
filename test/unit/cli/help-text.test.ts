import { describe, expect, it } from 'vitest'
import { commands } from '../../../src/cli/commands/index.ts'
import { commandHelp, helpText } from '../../../src/cli/help-text.ts'

describe('help', () => {
  it('lists every command and every exit code', () => {
    const text = helpText(commands.values())
    for (const { name, summary } of commands.values()) {
      expect(text).toContain(`  ${name}`)
      expect(text).toContain(summary)
    }
    expect(text).toMatch(/^ {2}4 .*写不进去/m)
  })

  it('lists every option of a command', () => {
    for (const command of commands.values()) {
      const text = commandHelp(command)
      for (const { name, help } of Object.values(command.options)) {
        expect(text).toContain(`--${name}`)
        expect(text).toContain(help)
      }
    }
  })

  it('is written in Chinese and names each option once', () => {
    for (const { options } of commands.values()) {
      const names = Object.values(options).map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
      for (const { help } of Object.values(options)) expect(help).toMatch(/\p{Script=Han}/u)
    }
  })
})
