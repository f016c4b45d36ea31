import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byEffort } from '../support/effort.ts'
import { render } from '../support/render.ts'
import { repairs, smallWorkspace } from '../support/small-workspace.ts'

const workspace = smallWorkspace({
  '2025-autumn/repairs.yaml': repairs({ item: '灯管', many: 2, quantity: '2支' }),
  '2025-autumn/events.yaml': 'records: []\n',
})

const word = fc.constantFrom(
  ...['repairs', 'events', 'drills', 'count', 'each', 'if', 'with', 'list', 'table', 'where', 'item', 'term'],
  ...['this', '.', '..', '../item', 'this.item', '@index', '@root.x', 'repairs.item', 'term.start', '[a b]'],
  ...['x', 'lookup', 'raw', 'else', 'constructor', '灯管', '../../..', './repairs', 'a.[b].c', 'school.name'],
  ...['@partial-block', '@root', '@key', 'inline', 'foot', 'repairs.[0]', 'repairs.length'],
)
const literal = fc.constantFrom('"repairs"', "'x'", '12', '-3.5', 'true', 'false', 'null', 'undefined', '""')
const name = fc.oneof({ weight: 5, arbitrary: word }, { weight: 2, arbitrary: literal })

const { expression } = fc.letrec<{ expression: string; call: string }>((tie) => ({
  expression: fc.oneof({ depthSize: 'small' }, name, tie('call')),
  call: fc.tuple(name, argumentsOf(tie('expression'))).map(([head, rest]) => `(${head}${rest})`),
}))

function argumentsOf(value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const option = fc.tuple(fc.constantFrom('item', 'by', 'as', 'x', '月份'), value)
  return fc
    .tuple(fc.array(value, { maxLength: 2 }), fc.array(option, { maxLength: 2 }))
    .map(([values, options]) =>
      [...values, ...options.map((pair) => pair.join('='))].map((part) => ` ${part}`).join(''),
    )
}

const tail = argumentsOf(expression)
const params = fc.constantFrom('', '', ' as |x|', ' as |x i|', ' as |a b c|')

/** Every form in the grammar of Handlebars, sensible or not. */
const { template } = fc.letrec<{ template: string; statement: string }>((tie) => ({
  template: fc.array(tie('statement'), { maxLength: 4 }).map((parts) => parts.join('')),
  statement: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('字', '\n', '次', '## 标题\n', '\\{{x}}', '{{! 注 }}', '{{!-- }} --}}'),
    fc
      .tuple(
        fc.constantFrom(['{{', '}}'], ['{{{', '}}}'], ['{{~', '~}}'], ['{{&', '}}'], ['{{*', '}}']),
        name,
        tail,
      )
      .map(([[open, close], head, rest]) => `${open}${head}${rest}${close}`),
    fc.tuple(name, tail).map(([head, rest]) => `{{> ${head}${rest}}}`),
    expression.map((value) => `{{> ${value}}}`),
    fc
      .tuple(name, tail, tie('template'))
      .map(([head, rest, body]) => `{{#> ${head}${rest}}}${body}{{/${head}}}`),
    tie('template').map((body) => `{{#*inline "foot"}}${body}{{/inline}}`),
    fc
      .tuple(name, tail, tie('template'))
      .map(([head, rest, body]) => `{{{{${head}${rest}}}}}${body}{{{{/${head}}}}}`),
    fc
      .tuple(
        fc.constantFrom('#', '^', '#*'),
        name,
        tail,
        params,
        tie('template'),
        tie('template'),
        name,
        tail,
      )
      .chain(([sign, head, rest, names, body, other, next, nextRest]) =>
        fc.constantFrom(
          `{{${sign}${head}${rest}${names}}}${body}{{/${head}}}`,
          `{{${sign}${head}${rest}${names}}}${body}{{else}}${other}{{/${head}}}`,
          `{{${sign}${head}${rest}${names}}}${body}{{else ${next}${nextRest}}}${other}{{/${head}}}`,
          `{{${sign}${head}${rest}${names}}}${body}`,
        ),
      ),
  ),
}))

test('every template gives text, or faults with their places', () => {
  fc.assert(
    fc.property(template, (text) => {
      for (const report of render(text, workspace, {
        x: '{{item}}{{> x}}',
        each: '{{> @partial-block}}{{#> foot}}{{item}}{{/foot}}',
        raw: text,
      }).reports)
        expect(report).toMatch(/^[a-z-]+ [1-9]\d*:[1-9]\d* ./)
    }),
    { numRuns: byEffort(120, 1200) },
  )
})

test('so does every piece of a template', () => {
  const whole =
    '---\nterm: current\n---\n{{#each repairs as |r|}}{{r.item}}{{else}}{{> x y="z"}}{{/each}}{{!-- a --}}{{{{raw}}}}{{{{/raw}}}}'
  fc.assert(
    fc.property(
      fc.nat(whole.length),
      fc.nat(whole.length),
      fc.constantFrom('', '{{', '}}', '"', '{{/if}}', '('),
      (from, to, put) => {
        const text = `${whole.slice(0, from)}${put}${whole.slice(to)}`
        for (const report of render(text, workspace).reports)
          expect(report).toMatch(/^[a-z-]+ [1-9]\d*:[1-9]\d* ./)
      },
    ),
    { numRuns: byEffort(100, 600) },
  )
})
