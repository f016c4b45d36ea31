import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { commands } from '../../../../src/cli/commands/index.ts'
import { bashCompletion } from '../../../../src/cli/completion/bash.ts'

const script = bashCompletion(commands.values())
const hasBash = spawnSync('bash', ['-c', 'true']).status === 0

/** What bash offers after the words typed; the last one is being typed. */
function offered(...typed: readonly string[]): readonly string[] {
  const words = ['houqin', ...typed].map((word) => `'${word}'`).join(' ')
  const ask = `houqin() { [ "$1 $2" = 'completion --words' ] && printf '%s\\n' "$3" 另一个; }\nCOMP_WORDS=(${words}); COMP_CWORD=${typed.length}; _houqin; printf '%s\\n' "\${COMPREPLY[@]}"`
  const { stdout, stderr } = spawnSync('bash', ['-c', `${script}\n${ask}`], { encoding: 'utf8' })
  expect(stderr).toBe('')
  return stdout.split('\n').filter((line) => line !== '')
}

describe.skipIf(!hasBash)('completion for bash', () => {
  it('offers commands', () => {
    expect(offered('')).toEqual([...commands.keys(), 'help'])
    expect(offered('bu')).toEqual(['build'])
    expect(offered('help', 'tr')).toEqual(['trace'])
  })

  it('offers the options of a command and the words of an option', () => {
    expect(offered('build', '--f')).toEqual(['--format', '--fonts'])
    expect(offered('build', 'summary', '--fonts', '')).toEqual(['bundled', 'system'])
    expect(offered('trace', '--fo')).toEqual([])
  })

  it('asks the program for the words of the school', () => {
    expect(offered('build', '--term', '')).toEqual(['terms', '另一个'])
    expect(offered('build', '--ledger', '另')).toEqual(['另一个'])
    expect(offered('add', '')).toEqual(['ledgers', '另一个'])
    expect(offered('eject', 't')).toEqual(['templates'])
    expect(offered('explain', 'c')).toEqual(['codes'])
  })

  it('leaves the rest to file names', () => {
    expect(offered('trace', 'out/')).toEqual([])
    expect(offered('build', '--data', '')).toEqual([])
  })
})
