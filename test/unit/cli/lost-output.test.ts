import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { exitCodes } from '../../../src/cli/exit-codes.ts'
import { watchOutput } from '../../../src/cli/lost-output.ts'

/** Watches standard output that fails three times with an error of the system; `told` is what standard error then has. */
function failThrice(code: string): {
  readonly told: readonly string[]
  readonly exitCode: (code: number) => number
} {
  const told: string[] = []
  const stdout = new Writable()
  const stderr = new Writable({
    write: (chunk, _, done) => {
      told.push(String(chunk))
      done()
    },
  })
  const { exitCode } = watchOutput({ stdout, stderr })
  for (let nth = 1; nth <= 3; nth++) stdout.emit('error', Object.assign(new Error(`write ${code}`), { code }))
  return { told, exitCode }
}

describe('output that cannot be written', () => {
  it('is reported once, and makes a success a failure to write', () => {
    const { told, exitCode } = failThrice('ENOSPC')
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(/^错误 .*磁盘满了。命令照样做完了/)
    expect(exitCode(exitCodes.done)).toBe(exitCodes.unwritable)
    expect(exitCode(exitCodes.faults)).toBe(exitCodes.faults)
  })

  it('is no failure where nobody reads on', () => {
    const { told, exitCode } = failThrice('EPIPE')
    expect(told).toEqual([])
    expect(exitCode(exitCodes.done)).toBe(exitCodes.done)
  })
})
