import { where } from '../../facts/index.ts'
import { type Measure, needsLedger, nothingToSee } from './measure.ts'
import { portion } from './portion.ts'

/** 比例: the percentage of entries that meet further conditions. */
export const share: Measure = {
  label: '比例',
  needs: [needsLedger, { field: 'met', label: '达标', has: ({ met }) => met.length > 0 }],
  run: ({ rule: { met, least }, set, time }) => {
    if (!set || set.entries.length === 0) return nothingToSee
    const good = where(set, met, time.period).value.entries
    const kept = new Set(good)
    const bad = set.entries.filter((entry) => !kept.has(entry))
    return portion({ good, bad, told: '达标' }, set.kind.counter, least)
  },
}
