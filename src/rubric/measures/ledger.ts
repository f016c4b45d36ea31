import { type Measure, needsLedger } from './measure.ts'

/** 台账: whether the school keeps these ledgers. */
export const ledger: Measure = {
  label: '台账',
  needs: [needsLedger],
  takesMany: true,
  run: ({ rule: { ledgers }, absent }) => ({
    state: absent.length === 0 ? 'met' : 'short',
    reached: (ledgers.length - absent.length) / ledgers.length,
    finding:
      absent.length === 0 ? `${ledgers.length}种台账都有` : `${ledgers.length}种台账缺${absent.join('、')}`,
    gaps: absent.map((name) => `${name}台账`),
    failing: [],
    supporting: [],
  }),
}
