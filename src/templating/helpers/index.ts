import type { Helper } from '../helper.ts'
import { firstHelper, latestHelper } from './by-date.ts'
import { changeHelper } from './change.ts'
import { chartHelper } from './chart.ts'
import { claimHelper } from './claim.ts'
import { completedHelper, outstandingHelper } from './completed.ts'
import { countHelper } from './count.ts'
import { dateHelper } from './date.ts'
import { distinctHelper } from './distinct.ts'
import { eachHelper } from './each.ts'
import { elapsedHelper } from './elapsed.ts'
import { existsHelper } from './exists.ts'
import { extremeHelpers } from './extreme.ts'
import { firstTimeHelper } from './first-time.ts'
import { frequencyHelper } from './frequency.ts'
import { groupsHelper } from './groups.ts'
import { ifHelper } from './if.ts'
import { itemsHelper } from './items.ts'
import { listHelper } from './list.ts'
import { logicHelpers } from './logic.ts'
import { lookupHelper } from './lookup.ts'
import { missingHelper } from './missing.ts'
import { moneyHelper } from './money.ts'
import { monthsHelper } from './months.ts'
import { namesHelper } from './names.ts'
import { narrativeHelper } from './narrative.ts'
import { noneHelper } from './none.ts'
import { numberHelper } from './number.ts'
import { onceHelper } from './once.ts'
import { ordinalHelper } from './ordinal.ts'
import { perMonthHelper } from './per-month.ts'
import { percentHelper } from './percent.ts'
import { periodHelper } from './period.ts'
import { photosHelper } from './photos.ts'
import { placedHelper } from './placed.ts'
import { shareHelper } from './share.ts'
import { signatureHelper } from './signature.ts'
import { sumHelper } from './sum.ts'
import { tableHelper } from './table.ts'
import { topHelper } from './top.ts'
import { unlessHelper } from './unless.ts'
import { whereHelper } from './where.ts'
import { withHelper } from './with.ts'

/** Every helper, in the order in which templates/README.md lists them. */
export const allHelpers: readonly Helper[] = [
  countHelper,
  sumHelper,
  ...extremeHelpers,
  listHelper,
  namesHelper,
  distinctHelper,
  groupsHelper,
  perMonthHelper,
  frequencyHelper,
  topHelper,
  firstHelper,
  latestHelper,
  whereHelper,
  itemsHelper,
  completedHelper,
  outstandingHelper,
  onceHelper,
  shareHelper,
  changeHelper,
  existsHelper,
  noneHelper,
  claimHelper,
  firstTimeHelper,
  numberHelper,
  moneyHelper,
  percentHelper,
  dateHelper,
  periodHelper,
  elapsedHelper,
  placedHelper,
  tableHelper,
  photosHelper,
  chartHelper,
  ordinalHelper,
  monthsHelper,
  narrativeHelper,
  signatureHelper,
  missingHelper,
  ifHelper,
  unlessHelper,
  eachHelper,
  withHelper,
  lookupHelper,
  ...logicHelpers,
]

/** Helpers by name; templates can call nothing else. */
export const helpersByName: ReadonlyMap<string, Helper> = new Map(
  allHelpers.map((helper) => [helper.name, helper]),
)
