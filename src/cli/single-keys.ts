import { PassThrough, type Readable } from 'node:stream'
import type { Streams } from './terminal.ts'

/** Standard input as readline takes it, one character at a time. */
export interface SingleKeys {
  readonly input: Readable
  /** Leaves standard input as it was. */
  readonly stop: () => void
}

/**
 * Passes on what is typed character by character. Readline takes several that arrive together for pasted text, and appends them to the
 * line wherever the cursor is; an input method for Chinese hands over whole words.
 */
export function singleKeys(stdin: Streams['stdin']): SingleKeys {
  const input = Object.assign(new PassThrough({ objectMode: true }), {
    isTTY: true,
    setRawMode: (isRaw: boolean) => stdin.setRawMode?.(isRaw),
  })
  const decoder = new TextDecoder()
  const take = (chunk: Uint8Array | string): void => {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    for (const key of text) input.write(key)
  }
  const end = (): void => void input.end()
  stdin.on('data', take)
  stdin.on('end', end)
  // Earlier questions have paused it.
  stdin.resume()
  return {
    input,
    stop: () => {
      stdin.off('data', take)
      stdin.off('end', end)
      stdin.pause()
    },
  }
}
