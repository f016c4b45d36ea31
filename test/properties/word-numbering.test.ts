import fc from 'fast-check'
import { describe, it } from 'vitest'
import { type Block, numberBlocks, numberingSchemes } from '../../src/document/index.ts'
import { text } from '../support/sample-document.ts'
import { writeWordFile } from '../support/word-file.ts'
import { type Counting, printedLabels } from '../support/word-labels.ts'

const level = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const)

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    type: fc.constant('heading' as const),
    level,
    ordinal: fc.constantFrom(0, 1, 1, 1),
    label: fc.constant(''),
    inlines: fc.constant(text('标题')),
  }),
  fc.record({
    type: fc.constant('item' as const),
    level,
    ordinal: fc.nat(4),
    label: fc.constant(''),
    inlines: fc.constant(text('事项')),
  }),
)

describe.each(['together', 'apart'] satisfies Counting[])('programs that count lists %s', (counting) => {
  it('print the labels of the document', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 30 }), (blocks) => {
        const wanted = numberBlocks(blocks, numberingSchemes.official).map((numbered) =>
          numbered.type === 'heading' || numbered.type === 'item' ? numbered.label : '',
        )
        const printed = printedLabels(writeWordFile(blocks), counting)
        return JSON.stringify(printed) === JSON.stringify(wanted)
      }),
      { numRuns: 60, seed: 9704 },
    )
  })
})
