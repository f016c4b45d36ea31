import { diagnose } from '../../diagnostics/index.ts'
import { recordSayingNone } from '../saying-none.ts'
import type { Check } from './check.ts'

/** Records that say of themselves that there is none (问题: 没有), which no document counts or mentions. */
export const checkRecordNone: Check = ({ ledgers }) =>
  [...ledgers.values()].flatMap((byKind) =>
    [...byKind.values()].flatMap(({ kind, records }) =>
      records.flatMap(({ id, values, location, locations }) => {
        const none = recordSayingNone(values, kind)
        if (!none) return []
        return [
          diagnose(
            'item-none',
            `${kind.label}“${id}”的“${none.label}”写的是“${none.written}”，这一条不算`,
            locations[none.name] ?? location,
            ['确实没有的，删去这一条，空台账写 records: []；有的，写清是什么。'],
          ),
        ]
      }),
    ),
  )
