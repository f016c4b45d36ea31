import { diagnose } from '../../diagnostics/index.ts'
import { type Check, recordsOf, told } from './check.ts'

const roles = [
  ['handler', '经手人'],
  ['acceptor', '验收人'],
  ['auditor', '审核人'],
] as const

/** A purchase with one person in two of the roles 经手, 验收 and 审核, which need three people. */
export const checkPurchaseOnePerson: Check = (workspace) =>
  [...recordsOf(workspace, 'purchase')].flatMap((record) => {
    const { values, locations } = record
    const named = roles.filter(([field]) => typeof values[field] === 'string' && values[field] !== '')
    const same = named.filter(([field]) =>
      named.some(([other]) => other !== field && values[other] === values[field]),
    )
    const [first, second] = same
    if (!first || !second) return []
    const labels = same.map(([, label]) => label).join('、')
    const message = `采购“${record.id}”的${labels}都是“${told(values[first[0]])}”`
    return [
      diagnose('purchase-one-person', message, locations[second[0]] ?? record.location, [
        '经手、验收、审核要由不同的人；写错的改正。',
      ]),
    ]
  })
