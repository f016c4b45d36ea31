import { type Measure, needsLedger, nothingToSee } from './measure.ts'

/** 次数: the number of entries in the term, with a minimum and a maximum. */
export const count: Measure = {
  label: '次数',
  needs: [
    needsLedger,
    { field: 'least', label: '至少', has: ({ least, most }) => least !== undefined || most !== undefined },
  ],
  run: ({ rule: { least = 0, most = Number.POSITIVE_INFINITY }, set }) => {
    if (!set) return nothingToSee
    const many = set.entries.length
    const over = many > most
    const met = many >= least && !over
    const wanted = over
      ? `，多于${most}${set.kind.counter}`
      : many < least
        ? `，应有${least}${set.kind.counter}`
        : ''
    return {
      state: met ? 'met' : 'short',
      reached: met ? 1 : over || least === 0 ? 0 : many / least,
      finding: `${many}${set.kind.counter}${wanted}`,
      gaps: [],
      failing: over ? set.entries : [],
      supporting: over ? [] : set.entries,
    }
  },
}
