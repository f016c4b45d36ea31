import { cellName } from './cell-name.ts'
import type { Location } from './diagnostic.ts'
import { showControls } from './show-controls.ts'

/** Formats a location: `data/2026-spring/repairs.yaml:3:9`; in a workbook `维修登记.xlsx 维修!C7`, without the prefix. */
export const placeOf = (location: Location, prefix: string | undefined): string =>
  `${fileOf(location, prefix)}${location.sheet === undefined ? ':' : ' '}${within(location)}`

/** The users' name for the file of a location. */
export const fileOf = ({ file, sheet }: Location, prefix: string | undefined): string =>
  showControls(sheet === undefined && prefix ? `${prefix}/${file}` : file)

/** A location within its file: `3:9`, `维修!C7`. */
export const within = ({ line, column, sheet }: Location): string =>
  showControls(sheet === undefined ? `${line}:${column}` : `${sheet}!${cellName(line - 1, column - 1)}`)
