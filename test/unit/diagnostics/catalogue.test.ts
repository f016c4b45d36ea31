import { describe, expect, it } from 'vitest'
import { catalogue, diagnose, findEntry, hasErrors } from '../../../src/diagnostics/index.ts'

describe('catalogue', () => {
  it.each(Object.entries(catalogue))('%s is explained in Chinese', (code, { title, explanation }) => {
    expect(code).toMatch(/^[a-z]+[a-z0-9]*(-[a-z0-9]+)*$/)
    expect(title).toMatch(/\p{Script=Han}/u)
    expect(explanation).toMatch(/。$/)
    expect(explanation.length).toBeGreaterThan(15)
  })

  it('finds codes from outside, own properties only', () => {
    expect(findEntry('yaml-tab')?.severity).toBe('error')
    expect(findEntry('constructor')).toBeUndefined()
    expect(findEntry('no-such-code')).toBeUndefined()
  })

  it('gives diagnostics their severity', () => {
    expect(hasErrors([diagnose('quoted-value', '')])).toBe(false)
    expect(hasErrors([diagnose('quoted-value', ''), diagnose('yaml-tab', '')])).toBe(true)
  })
})
