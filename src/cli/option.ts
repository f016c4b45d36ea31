import type { WordSource } from './word-source.ts'

/** What is wrong with a command line, in Chinese. */
export class Misuse {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** An option of a command (选项): how it is written, what help says of it, and how its text becomes a value. */
export interface Option<T> {
  /** Without the dashes. */
  readonly name: string
  /** What stands after it, e.g. 文件夹; none for a flag. */
  readonly takes?: string
  /** The words it may be followed by, where they are few: help and completion offer them. */
  readonly words?: readonly string[]
  /** Where such words come from that depend on the data. */
  readonly source?: WordSource
  readonly help: string
  readonly read: (texts: readonly string[]) => T | Misuse
}

/** The options of one command, by the names under which it gets their values. */
export type Options = Readonly<Record<string, Option<unknown>>>

/** The values of options; those not written are absent. */
export type Values<O extends Options> = {
  readonly [K in keyof O]?: O[K] extends Option<infer T> ? T : never
}

/** An option that is there or not. */
export const flag = (name: string, help: string): Option<true> => ({ name, help, read: () => true })

/** An option followed by any text. */
export const text = (name: string, takes: string, help: string, source?: WordSource): Option<string> => ({
  name,
  takes,
  ...(source && { source }),
  help,
  read: (texts) => texts.at(-1) ?? '',
})

/** An option followed by one of a few words. */
export const word = <W extends string>(name: string, words: readonly W[], help: string): Option<W> => ({
  name,
  takes: words.join('|'),
  words,
  help,
  read: ([written = '']) =>
    words.find((known) => known === written) ??
    new Misuse(`--${name} 只能写 ${words.join('、')} 中的一种，不能是“${written}”`),
})

/** An option followed by one or several of a few words, with commas between them; given in the order of `words`. */
export const wordList = <W extends string>(
  name: string,
  words: readonly W[],
  help: string,
): Option<readonly W[]> => ({
  name,
  takes: words.join(','),
  words,
  help,
  read: ([written = '']) => {
    const wanted = written.split(/[,，、]/).map((part) => part.trim().toLowerCase())
    const unknown = wanted.find((part) => !words.some((known) => known === part))
    return unknown === undefined
      ? words.filter((known) => wanted.includes(known))
      : new Misuse(`--${name} 只能写 ${words.join('、')}，几种之间用逗号，不能是“${unknown}”`)
  },
})
