import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import type { KindDefinition } from '../../records/index.ts'
import { topOf } from './cell-place.ts'
import type { SheetGrid } from './grid.ts'
import { wordsOfKind } from './guess-kind.ts'

/** Words of what was done after all: 维修计划执行情况. */
const carriedOut = '(?:执行|完成|落实|情况|记录|登记|实际|台账)'

/** Kinds of what is intended anyway, and of documents. */
const intended: ReadonlySet<string> = new Set([
  'plan',
  'budget',
  'routine',
  'rule',
  'proposal',
  'calendar-day',
])

/**
 * The words in a title with which a sheet calls its rows intended rather than done: 采购计划, 拟购物品. Undefined if there are none, or if
 * the kind is one of intentions.
 */
export function plannedWords(kind: KindDefinition, texts: readonly string[]): string | undefined {
  if (intended.has(kind.name)) return undefined
  const words = wordsOfKind(kind).join('|')
  const pattern = new RegExp(
    `(?:${words})\\p{Script=Han}{0,4}?(?:计划|预算|需求)(?!.{0,6}${carriedOut})|(?:计划|拟|预算)[要新]?(?:${words})(?!.{0,12}${carriedOut})`,
    'u',
  )
  for (const text of texts) {
    const found = pattern.exec(text.replace(/\s/g, ''))
    if (found) return found[0]
  }
  return undefined
}

/** Reports a sheet whose rows are intended. */
export const reportPlanned = (grid: SheetGrid, { label }: KindDefinition, words: string): Diagnostic =>
  diagnose(
    'rows-planned',
    `工作表“${grid.name}”写的是“${words}”，是打算做的，不是已经做了的，没有当作${label}导入`,
    topOf(grid),
    [
      `其实都已经做了的，写明是哪种台账，如“--sheet ${grid.name} --kind ${label}”。`,
      '还没有做的，做了以后再记；要写进工作计划的，写进计划台账。',
    ],
  )
