/** The lines of a text, including their ends; only `\n` ends a line. There is no empty line after the last end. */
export const splitLines = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

/** A line without its end. */
export const bareLine = (line: string): string => line.replace(/\r?\n$/, '')

/** The end of a line: `\n`, `\r\n` or nothing. */
export const lineEnd = (line: string): string => /\r?\n$/.exec(line)?.[0] ?? ''
