import fc from 'fast-check'
import { rememberingReaders } from '../../../src/records/index.ts'
import { revisedSchool } from '../../support/revised-school.ts'
import { buildTwice } from '../build-twice.ts'
import type { Fuzzer, FuzzInput } from '../fuzzer.ts'
import { editedText } from '../mutations/edit-text.ts'
import { oddValues } from '../mutations/odd-values.ts'
import { sampleData, shippedTemplates, summaryTemplates } from '../shipped.ts'

const place = fc.nat({ max: 99_999 })

/** What may be between braces. */
const tags = [
  ...new Set(Object.values(shippedTemplates).flatMap((text) => text.match(/\{\{[^}]*\}\}/g) ?? [])),
]
const words = [...new Set(tags.flatMap((tag) => tag.match(/[\w.@-]+|"[^"]*"|[()=|#/^>&~!*]/g) ?? []))]
const oddTags = [
  ...[
    '{{#"repairs"}}x{{/"repairs"}}',
    '{{#12}}x{{/12}}',
    '{{^null}}x{{/null}}',
    '{{#true}}x{{/true}}',
    '{{undefined}}',
  ],
  ...[
    '{{"x"}}',
    '{{12}}',
    '{{null}}',
    '{{#each}}x{{/each}}',
    '{{#each repairs as |a b c|}}{{a}}{{/each}}',
    '{{else}}',
  ],
  ...[
    '{{#if (a (b (c (d))))}}x{{/if}}',
    '{{> nobody}}',
    '{{> (x)}}',
    '{{#> x}}y{{/x}}',
    '{{#*inline "x"}}y{{/inline}}',
    '{{> x}}',
  ],
  ...[
    '{{@root}}',
    '{{@index}}',
    '{{../x}}',
    '{{../../../..}}',
    '{{this}}',
    '{{.}}',
    '{{./x}}',
    '{{[a b]}}',
    '{{a.[0]}}',
    '{{a/b}}',
  ],
  ...[
    '{{__proto__}}',
    '{{constructor.constructor}}',
    '{{lookup this "x"}}',
    '{{log 1}}',
    '{{helperMissing}}',
    '{{blockHelperMissing}}',
  ],
  ...[
    '{{count}}',
    '{{count repairs repairs}}',
    '{{count repairs as=repairs}}',
    '{{sum repairs}}',
    '{{table repairs columns=12}}',
    '{{table}}',
  ],
  ...[
    '{{#with repairs}}{{count this}}{{/with}}',
    '{{~x~}}',
    '{{{x}}}',
    '{{&x}}',
    '{{!-- x --}}',
    '{{! }}',
    '{{{{raw}}}} {{x}} {{{{/raw}}}}',
    '\\{{x}}',
    '\\\\{{x}}',
  ],
  ...[
    '{{chart repairs}}',
    '{{photos}}',
    '{{date "x"}}',
    '{{money "x"}}',
    '{{number 1e400}}',
    '{{number -0}}',
    '{{percent 1 0}}',
    '{{ordinal 1.5}}',
  ],
  ...[
    '{{count repairs as="approx"}}{{count repairs as="approx"}}',
    '**{{school.name}}**{{school.name}}',
    '[{{school.name}}]({{school.name}})',
    '`{{school.name}}`',
  ],
]

type Edit = (text: string) => string

const onTag =
  (at: number, edit: (tag: string) => string): Edit =>
  (text) => {
    const found = [...text.matchAll(/\{\{[^}]*\}\}/g)]
    const one = found[at % Math.max(1, found.length)]
    return one === undefined
      ? text
      : text.slice(0, one.index) + edit(one[0]) + text.slice(one.index + one[0].length)
  }

const edits: readonly fc.Arbitrary<Edit>[] = [
  place.map((at) => onTag(at, () => '')),
  place.map((at) => onTag(at, (tag) => tag + tag)),
  fc.tuple(place, fc.constantFrom(...tags, ...oddTags)).map(([at, tag]) => onTag(at, () => tag)),
  fc.tuple(place, fc.constantFrom(...oddTags)).map(([at, tag]) => onTag(at, (one) => one + tag)),
  // Replaces one word of a tag by another.
  ...[1, 2, 3].map(() =>
    fc.tuple(place, place, fc.constantFrom(...words, ...oddValues.slice(0, 60))).map(([at, which, word]) =>
      onTag(at, (tag) => {
        const found = [...tag.matchAll(/[\w.@-]+|"[^"]*"|[()=]/g)]
        const one = found[which % Math.max(1, found.length)]
        return one === undefined ? tag : tag.slice(0, one.index) + word + tag.slice(one.index + one[0].length)
      }),
    ),
  ),
  fc.tuple(place, place, fc.constantFrom(...words)).map(([at, which, word]) =>
    onTag(at, (tag) => {
      const gaps = [...tag.matchAll(/ |(?=\}\})/g)]
      const gap = gaps[which % Math.max(1, gaps.length)]?.index ?? 2
      return `${tag.slice(0, gap)} ${word} ${tag.slice(gap)}`
    }),
  ),
]

const bases = Object.entries(shippedTemplates).filter(
  ([path]) => path.endsWith('.hbs') && !/templates\/(archive|review)\//.test(path),
)
const revised = revisedSchool(12)['templates/summary.md.hbs']

const inputs: fc.Arbitrary<FuzzInput> = fc
  .oneof(
    { weight: 2, arbitrary: fc.constant(['templates/summary.md.hbs', revised] as const) },
    { weight: 5, arbitrary: fc.constantFrom(...bases) },
  )
  .chain(([path, text]) =>
    fc
      .array(fc.oneof(...edits), { maxLength: 6 })
      .chain((list) =>
        editedText(
          list.reduce((edited, edit) => edit(edited), text),
          2,
        ),
      )
      .map((edited): FuzzInput => ({ [path]: edited })),
  )

const documents: Readonly<
  Record<string, { readonly document: string; readonly term?: string; readonly ledger?: string }>
> = {
  summary: { document: 'summary' },
  plan: { document: 'plan', term: '2026-spring' },
  annual: { document: 'annual', term: '2025-2026' },
  month: { document: 'month', term: '2025-10' },
  'month-plan': { document: 'month-plan', term: '2026-04' },
  ledger: { document: 'ledger', ledger: '维修' },
}

/** The data of the sample school is the same for every template, so it is read once. */
const readers = rememberingReaders()

async function check(input: FuzzInput): Promise<void> {
  const [path = ''] = Object.keys(input)
  const name = /^templates\/([\w-]+)\.md\.hbs$/.exec(path)?.[1] ?? 'summary'
  const { document, term, ledger } = documents[name] ?? { document: 'summary' }
  const shared = Object.entries(shippedTemplates).filter(([file]) => /partials|catalogues/.test(file))
  await buildTwice(
    {
      ...(path.includes('partials') ? summaryTemplates : Object.fromEntries(shared)),
      ...sampleData,
      ...input,
    },
    input,
    {
      documents: [document],
      formats: ['md', 'docx'],
      ...(term !== undefined && { term }),
      ...(ledger !== undefined && { ledger }),
    },
    readers,
  )
}

/** The shipped templates and partials with their tags changed: checked and built with the data of the sample school. */
export const templates: Fuzzer = { name: 'templates', runs: 50, inputs: () => inputs, check }
