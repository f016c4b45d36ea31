import { element } from '../xml-text.ts'

/** An element of a chart whose only attribute is `val`. */
export const valued = (name: string, value: string | number): string => element(`c:${name}`, { val: value })

/** A plain colour, RRGGBB. */
export const fill = (colour: string): string =>
  element('a:solidFill', {}, element('a:srgbClr', { val: colour }))
