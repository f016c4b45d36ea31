import { isCalled, matchTitled, standsAlone } from './match-titled.ts'
import type { NameSpan } from './name-span.ts'
import type { KnownName, NameTable } from './name-table.ts'
import { dots } from './other-names.ts'

/** The names in a text, from left to right, and names that were taken for ordinary words there. */
export interface FoundNames {
  readonly spans: readonly NameSpan[]
  /** Each with its surrounding text. */
  readonly passedOver: readonly { readonly name: string; readonly around: string }[]
}

/** What may occur within a name: blanks, line ends, and marks of bold and italics, which ledgers print literally. */
const blank = /[\s\u3000*_]/
/** The most blanks within a name. */
const mostBlanks = 8
const isDot = (character: string): boolean => character !== '' && dots.includes(character)
const latin = /[A-Za-z]/

/** Finds names, longest first, whatever blanks and line ends are within them. Names within kept words do not count. */
export function findNames(text: string, { names, surnames, kept }: NameTable): FoundNames {
  const spans: NameSpan[] = []
  const passedOver: FoundNames['passedOver'][number][] = []
  for (let at = 0; at < text.length; ) {
    const first = text.charAt(at)
    const word = kept.get(first)?.find((one) => text.startsWith(one, at))
    if (word !== undefined) {
      at += word.length
      continue
    }
    const match = matchName(text, at, names.get(first))
    if (match && !(match.known.common && !standsAlone(text, at, match.end))) {
      spans.push({ from: at, to: match.end, person: match.known.person, ordinal: match.known.ordinal })
      at = match.end
      continue
    }
    if (match)
      passedOver.push({
        name: match.known.person.name,
        around: text.slice(Math.max(0, at - 2), match.end + 2),
      })
    const titled = matchTitled(text, at, surnames)
    if (titled) spans.push(titled)
    at = titled?.to ?? at + 1
  }
  return { spans, passedOver }
}

function matchName(
  text: string,
  at: number,
  known: readonly KnownName[] | undefined,
): { readonly known: KnownName; readonly end: number } | undefined {
  for (const one of known ?? []) {
    const end = endOfName(text, at, one.name)
    if (end !== undefined && (!one.titled || isCalled(text, at, end))) return { known: one, end }
  }
  return undefined
}

/** The end of a name that begins here; in a name with dots (阿布都·热合曼), the dots may differ or be missing. */
function endOfName(text: string, at: number, name: string): number | undefined {
  const isLatin = latin.test(name.charAt(0))
  if (isLatin && latin.test(text.charAt(at - 1))) return undefined
  const dotted = /[·•]/.test(name)
  let end = at
  for (let unit = 0; unit < name.length; unit++) {
    const wanted = name.charAt(unit)
    if (isDot(wanted) || blank.test(wanted)) continue
    for (let many = 0; unit > 0 && many < mostBlanks; many++) {
      const character = text.charAt(end)
      if (!blank.test(character) && !((dotted || isLatin) && isDot(character))) break
      end += 1
    }
    if (text[end] !== wanted) return undefined
    end += 1
  }
  return isLatin && latin.test(text.charAt(end)) ? undefined : end
}
