import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { mergeReviews, type ReviewRequest, reviewArchives } from '../../src/app/review/index.ts'
import { byEffort } from '../support/effort.ts'
import { memoryHost } from '../support/memory-host.ts'
import { districtFiles, mergeRequest, reviewRequest } from '../support/review-run.ts'
import { expectSameBytes } from '../support/same-bytes.ts'
import { makeSigner } from '../support/small-package.ts'
import { packSchool } from '../support/synthetic-package.ts'
import { makeDeeds } from '../support/synthetic-school.ts'

let packages: Readonly<Record<string, Uint8Array | string>> = {}
const rollUp = ['审核汇总.docx', '审核汇总.pdf', '审核汇总.xlsx']
const formats: ReviewRequest['formats'] = ['docx', 'pdf', 'xlsx']

beforeAll(async () => {
  // One key for several schools, and unsigned packages beside signed ones: the result of each depends on the others.
  const signer = makeSigner()
  const made: [string, Uint8Array | string][] = [['in/broken.zip', 'PK']]
  for (let at = 1; at <= 9; at += 1) {
    made.push([`in/${at}.zip`, (await packSchool(makeDeeds(at))).bytes])
    if (at % 3 === 0)
      made.push([`in/${at}-before.zip`, (await packSchool(makeDeeds(at, '2025-spring'), {}, signer)).bytes])
  }
  packages = Object.fromEntries(made)
})

describe('a review spread over machines', () => {
  it('gives the roll-up of a single run, byte for byte, however many parts there are and in whatever order they come', async () => {
    const alone = memoryHost({ ...districtFiles, ...packages })
    await reviewArchives({ ...reviewRequest, formats, ranking: true }, alone)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 7 }), fc.boolean(), async (of, reversed) => {
        const files: Record<string, Uint8Array | string> = { ...districtFiles }
        for (let index = 1; index <= of; index += 1) {
          const host = memoryHost({ ...districtFiles, ...packages })
          await reviewArchives({ ...reviewRequest, formats, shard: { index, of } }, host)
          const name = `results-${index}-of-${of}.jsonl`
          files[`part${index}/.review/${name}`] = host.written.get(`out/.review/${name}`) ?? ''
        }
        const folders = Array.from({ length: of }, (_, at) => ({
          path: `part${at + 1}`,
          label: `part${at + 1}`,
        }))
        const host = memoryHost(files)
        const { diagnostics } = await mergeReviews(
          { ...mergeRequest, ranking: true, folders: reversed ? folders.reverse() : folders },
          host,
        )
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
        for (const name of rollUp)
          expectSameBytes(host.written.get(`out/${name}`), alone.written.get(`out/${name}`), name)
      }),
      { numRuns: byEffort(2, 10) },
    )
  }, 120_000)
})
