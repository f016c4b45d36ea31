import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import { hasDonor } from '../derive/index.ts'
import { givenWords } from '../kinds/purchase.ts'
import type { LedgerRecord } from '../record.ts'
import { type Check, recordsOf } from './check.ts'

const given = new RegExp(givenWords.join('|'))

function checkRecord(record: LedgerRecord, label: string): readonly Diagnostic[] {
  const { source, donor } = record.values
  if (typeof source !== 'string') return []
  const owner = `${label}“${record.id}”`
  const location = record.locations.source ?? record.location
  if (typeof donor === 'string' && hasDonor(record.values) && !given.test(source)) {
    const message = `${owner}有捐赠人“${donor}”，资金来源写的却是“${source}”`
    const related = [{ message: '捐赠人写在这里', location: record.locations.donor ?? record.location }]
    const hints = ['资金来源改成社会捐赠或家长赞助，或者去掉捐赠人。']
    return [diagnose('donation-differs', message, location, hints, related)]
  }
  if (hasDonor(record.values) || !given.test(source)) return []
  const message = `${owner}的资金来源是“${source}”，没有写捐赠人`
  return [diagnose('donation-differs', message, location, ['补上捐赠人，或者改正资金来源。'])]
}

/** A donor although the source of the money is no donation, or a donation without a donor. */
export const checkDonationSource: Check = (workspace) => [
  ...[...recordsOf(workspace, 'purchase')].flatMap((record) => checkRecord(record, '采购')),
  ...[...recordsOf(workspace, 'works')].flatMap((record) => checkRecord(record, '基建修缮')),
]
