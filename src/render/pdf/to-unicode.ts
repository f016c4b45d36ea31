const head = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
`
const foot = `endcmap
CMapName currentdict /CMap defineresource pop
end
end`
/** The most entries that a section of a CMap may have. */
const sectionLength = 100

/** The CMap from two-byte codes to characters (ISO 32000-1, 9.10.3): code i stands for `codePoints[i]`; code 0 is left out. */
export function toUnicodeMap(codePoints: readonly number[]): string {
  let map = head
  for (let start = 1; start < codePoints.length; start += sectionLength) {
    const section = codePoints.slice(start, start + sectionLength)
    map += `${section.length} beginbfchar\n`
    section.forEach((codePoint, index) => {
      map += `<${hexWord(start + index)}> <${utf16(codePoint)}>\n`
    })
    map += 'endbfchar\n'
  }
  return map + foot
}

/** A number below 65536 as four hexadecimal digits. */
export const hexWord = (value: number): string => value.toString(16).padStart(4, '0').toUpperCase()

function utf16(codePoint: number): string {
  const units = String.fromCodePoint(codePoint)
  let hex = ''
  for (let i = 0; i < units.length; i++) hex += hexWord(units.charCodeAt(i))
  return hex
}
