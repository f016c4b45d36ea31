import { parseDate } from '../../calendar/index.ts'
import { accept, type ReadText, refuse } from './reading.ts'

/** A date of any precision. */
export const readDate: ReadText = (text, _field, term) => {
  const date = parseDate(text, term)
  switch (date.type) {
    case 'date':
      return accept(date)
    case 'impossible':
      return refuse('date-impossible', `没有这一天：${date.reason}`, '核对原始记录，改成真实的日期')
    case 'unreadable':
      return refuse('wrong-date', date.reason, '写成 2026-04-12；只知道大概时写 2026-04、四月初、暑期')
  }
}
