import { diagnose } from '../../diagnostics/index.ts'
import { type Check, recordsOf } from './check.ts'
import { checkOrder } from './order-of-dates.ts'

/** Works whose date of completion and progress contradict each other, or that were finished before they began. */
export const checkWorksProgress: Check = (workspace) =>
  [...recordsOf(workspace, 'works')].flatMap((record) => {
    const { progress, finish } = record.values
    const owner = `基建修缮“${record.id}”`
    const order = checkOrder(
      'ended-before-begun',
      owner,
      record,
      { field: 'finish', label: '竣工日期' },
      { field: 'start', label: '开工日期' },
    )
    if (typeof progress !== 'string' || (progress === '已竣工') === (finish !== undefined)) return order
    const message =
      finish === undefined
        ? `${owner}的进度是“已竣工”，没有竣工日期`
        : `${owner}有竣工日期，进度却写的是“${progress}”`
    return [
      ...order,
      diagnose('progress-differs', message, record.locations.progress ?? record.location, [
        '补上或去掉竣工日期，或者改正进度；没有完工的日期写在“预计竣工”。',
      ]),
    ]
  })
