import { describe, expect, it } from 'vitest'
import { type Block, numberingSchemes, plainText } from '../../../src/document/index.ts'
import { parseMarkdown } from '../../../src/markdown/index.ts'
import type { Override, OverrideBody } from '../../../src/records/index.ts'
import { applyOverrides } from '../../../src/revision/index.ts'

const paragraph = (value: string): Block => ({
  type: 'paragraph',
  style: 'body',
  inlines: [{ type: 'text', value }],
})

const apply = (...bodies: readonly OverrideBody[]) => {
  const overrides = bodies.map(
    (body, at): Override => ({
      ...body,
      location: { file: 'overrides/summary.yaml', line: at + 1, column: 1 },
    }),
  )
  return applyOverrides([paragraph('甲'), paragraph('乙')], { file: 'overrides/summary.yaml', overrides }, [])
}

const place = { section: '', base: '甲' }

describe('what overrides say', () => {
  it('is told of where a paragraph has two', () => {
    const { value, diagnostics } = apply(
      { action: 'change', place, text: '丙' },
      { action: 'change', place, text: '丁' },
      { action: 'delete', place },
    )
    expect(value.blocks.map(({ block }) => ('inlines' in block ? plainText(block.inlines) : ''))).toEqual([
      '丙',
      '乙',
    ])
    expect(diagnostics.map(({ code, location }) => `${code} ${location?.line ?? 0}`)).toEqual([
      'revision-conflict 2',
      'revision-conflict 3',
    ])
  })

  it('is told of where a value stands in a paragraph that has none', () => {
    const shape = { kind: 'paragraph', level: 0 } as const
    const { diagnostics } = apply({ action: 'add', after: place, shape, text: '共{{1:80余次}}。' })
    expect(diagnostics.map(({ code, location }) => `${code} ${location?.line ?? 0}`)).toContain(
      'revision-conflict 1',
    )
  })

  it('prints a heading with nothing below it, and says so', () => {
    const shape = { kind: 'heading', level: 1 } as const
    const { value, diagnostics } = parseMarkdown(
      { file: 'summary.md.hbs', markdown: '甲\n\n乙\n', inserts: [] },
      numberingSchemes.official,
      () => {
        const { blocks } = apply({
          action: 'add',
          after: { section: '', base: '乙' },
          shape,
          text: '打算',
        }).value
        const headings = blocks.flatMap(({ block, location }) =>
          location ? [[block, location] as const] : [],
        )
        return { blocks: blocks.map(({ block }) => block), headings: new Map(headings) }
      },
    )
    expect(value.at(-1)).toMatchObject({ type: 'heading', label: '一、' })
    expect(diagnostics.map(({ code }) => code)).toEqual(['markdown-empty-section'])
  })
})
