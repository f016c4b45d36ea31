import { describe, expect, it } from 'vitest'
import { inOrder } from '../../../../src/app/review/in-order.ts'

describe('work done in order', () => {
  it.each([1, 2, 3, 10, 100])('with %i at a time gives answers in the order of the items', async (ahead) => {
    const items = Array.from({ length: 30 }, (_, at) => at)
    const waiting: (() => void)[] = []
    let most = 0
    const answers: number[] = []
    const work = (item: number): Promise<number> =>
      new Promise((done) => {
        waiting.push(() => {
          done(item * item)
        })
        most = Math.max(most, waiting.length)
        // Of the items being worked on, the last is finished first.
        void Promise.resolve().then(() => waiting.pop()?.())
      })
    for await (const answer of inOrder(items, ahead, work)) answers.push(answer)
    expect(answers).toEqual(items.map((item) => item * item))
    expect(most).toBeLessThanOrEqual(ahead)
  })

  it('gives what was done before a failure', async () => {
    const answers: number[] = []
    const run = async (): Promise<void> => {
      const work = (item: number): Promise<number> =>
        item === 2 ? Promise.reject(new Error('no')) : Promise.resolve(item)
      for await (const answer of inOrder([0, 1, 2, 3], 4, work)) answers.push(answer)
    }
    await expect(run()).rejects.toThrow('no')
    expect(answers).toEqual([0, 1])
  })
})
