import { expect, it } from 'vitest'
import { boundFaults, diagnose, makeFaultList } from '../../../src/diagnostics/index.ts'

const faults = (many: number): ReturnType<typeof diagnose>[] =>
  Array.from({ length: many }, (_, at) =>
    diagnose('wrong-date', `第${at}处`, { file: 'a.yaml', line: at + 1, column: 1 }),
  )

it('keeps all of a code that has few', () => {
  expect(boundFaults([...faults(1000), diagnose('unknown-key', '一')])).toHaveLength(1001)
})

it('counts those that are too many, by code, and says where they begin', () => {
  const bounded = boundFaults([...faults(1234), diagnose('unknown-key', '一')])
  expect(bounded).toHaveLength(1002)
  const last = bounded.at(-1)
  expect(last?.code).toBe('wrong-date')
  expect(last?.severity).toBe('error')
  expect(last?.message).toContain('234处')
  expect(last?.location?.line).toBe(1001)
})

it('tells when more would only be counted', () => {
  const list = makeFaultList()
  for (const fault of faults(1001)) list.report(fault)
  expect(list.isFull('wrong-date')).toBe(true)
  expect(list.isFull('unknown-key')).toBe(false)
})
