import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, numberingSchemes } from '../../src/document/index.ts'
import {
  type Form,
  type FormChoice,
  findFormFaults,
  makeForm,
  type Page,
  typeset,
} from '../../src/typesetting/index.ts'
import { body, endOf, fonts, lineText, text } from '../support/set-document.ts'

const none = new Set<string>()
const nowhere = (): undefined => undefined
const size = fc.integer({ min: 13, max: 84 }).map((half) => half / 2)
const font = fc.constantFrom('宋体', '仿宋', '黑体', '楷体_GB2312', '华文中宋')
const element = fc.record({ font, size }, { requiredKeys: [] })
const heading = fc.record(
  { font, size, before: fc.integer({ min: 0, max: 3 }), after: fc.integer({ min: 0, max: 3 }) },
  { requiredKeys: [] },
)
const margin = fc.integer({ min: 15, max: 60 })
const rhythm = fc.oneof(
  fc.constant({}),
  fc.integer({ min: 160, max: 900 }).map((twips) => ({ pitch: twips / 20 })),
  fc.integer({ min: 10, max: 60 }).map((lines) => ({ lines })),
)
const choices = fc
  .tuple(
    rhythm,
    fc.record(
      {
        top: margin,
        bottom: margin,
        left: margin,
        right: margin,
        characters: fc.integer({ min: 12, max: 60 }),
        indent: fc.integer({ min: 0, max: 4 }),
        position: fc.constantFrom('outer' as const, 'centre' as const),
        number: fc.constantFrom('dashes' as const, 'plain' as const),
      },
      { requiredKeys: [] },
    ),
    fc.record({ body: element, title: element, heading1: heading, table: element }, { requiredKeys: [] }),
  )
  .map(([lines, page, elements]): FormChoice => ({ ...lines, ...page, elements }))
/** The forms that a school is allowed to have. */
const permitted = choices.filter((choice) => findFormFaults(choice, none, nowhere).length === 0)

const words = fc
  .array(
    fc.constantFrom('后勤工作', '维修', '，', '80余次', '。', '2026年', '“三防”', '——', 'LED', '《办法》'),
    {
      minLength: 1,
      maxLength: 80,
    },
  )
  .map((parts) => parts.join(''))
const headed = (title: string): Block => ({
  type: 'heading',
  level: 1,
  label: '一、',
  ordinal: 1,
  inlines: text(title),
})
const blocks = fc.array(fc.oneof(words.map(body), words.map(headed)), { minLength: 1, maxLength: 12 })

const pagesOf = (form: Form, ...all: readonly Block[]): readonly Page[] =>
  typeset(
    {
      metadata: { title: '', author: '', subject: '', keywords: [], date: '2026-01-20' },
      numbering: numberingSchemes.official,
      blocks: all,
      evidence: [],
    },
    fonts,
    form,
  ).value.pages

// More than two pages of the smallest type.
const long = body('后勤工作'.repeat(5000))

describe('any form that a school may have', () => {
  it('fills pages with exactly its lines, and lines with its characters', () => {
    fc.assert(
      fc.property(permitted, (choice) => {
        const form = makeForm(choice)
        const [first, second] = pagesOf(form, long)
        const lines = Math.floor((form.page.height - form.page.top - form.page.bottom) / form.pitch)
        expect(first?.lines.length).toBe(choice.lines ?? lines)
        expect(second?.lines.length).toBe(choice.lines ?? lines)
        if (choice.characters !== undefined)
          expect(Array.from(lineText(second!.lines[0]!)).length).toBe(choice.characters)
      }),
      { numRuns: 40 },
    )
  })

  it('keeps every line within the measure and the page, and loses nothing', () => {
    fc.assert(
      fc.property(permitted, blocks, (choice, all) => {
        const form = makeForm(choice)
        const { page } = form
        const pages = pagesOf(form, ...all)
        const written = all.map((block) => (block.type === 'heading' ? block.label : '') + textOf(block))
        expect(pages.flatMap(({ lines }) => lines.map(lineText)).join('')).toBe(written.join(''))
        for (const { lines, furniture } of pages) {
          for (const line of lines) {
            expect(line.runs[0]?.x).toBeGreaterThanOrEqual(page.left * 50)
            expect(endOf(line)).toBeLessThanOrEqual((page.width - page.right) * 50 + 25)
            expect(line.y).toBeGreaterThan(page.top * 50)
            expect(line.y).toBeLessThan((page.height - page.bottom) * 50)
          }
          const [number] = furniture
          expect(number?.y).toBeGreaterThan((page.height - page.bottom) * 50)
          expect(number?.y).toBeLessThan(page.height * 50)
        }
      }),
      { numRuns: 60 },
    )
  })
})

const textOf = (block: Block): string =>
  block.type === 'paragraph' || block.type === 'heading'
    ? block.inlines.map((inline) => (inline.type === 'text' ? inline.value : '')).join('')
    : ''
