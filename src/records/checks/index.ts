import type { Diagnostic } from '../../diagnostics/index.ts'
import type { Workspace } from '../record.ts'
import { checkCanteen } from './canteen.ts'
import type { Check } from './check.ts'
import { checkDoneBeforeReported } from './done-before-reported.ts'
import { checkFindingOrder } from './finding-order.ts'
import { checkMonthOutsideTerm } from './month-outside-term.ts'
import { checkOutsideTerm } from './outside-term.ts'
import { checkPurchaseCost } from './purchase-cost.ts'
import { checkPurchaseOrder } from './purchase-order.ts'
import { checkRepairStatus } from './repair-status.ts'
import { checkThemeSeason } from './theme-season.ts'

/** Every rule of contradiction. */
const checks: readonly Check[] = [
  checkOutsideTerm,
  checkDoneBeforeReported,
  checkRepairStatus,
  checkPurchaseOrder,
  checkPurchaseCost,
  checkFindingOrder,
  checkCanteen,
  checkThemeSeason,
  checkMonthOutsideTerm,
]

/** What contradicts itself in a workspace. */
export const checkWorkspace = (workspace: Workspace): readonly Diagnostic[] =>
  checks.flatMap((check) => check(workspace))
