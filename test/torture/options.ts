import process from 'node:process'

/** What was written behind `--name` on the command line. */
export const option = (name: string, usual: string): string => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? usual : (process.argv[at + 1] ?? usual)
}

export const number = (name: string, usual: number): number => Number(option(name, String(usual)))
