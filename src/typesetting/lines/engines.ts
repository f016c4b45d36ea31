/** A word processor's way to end lines (排版引擎), with one set of fonts. */
export interface Engine {
  readonly name: string
  /** The gap that it leaves between Han and Latin letters in our files, relative to the size. */
  readonly gap: number
  /** Whether the official fonts are installed, so that ASCII is half an em wide and everything else one em. */
  readonly official: boolean
  /** Whether it breaks by the file's forbidden characters, or in its own way. */
  readonly breaking: 'file' | 'libreoffice'
  /** Whether one of the marks that may hang in the margin does so. */
  readonly hangs: boolean
  /** Whether it rounds runs of one script and look to twips, and leaves out the negative tracking behind them. */
  readonly portions: boolean
  /** How much wider a line is than in the layout, 1/1000 pt, because the number before it is narrower. */
  readonly widened?: number
}

/** LibreOffice ignores autoSpaceDE and autoSpaceDN: it always leaves a fifth of the size. */
const libreOfficeGap = 1 / 5

const word = { gap: 0, breaking: 'file', portions: false } as const

/** Word and WPS, the most important first: they leave no gap, as the file says; Word hangs marks, nobody has seen whether WPS does. */
export const wordEngines: readonly Engine[] = [
  { ...word, name: 'Word', official: true, hangs: true },
  { ...word, name: 'WPS', official: true, hangs: false },
  { ...word, name: 'Word, other fonts', official: false, hangs: true },
  { ...word, name: 'WPS, other fonts', official: false, hangs: false },
]

/** The layout itself, which breaks by the standard with its own fonts. */
export const layoutEngine: Engine = { ...word, name: '排版', official: false, hangs: false }

const libreOffice = { gap: libreOfficeGap, breaking: 'libreoffice', hangs: false, portions: true } as const

export const libreOfficeEngines: readonly Engine[] = [
  { ...libreOffice, name: 'LibreOffice', official: false },
  { ...libreOffice, name: 'LibreOffice, official fonts', official: true },
]

const [firstAscii, lastAscii, firstHan] = [0x20, 0x7e, 0x2e80]

/** The width of a character in 仿宋_GB2312, 楷体_GB2312, 黑体 and 宋体 as Windows has them; Han is as wide in all fonts. */
export function officialWidth(code: number, own: number, size: number): number {
  if (code >= firstHan || code < firstAscii) return own
  return code <= lastAscii ? size / 2 : size
}
