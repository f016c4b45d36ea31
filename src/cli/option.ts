import type { WordSource } from './word-source.ts'

/** What is wrong with a command line, in Chinese. */
export class Misuse {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** An option of a command (选项): how it is written, its help, and how its text becomes a value. */
export interface Option<T> {
  /** Without the dashes. */
  readonly name: string
  /** Other names it may be written under, in Chinese. */
  readonly also?: readonly string[]
  /** The placeholder of its value, e.g. 文件夹; absent for a flag. */
  readonly takes?: string
  /** The possible values, if they are few, offered by help and completion. */
  readonly words?: readonly string[]
  /** The source of possible values that depend on the data. */
  readonly source?: WordSource
  readonly help: string
  readonly read: (texts: readonly string[]) => T | Misuse
}

/** The options of a command, by the names under which it gets their values. */
export type Options = Readonly<Record<string, Option<unknown>>>

/** The values of options; absent unless written. */
export type Values<O extends Options> = {
  readonly [K in keyof O]?: O[K] extends Option<infer T> ? T : never
}

/** An option without a value. */
export const flag = (name: string, help: string, also: readonly string[] = []): Option<true> => ({
  name,
  also,
  help,
  read: () => true,
})

/** An option whose value is any text. */
export const text = (
  name: string,
  takes: string,
  help: string,
  source?: WordSource,
  also: readonly string[] = [],
): Option<string> => ({
  name,
  also,
  takes,
  ...(source && { source }),
  help,
  read: (texts) => texts.at(-1) ?? '',
})

/** An option whose value is any texts, separated by commas or written several times. */
export const texts = (
  name: string,
  takes: string,
  help: string,
  also: readonly string[] = [],
): Option<readonly string[]> => ({ name, also, takes, help, read: (written) => written.flatMap(parts) })

/** An option for pairs like 处理=状态, separated by commas or written several times. */
export const pairs = (
  name: string,
  takes: string,
  help: string,
  also: readonly string[] = [],
): Option<ReadonlyMap<string, string>> => ({
  name,
  also,
  takes,
  help,
  read: (written) => {
    const texts = written.join(',')
    return readPairs(texts) ?? new Misuse(`--${name} 要写成 ${takes}，不能是“${texts}”`)
  },
})

/** Reads pairs like 处理=状态, separated by commas; undefined if a part is none. */
export function readPairs(text: string): ReadonlyMap<string, string> | undefined {
  const pairs = parts(text).map((part) => /^([^=＝]+)[=＝](.+)$/u.exec(part))
  return pairs.length === 0 || pairs.includes(null)
    ? undefined
    : new Map(pairs.map((pair) => [pair?.[1]?.trim() ?? '', pair?.[2]?.trim() ?? '']))
}

const parts = (text: string): readonly string[] =>
  text
    .split(/[,，]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** An option whose value is one of a few words. */
export const word = <W extends string>(name: string, words: readonly W[], help: string): Option<W> => ({
  name,
  takes: words.join('|'),
  words,
  help,
  read: ([written = '']) =>
    words.find((known) => known === written) ??
    new Misuse(`--${name} 只能写 ${words.join('、')} 中的一种，不能是“${written}”`),
})

/** An option whose value is one or several of a few words, separated by commas; the value is in the order of `words`. */
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
