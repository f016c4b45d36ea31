import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formalWords, toFormal } from '../../../src/templating/formal-words.ts'

const library = ['sections', 'partials']
  .flatMap((folder) => readdirSync(`templates/${folder}`).map((file) => `templates/${folder}/${file}`))
  .map((file) => readFileSync(file, 'utf8').replace(/\{\{[^}]*\}\}/gu, '\n'))
  .join('\n')

describe('formal tone', () => {
  it.each([
    ['，都已整改。', '，均已整改。'],
    ['，都没有整改；还有', '，均未整改；另有'],
    ['，没有记册数的有', '，未记载册数的有'],
    ['上学期没有办成的原因：', '上学期未能办成的原因：'],
    ['，按时发到各班', '，按时发至各班'],
    ['受理报修，办结', '受理报修，办结'],
  ])('%s becomes %s', (plain, formal) => expect(toFormal(plain)).toBe(formal))

  it.each(formalWords.map(([plain]) => [plain]))('%s is said in the library', (plain) => {
    // 都没有 comes about where the library joins two pieces.
    expect(library.replace(/都\n+没有/gu, '都没有')).toContain(plain)
  })

  it('leaves none of the plain words', () => {
    const phrases = fc.array(fc.constantFrom(...formalWords.map(([plain]) => plain), '3次', '，', '校舍'))
    fc.assert(
      fc.property(phrases, (words) => {
        const formal = toFormal(words.join('，'))
        for (const [plain] of formalWords) expect(formal).not.toContain(plain)
        expect(toFormal(formal)).toBe(formal)
      }),
    )
  })
})
