import process from 'node:process'

/** The value after `--name` on the command line, or the usual one. */
export const option = (name: string, usual: string): string => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? usual : (process.argv[at + 1] ?? usual)
}

export const number = (name: string, usual: number): number => Number(option(name, String(usual)))
