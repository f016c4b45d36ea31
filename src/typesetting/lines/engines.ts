/** A word processor's way to end lines (排版引擎), with one set of fonts. */
export interface Engine {
  readonly name: string
  /** The gap that it leaves between Han and Latin letters in our files, relative to the size. */
  readonly gap: number
  /** The width of ASCII relative to the size, where the official fonts are installed; absent for the widths of the layout's fonts. */
  readonly ascii?: number
  /** Whether it breaks by the file's forbidden characters, or in its own way. */
  readonly breaking: 'file' | 'libreoffice'
  /** Whether one of the marks that may hang in the margin does so. */
  readonly hangs: boolean
  /** Whether it rounds runs of one script and look to twips, and leaves out the negative tracking behind them. */
  readonly portions: boolean
  /** How much wider a line is than in the layout, 1/1000 pt, because the number before it is narrower. */
  readonly widened?: number
}

/** The width of ASCII in 仿宋_GB2312, 楷体_GB2312, 黑体 and 宋体 as Windows has them. */
const halfWidth = 1 / 2
/** LibreOffice ignores autoSpaceDE and autoSpaceDN: it always leaves a fifth of the size. */
const libreOfficeGap = 1 / 5

const word = { gap: 0, breaking: 'file', portions: false } as const

/** Word and WPS: they leave no gap, as the file says; Word hangs marks, and nobody has seen whether WPS does. */
export const wordEngines: readonly Engine[] = [
  { ...word, name: 'Word', ascii: halfWidth, hangs: true },
  { ...word, name: 'Word, other fonts', hangs: true },
  { ...word, name: 'WPS', ascii: halfWidth, hangs: false },
  { ...word, name: 'WPS, other fonts', hangs: false },
]

const libreOffice = { gap: libreOfficeGap, breaking: 'libreoffice', hangs: false, portions: true } as const

export const libreOfficeEngines: readonly Engine[] = [
  { ...libreOffice, name: 'LibreOffice' },
  { ...libreOffice, name: 'LibreOffice, official fonts', ascii: halfWidth },
]
