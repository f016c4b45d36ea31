import { describe, expect, it } from 'vitest'
import { explainText } from '../../../src/cli/explain-text.ts'
import { catalogue, catalogueStages } from '../../../src/diagnostics/index.ts'

describe('explain', () => {
  it('knows every code, each in one stage', () => {
    const listed = catalogueStages.flatMap(([, codes]) => Object.keys(codes))
    expect([...listed].sort()).toEqual(Object.keys(catalogue).sort())
    for (const [code, { title, explanation }] of Object.entries(catalogue)) {
      const { text, exitCode } = explainText(code)
      expect(exitCode).toBe(0)
      expect(text).toContain(title)
      expect(text).toContain(explanation)
    }
  })

  it('explains in Chinese, with what to do', () => {
    for (const { title, explanation } of Object.values(catalogue)) {
      expect(title).toMatch(/\p{Script=Han}/u)
      expect(explanation.length).toBeGreaterThan(15)
      expect(explanation).toMatch(/。$/)
    }
  })

  it('accepts a code as the report shows it', () => {
    expect(explainText('[duplicate-id]').text).toContain('duplicate-id  错误')
    expect(explainText('Duplicate-ID').text).toContain('duplicate-id  错误')
  })

  it('suggests what was meant by an unknown code', () => {
    const { text, exitCode } = explainText('duplicate-di')
    expect(text).toContain('没有“duplicate-di”这个代号，是不是 duplicate-id？')
    expect(exitCode).toBe(2)
    expect(explainText('constructor').exitCode).toBe(2)
  })

  it('lists all codes', () => {
    const { text } = explainText(undefined)
    for (const code of Object.keys(catalogue)) expect(text).toContain(`  ${code} `)
  })
})
