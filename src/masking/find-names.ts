import { isCalled, matchTitled, standsAlone } from './match-titled.ts'
import type { NameSpan } from './name-span.ts'
import type { KnownName, NameTable } from './name-table.ts'
import { dots } from './other-names.ts'

/** The names of a text from the left, and names that were taken for words of everyday prose there. */
export interface FoundNames {
  readonly spans: readonly NameSpan[]
  /** Each with what stands around it. */
  readonly passedOver: readonly { readonly name: string; readonly around: string }[]
}

/** What may stand within a name: blanks, line ends, and marks of bold and italic, which a ledger prints as they are. */
const blank = /[\s\u3000*_]/
/** No name is drawn out further. */
const mostBlanks = 8
const isDot = (character: string): boolean => character !== '' && dots.includes(character)
const latin = /[A-Za-z]/

/** Finds names, the longest first, whatever blanks and line ends stand within them. Names within words that are kept do not count. */
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

/** Where a name ends that begins here; of one with dots (阿布都·热合曼) the dots may be others, or none. */
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
