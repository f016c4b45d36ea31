import { expect, it } from 'vitest'
import { readLines } from '../../../../src/app/review/read-lines.ts'
import { memoryHost } from '../../../support/memory-host.ts'

it('reads lines that are longer than a part, with their places', async () => {
  const lines = ['短', '长'.repeat(50_000), 'x'.repeat(65_535), '', '末行']
  const text = lines.join('\n')
  const bytes = new TextEncoder().encode(text)
  const host = memoryHost({ 'a/lines': bytes })
  const found: string[] = []
  for await (const line of readLines('a/lines', host)) {
    found.push(line.text ?? '')
    const own = bytes.subarray(line.start, line.start + line.length)
    expect(new TextDecoder().decode(own).trimEnd()).toBe(line.text)
  }
  expect(found).toEqual(lines.filter((line) => line !== ''))
})

it('keeps nothing of a line that is longer than any result, and continues after it', async () => {
  const large = new Uint8Array((16 << 20) + 1).fill(0x78)
  const bytes = new Uint8Array(Buffer.concat([Buffer.from('前\n'), large, Buffer.from('\n后\n')]))
  const found: (string | undefined)[] = []
  for await (const { text, start, length } of readLines('a/lines', memoryHost({ 'a/lines': bytes }))) {
    found.push(text)
    if (text === undefined) expect([start, length]).toEqual([4, large.length + 1])
  }
  expect(found).toEqual(['前', undefined, '后'])
})

it('finds no lines in a file that does not exist', async () => {
  for await (const line of readLines('none', memoryHost({}))) expect(line).toBeUndefined()
})
