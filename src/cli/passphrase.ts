import type { Streams, Terminal } from './terminal.ts'

/** The environment variable with which scripts pass the passphrase: a command line is visible to everybody on the machine. */
const variable = 'HOUQIN_KEY_PASSPHRASE'

/**
 * The passphrase (口令) of a private key: from the environment, otherwise typed at the terminal without echo. Undefined if there is
 * neither, or the prompt was cancelled.
 */
export async function readPassphrase(question: string, { streams }: Terminal): Promise<string | undefined> {
  const given = streams.env[variable]
  if (given !== undefined && given !== '') return given
  if (!streams.stdin.isTTY) return undefined
  streams.stderr.write(question)
  const typed = await typeUnseen(streams.stdin)
  streams.stderr.write('\n')
  return typed
}

/** Whether the passphrase comes from the environment, so that it need not be typed twice. */
export const isPassphraseGiven = ({ streams }: Terminal): boolean => (streams.env[variable] ?? '') !== ''

const keys = { interrupt: '\u0003', end: '\u0004', erase: ['\u0008', '\u007F'], enter: ['\r', '\n'] } as const

function typeUnseen(stdin: Streams['stdin']): Promise<string | undefined> {
  stdin.setRawMode?.(true)
  stdin.setEncoding('utf8')
  stdin.resume()
  return new Promise((resolve) => {
    let typed: readonly string[] = []
    const finish = (value: string | undefined): void => {
      stdin.off('data', take)
      stdin.setRawMode?.(false)
      stdin.pause()
      resolve(value)
    }
    const take = (text: string): void => {
      for (const key of text) {
        const broken = key === keys.interrupt || key === keys.end
        if (broken || keys.enter.some((enter) => enter === key)) {
          finish(broken ? undefined : typed.join(''))
          return
        }
        typed = keys.erase.some((erase) => erase === key) ? typed.slice(0, -1) : [...typed, key]
      }
    }
    stdin.on('data', take)
  })
}
