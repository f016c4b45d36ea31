import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { Interrupted, openQuestions } from '../../../src/cli/ask.ts'
import { openTerminal } from '../../../src/cli/terminal.ts'

/** A terminal whose keys are pressed by the test. */
function keyboard(isTTY = true) {
  const stdin = Object.assign(new PassThrough(), isTTY ? { isTTY, setRawMode: () => undefined } : {})
  const stderr = Object.assign(new PassThrough(), { isTTY, columns: 80 })
  const terminal = openTerminal({ stdin, stdout: new PassThrough(), stderr, env: {} })
  return {
    ...openQuestions(terminal),
    again: () => openQuestions(terminal),
    press: (keys: string) => stdin.write(keys),
    screen: stderr,
  }
}

const keys = {
  left: '\u001B[D',
  right: '\u001B[C',
  home: '\u001B[H',
  erase: '\u007F',
  end: '\u0004',
  stop: '\u0003',
}

// Node does not edit lines on a dumb terminal.
describe.skipIf(process.env.TERM === 'dumb')('openQuestions', () => {
  it.each([
    ['灯管\r', '灯管'],
    [`灯${keys.left}电\r`, '电灯'],
    [`教室灯管${keys.left}${keys.left}${keys.erase}\r`, '教灯管'],
    [`门${keys.left}${keys.right}窗${keys.home}大\r`, '大门窗'],
    // As an input method writes it, in one go in the middle of a line.
    [`坏了${keys.home}电灯\r`, '电灯坏了'],
    [`\u001B[A\u001B[B3盏\r`, '3盏'],
  ])('takes %j for %j', async (typed, answer) => {
    const { ask, press, close } = keyboard()
    const asked = ask('物品：')
    press(typed)
    expect(await asked).toBe(answer)
    close()
  })

  it('keeps lines that were typed ahead, and ends with Ctrl-D', async () => {
    const { ask, press, close } = keyboard()
    press(`灯管\r更换\r${keys.end}`)
    expect([await ask('物品：'), await ask('做法：'), await ask('数量：')]).toEqual([
      '灯管',
      '更换',
      undefined,
    ])
    close()
  })

  it('can be opened again', async () => {
    const { ask, press, close, again } = keyboard()
    press('灯管\r')
    expect(await ask('物品：')).toBe('灯管')
    close()
    const more = again()
    const asked = more.ask('做法：')
    press('更换\r')
    expect(await asked).toBe('更换')
    more.close()
  })

  it('is interrupted by Ctrl-C', async () => {
    const { ask, press, close } = keyboard()
    const asked = ask('物品：')
    press(`灯${keys.stop}`)
    await expect(asked).rejects.toThrow(Interrupted)
    close()
  })

  it('shows a question of several lines once, however the line is edited', async () => {
    const { ask, press, close, screen } = keyboard()
    const asked = ask('下面几项可以不填。\n数量：')
    press(`3${keys.left}${keys.left}1\r`)
    expect(await asked).toBe('13')
    expect(String(screen.read()).split('下面几项').length).toBe(2)
    close()
  })

  it('reads answers that another program writes', async () => {
    const { ask, press, close } = keyboard(false)
    press('灯管\n')
    expect(await ask('物品：')).toBe('灯管')
    close()
  })
})
