import fc from 'fast-check'
import { buildTwice } from '../build-twice.ts'
import { type Fuzzer, type FuzzInput, need } from '../fuzzer.ts'
import { editedBytes } from '../mutations/edit-bytes.ts'
import { editedText } from '../mutations/edit-text.ts'

const word = fc.constantFrom(
  '灯管',
  '门窗',
  '三年级',
  '80',
  '2026年',
  'LED',
  '总务处',
  '《维修办法》',
  '“三防”',
  'A4',
  '5.12',
  'x',
)
const sentence = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => `${words.join('')}。`)

const inline = fc.oneof(
  sentence,
  ...['**', '*', '`', '~~', '__', '***', '``'].map((mark) => sentence.map((text) => `${mark}${text}${mark}`)),
  fc.tuple(sentence, word).map(([text, to]) => `[${text}](${to})`),
  fc.tuple(sentence, word).map(([text, to]) => `![${text}](${to} "题")`),
  fc.constantFrom(
    '[^1]',
    '[b]',
    '[a][b]',
    '<b>粗</b>',
    '<https://a.cn/b>',
    'https://a.cn/b，谢谢',
    '&copy;',
    '&#x4e00;',
    '\\*',
    '\\',
    '  \n',
    '\\\n',
    '$x$',
    '<!-- 话 -->',
    '==x==',
  ),
)
const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))

const block = fc.oneof(
  line,
  fc.tuple(fc.integer({ min: 1, max: 7 }), line).map(([level, text]) => `${'#'.repeat(level)} ${text}`),
  fc
    .tuple(line, fc.constantFrom('---', '===', '-', '***', '***\n', ' ---'))
    .map(([text, rule]) => `${text}\n${rule}`),
  fc
    .array(fc.tuple(fc.constantFrom('- ', '* ', '1. ', '3) ', '  - ', '    1. ', '- [ ] ', '- [x] '), line), {
      minLength: 1,
      maxLength: 5,
    })
    .map((items) => items.map(([mark, text]) => mark + text).join('\n')),
  fc.tuple(line, line).map(([a, b]) => `> ${a}\n> > ${b}`),
  fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.array(fc.array(word, { maxLength: 5 }), { maxLength: 4 }))
    .map(([columns, rows]) =>
      [
        `|${'列|'.repeat(columns)}`,
        `|${'-|'.repeat(columns)}`,
        ...rows.map((cells) => `|${cells.join('|')}|`),
      ].join('\n'),
    ),
  line.map((text) => `\`\`\`js\n${text}\n\`\`\``),
  line.map((text) => `    ${text}`),
  line.map((text) => `<div>${text}</div>`),
  line.map((text) => `[^1]: ${text}`),
  line.map((text) => `[b]: https://a.cn "${text}"`),
  fc.constantFrom('---', '***', '<br>', '\n\n\n', '[toc]', '---\n题: 目\n---'),
)
const markdown = fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => `${blocks.join('\n\n')}\n`)

const inputs: fc.Arbitrary<FuzzInput> = fc
  .oneof(
    { weight: 6, arbitrary: markdown },
    { weight: 3, arbitrary: markdown.chain((text) => editedText(text, 4)) },
  )
  .chain((text) =>
    fc.oneof(
      { weight: 12, arbitrary: fc.constant<string | Uint8Array>(text) },
      { weight: 1, arbitrary: editedBytes(new TextEncoder().encode(text), 2) },
    ),
  )
  .map((text) => ({ 'data/2025-autumn/narrative/summary/opening.md': text }))

const base: FuzzInput = {
  'data/school.yaml': `学校名称: 城南小学
学期:
  2025-autumn: {开始: 2025-09-01, 结束: 2026-01-23}
当前学期: 2025-autumn
`,
  'data/2025-autumn/repairs.yaml': '- {id: W1, date: 2025-10-08, item: 灯管, action: 更换}\n',
  'templates/summary.md.hbs': `---
document: 总结
---
# 题目

## 开头

{{narrative "summary/opening"}}

## 维修

维修{{count repairs}}。

{{signature}}
`,
}

async function check(input: FuzzInput): Promise<void> {
  const { build, diagnostics } = await buildTwice({ ...base, ...input }, input, {
    documents: ['summary'],
    formats: ['md', 'docx', 'pdf'],
  })
  const [path = '', typed = ''] = Object.entries(input)[0] ?? []
  if (typeof typed !== 'string' || build.files.size === 0) return
  const told = diagnostics.filter(
    ({ location, code }) => location?.file === path && code !== 'number-unsourced',
  )
  if (told.length > 0) return
  const [, output] = [...build.files].find(([name]) => name.endsWith('.md')) ?? []
  const came = lettersOf(new TextDecoder().decode(output))
  // What Markdown treats as syntax is not text: entities, addresses of links, the language of a fence.
  const left = Array.from(lettersOf(withoutSyntax(typed)))
  let at = 0
  for (const letter of left) {
    const found = came.indexOf(letter, at)
    need(
      found >= 0,
      () => `“${letter}” of what was typed is in no output, and nobody is told: ${JSON.stringify(typed)}`,
    )
    at = found + letter.length
  }
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

const withoutSyntax = (text: string): string =>
  text
    .replace(/&#?\w+;/g, '')
    .replace(/^\s*(?:>\s*)*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/gm, '')
    .replace(/^\s*(?:```|~~~).*$/gm, '')
    .replace(/\]\([^()]*\)/g, ']')

/** The director's own paragraphs: any Markdown, built; every letter and digit is printed, or a report says why not. */
export const narratives: Fuzzer = { name: 'narratives', runs: 120, inputs: () => inputs, check }
