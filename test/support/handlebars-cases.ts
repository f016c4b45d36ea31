import { readFileSync } from 'node:fs'
import { asPeriod } from '../../src/calendar/index.ts'
import { missing } from '../../src/facts/index.ts'
import { readPartial, renderTemplate, settleTemplate, type Value } from '../../src/templating/index.ts'
import { dictionary } from '../../src/templating/value.ts'
import { shownText } from './render.ts'
import { smallWorkspace } from './small-workspace.ts'

/** One case from Handlebars' own tests that needs no custom helper. */
export interface HandlebarsCase {
  readonly id: string
  readonly template: string
  /** `{}` by default. */
  readonly data?: unknown
  readonly partials?: Readonly<Record<string, string>>
  /** Options of the compiler. */
  readonly options?: Readonly<Record<string, boolean>>
  /** The output of Handlebars; absent if Handlebars throws. */
  readonly expected?: string
}

/** The cases in the order of Handlebars' tests. */
export const handlebarsCases = (): readonly HandlebarsCase[] =>
  readFileSync(new URL('../unit/templating/handlebars/cases.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as HandlebarsCase)

/** The result of a case here: the same text as in Handlebars, a different one, or errors. */
export type CaseResult =
  | { readonly as: 'alike' }
  | { readonly as: 'different'; readonly text: string }
  | { readonly as: 'refused'; readonly codes: readonly string[] }

/** Renders a case with its data as additional names of a template. */
export function runCase({ template, data = {}, partials = {}, expected }: HandlebarsCase): CaseResult {
  const isNamed = typeof data === 'object' && data !== null && !Array.isArray(data)
  // The names of a template are always a dictionary; any other context is passed through a partial.
  const [text, all, names] = isNamed
    ? [template, partials, Object.entries(data)]
    : ['{{> case value}}', { ...partials, case: template }, [['value', data] as const]]
  const workspace = smallWorkspace({})
  const [term] = workspace.school.terms
  if (!term) throw new Error('no term')
  const { value, diagnostics } = renderTemplate({
    template: settleTemplate({ file: 'case.md.hbs', text }),
    partials: new Map(
      Object.entries(all).map(([name, partial]) => [
        name,
        readPartial({ file: `partials/${name}.md.hbs`, text: partial }).value,
      ]),
    ),
    workspace,
    period: asPeriod(term),
    planning: new Map(names.map(([name, part]) => [name, toValue(name, part)])),
  })
  const codes = [
    ...new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)),
  ]
  if (expected === undefined)
    return codes.length > 0 ? { as: 'alike' } : { as: 'different', text: shownText(value) }
  if (codes.length > 0) return { as: 'refused', codes }
  const shown = shownText(value)
  return shown === expected ? { as: 'alike' } : { as: 'different', text: shown }
}

function toValue(name: string, data: unknown): Value {
  if (typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean') return data
  if (data === null || data === undefined) return missing(name, `没有填“${name}”`, [])
  if (Array.isArray(data)) {
    return { type: 'list', items: data.map((item: unknown, index) => toValue(String(index), item)) }
  }
  return dictionary(
    name,
    Object.entries(data).map(([key, part]) => [key, toValue(key, part)] as const),
  )
}
