import { outlineNum, type Restart } from './lists.ts'

/** The last number printed at each level; 0 before the first, NaN where programs disagree about the next. */
type Counts = number[]

const fresh = (): Counts => [0, 0, 0, 0, 0]

/** A number at a level restarts the levels below, and makes uncertain those above that have not started. */
function print(counts: Counts, level: number, ordinal: number): void {
  for (let other = 0; other < counts.length; other += 1) {
    if (other > level) counts[other] = 0
    else if (other < level && counts[other] === 0) counts[other] = Number.NaN
  }
  counts[level] = ordinal
}

const next = (counts: Counts, level: number): number => (counts[level] ?? Number.NaN) + 1

interface List {
  readonly num: number
  /** The level whose start it sets; -1 for the outline itself. */
  readonly startsAt: number
  readonly own: Counts
}

/**
 * Predicts the counting of Word, WPS and LibreOffice. In Word, all lists of a definition share their counters; in LibreOffice,
 * each list has its own. A list is used only if both give the wanted number; otherwise a new one starts.
 */
export class WordCounters {
  private readonly shared = fresh()
  private readonly outline: List = { num: outlineNum, startsAt: -1, own: fresh() }
  /** The latest restarted list at each level. */
  private readonly open: (List | undefined)[] = []
  private readonly made: Restart[] = []
  private readonly firstNum: number

  /** @param firstNum the `w:numId` of the first restarted list */
  constructor(firstNum: number) {
    this.firstNum = firstNum
  }

  get restarts(): readonly Restart[] {
    return this.made
  }

  /** The list under which a paragraph of this level (from 0) prints this number. */
  take(level: number, ordinal: number): number {
    const candidates = [this.outline, ...this.open.slice(0, level + 1).reverse()]
    const list =
      candidates.find((candidate) => candidate && this.counts(candidate, level, ordinal)) ??
      this.restart(level, ordinal)
    print(this.shared, level, ordinal)
    print(list.own, level, ordinal)
    return list.num
  }

  private counts(list: List, level: number, ordinal: number): boolean {
    // Once restarted by a higher level, a restarted list prints its own start in one program and 1 in another.
    if (list.startsAt === level && this.shared[level] === 0) return false
    return next(this.shared, level) === ordinal && next(list.own, level) === ordinal
  }

  private restart(level: number, ordinal: number): List {
    const list: List = { num: this.firstNum + this.made.length, startsAt: level, own: fresh() }
    this.made.push({ num: list.num, level, start: ordinal })
    this.open[level] = list
    this.open.length = level + 1
    return list
  }
}
