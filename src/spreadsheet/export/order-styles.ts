import { strFromU8, strToU8 } from 'fflate'

const stylesPart = 'xl/styles.xml'

/** The elements of a font in the order of the schema (CT_Font, as validated by Office). */
const fontOrder = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
]

/** Puts each font's elements into the schema's order; the library writes the size after the colour. */
export function orderStyles(
  parts: Readonly<Record<string, Uint8Array>>,
): Readonly<Record<string, Uint8Array>> {
  const styles = parts[stylesPart]
  if (!styles) return parts
  const ordered = strFromU8(styles).replace(/<font>(.*?)<\/font>/gs, (_, inner: string) => {
    const elements = Array.from(inner.matchAll(/<(\w+)[^>]*\/>/g), ([element, name = '']) => ({
      element,
      place: fontOrder.indexOf(name),
    }))
    elements.sort((a, b) => a.place - b.place)
    return `<font>${elements.map(({ element }) => element).join('')}</font>`
  })
  return { ...parts, [stylesPart]: strToU8(ordered) }
}
