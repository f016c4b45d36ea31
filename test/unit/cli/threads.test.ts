import { describe, expect, it } from 'vitest'
import { hireThreads } from '../../../src/cli/threads.ts'

/** A program that answers with the order and the task, keeps memory without end, or fails. */
const program = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId, workerData } from 'node:worker_threads'
    const kept = []
    parentPort.on('message', (task) => {
      if (task === 'fail') throw new Error('broken')
      while (task === 'keep') kept.push(Array.from({ length: 1000 }, (_, at) => ({ at })))
      parentPort.postMessage({ order: workerData, task, threadId })
    })`)}`,
)

describe('threads', () => {
  it('share the tasks, with no more threads than were asked for', async () => {
    const crew = hireThreads(program)('order', 2)
    const tasks = Array.from({ length: 9 }, (_, at) => at)
    const answers = await Promise.all(tasks.map((task) => crew.ask(task)))
    expect(answers).toMatchObject(tasks.map((task) => ({ order: 'order', task })))
    expect(new Set(answers.map((answer) => (answer as { threadId: number }).threadId)).size).toBe(2)
    await crew.dismiss()
  })

  it('answer undefined if they run out of memory, and others continue', async () => {
    const crew = hireThreads(program)('order', 1)
    expect(await crew.ask('keep')).toBeUndefined()
    expect(await crew.ask(1)).toMatchObject({ task: 1 })
    await crew.dismiss()
  }, 60_000)

  it('reject if they fail', async () => {
    const crew = hireThreads(program)('order', 1)
    await expect(crew.ask('fail')).rejects.toThrow('broken')
    await crew.dismiss()
  })
})
