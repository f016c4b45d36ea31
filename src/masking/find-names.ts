import type { KnownName, NameTable } from './name-table.ts'
import type { Person } from './person.ts'

/** A person's name in a text. */
export interface NameSpan {
  readonly from: number
  readonly to: number
  readonly person: Person
  readonly ordinal: number
}

/** The names of a text from the left, and names that were taken for words of everyday prose there. */
export interface FoundNames {
  readonly spans: readonly NameSpan[]
  /** Each with what stands around it. */
  readonly passedOver: readonly { readonly name: string; readonly around: string }[]
}

/** What may stand within a name: blanks and line ends; in a source also the marks of bold and italic. */
const blanks = { text: /[\s\u3000]/, source: /[\s\u3000*_]/ } as const
/** No name is drawn out further. */
const mostBlanks = 8
const han = /\p{Script=Han}/u
const titles =
  /(?:副?(?:校长|主任|书记|园长|组长|科长|队长|班长)|老师|教师|师傅|会计|警官|医生|护士|先生|女士|同志|同学|阿姨|大爷|教练|司机|工程师)/y
/** What a person does or is, right behind a name. */
const deeds =
  /(?:负责|验收|经手|检查|审核|审批|签字|牵头|主持|完成|维修|处理|跟进|整改|复查|保管|登记|同志|[、，。；：）\s])/y
/** What may stand right before a name. */
const leading = /[由请与和及同经让是员人师长任导记工]/
/** Surnames that end or make other words: 提高老师, 全体, 于是. */
const doubtful = new Set(
  '于和向全由从都时应那单对常当每各方安国文成万能步别后高平金边双班水任管白连关路石武原相解危满支',
)

/** Finds names, the longest first, whatever blanks and line ends stand within them. Names within words that are kept are none. */
export function findNames(
  text: string,
  { names, surnames, kept }: NameTable,
  kind: keyof typeof blanks = 'text',
): FoundNames {
  const spans: NameSpan[] = []
  const passedOver: FoundNames['passedOver'][number][] = []
  for (let at = 0; at < text.length; ) {
    const first = text.charAt(at)
    const word = kept.get(first)?.find((one) => text.startsWith(one, at))
    if (word !== undefined) {
      at += word.length
      continue
    }
    const match = matchName(text, at, names.get(first), blanks[kind])
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
  blank: RegExp,
): { readonly known: KnownName; readonly end: number } | undefined {
  for (const one of known ?? []) {
    const end = endOfName(text, at, one.person.name, blank)
    if (end !== undefined) return { known: one, end }
  }
  return undefined
}

function endOfName(text: string, at: number, name: string, blank: RegExp): number | undefined {
  let end = at
  for (let unit = 0; unit < name.length; unit++) {
    if (unit > 0) for (let many = 0; many < mostBlanks && blank.test(text.charAt(end)); many++) end += 1
    if (text[end] !== name[unit]) return undefined
    end += 1
  }
  return end
}

/** A surname and a title; of the two only the surname is the name. */
function matchTitled(text: string, at: number, surnames: NameTable['surnames']): NameSpan | undefined {
  for (const length of [2, 1]) {
    const surname = text.slice(at, at + length)
    const ordinal = surnames.get(surname)
    if (ordinal === undefined) continue
    titles.lastIndex = at + length
    const title = titles.exec(text)?.[0]
    if (title === undefined || (doubtful.has(surname) && !startsHere(text, at))) continue
    return { from: at, to: at + length, person: { name: surname, surname, title }, ordinal }
  }
  return undefined
}

const startsHere = (text: string, at: number): boolean => {
  const before = text.charAt(at - 1)
  return at === 0 || !han.test(before) || leading.test(before)
}

function standsAlone(text: string, from: number, to: number): boolean {
  if (!startsHere(text, from)) return false
  if (to >= text.length || !han.test(text.charAt(to))) return true
  titles.lastIndex = to
  deeds.lastIndex = to
  return titles.test(text) || deeds.test(text)
}
