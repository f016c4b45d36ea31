import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readCorpus } from './corpus.ts'
import { fuzzers } from './fuzzers/index.ts'

const folder = fileURLToPath(new URL('corpus', import.meta.url))

describe.each(fuzzers.map((fuzzer) => ({ fuzzer, name: fuzzer.name })))('faults found earlier in $name', ({
  fuzzer,
}) => {
  it('do not return', async () => {
    for (const { name, input, pending } of readCorpus(folder, fuzzer.name)) {
      if (pending !== undefined) continue
      await expect(fuzzer.check(input), name).resolves.toBeUndefined()
    }
  })
})
