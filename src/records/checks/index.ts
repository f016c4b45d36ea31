import type { Diagnostic } from '../../diagnostics/index.ts'
import type { Workspace } from '../record.ts'
import { checkAbsentFacility } from './absent-facility.ts'
import { checkBooksHeld } from './books-held.ts'
import { checkCalendarRule } from './calendar-rule.ts'
import type { Check } from './check.ts'
import { checkContractTerm } from './contract-term.ts'
import { checkDonationSource } from './donation-source.ts'
import { checkDoneBeforeReported } from './done-before-reported.ts'
import { checkDrillMonths } from './drill-months.ts'
import { checkFindingOrder } from './finding-order.ts'
import { checkFindingOverdue } from './finding-overdue.ts'
import { checkFulfilment } from './fulfilment.ts'
import { checkMonthOutsideTerm } from './month-outside-term.ts'
import { checkNamedLedger } from './named-ledger.ts'
import { checkOutsideTerm } from './outside-term.ts'
import { checkParticipants } from './participants.ts'
import { checkPlanTime } from './plan-time.ts'
import { checkPurchaseCost } from './purchase-cost.ts'
import { checkPurchaseOnePerson } from './purchase-one-person.ts'
import { checkPurchaseOrder } from './purchase-order.ts'
import { checkRecordNone } from './record-none.ts'
import { checkRepairUndated } from './repair-undated.ts'
import { checkRepeatedRecord } from './repeated-record.ts'
import { checkStatusDiffers } from './status-differs.ts'
import { checkThemeSeason } from './theme-season.ts'
import { checkWorksProgress } from './works-progress.ts'

/** Every check, in the order in which its findings are reported. */
const checks: readonly Check[] = [
  checkOutsideTerm,
  checkDoneBeforeReported,
  checkStatusDiffers,
  checkRepairUndated,
  checkPurchaseOrder,
  checkPurchaseCost,
  checkPurchaseOnePerson,
  checkDonationSource,
  checkFindingOrder,
  checkFindingOverdue,
  checkDrillMonths,
  checkWorksProgress,
  checkContractTerm,
  checkAbsentFacility,
  checkParticipants,
  checkBooksHeld,
  checkThemeSeason,
  checkMonthOutsideTerm,
  checkPlanTime,
  checkCalendarRule,
  checkNamedLedger,
  checkFulfilment,
  checkRepeatedRecord,
  checkRecordNone,
]

/** The contradictions in a workspace. */
export const checkWorkspace = (workspace: Workspace): readonly Diagnostic[] =>
  checks.flatMap((check) => check(workspace))
