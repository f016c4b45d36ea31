import { strFromU8, strToU8 } from 'fflate'

const sheetPart = /^xl\/worksheets\/sheet\d+\.xml$/

/** Makes all texts of a workbook's parts texts: the library treats one such as `#N/A` as an error value, which we never write. */
export function keepTexts(parts: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, Uint8Array>> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => {
      const xml = sheetPart.test(name) ? strFromU8(bytes) : ''
      if (!xml.includes(' t="e"')) return [name, bytes]
      const kept = xml.replace(
        /<c ([^<>]*?) ?t="e"([^<>]*)><v>([^<]*)<\/v><\/c>/g,
        (_, before: string, after: string, text: string) =>
          `<c ${before}${after} t="inlineStr"><is><t>${text}</t></is></c>`,
      )
      return [name, strToU8(kept)]
    }),
  )
}
