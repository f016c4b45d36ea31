import { helperName } from './expression.ts'
import { locate, type ParsedTemplate } from './parse-template.ts'
import type { Place } from './place.ts'
import type { PartialBody } from './section-file.ts'
import { checkedWithin, isSpent, reportAt } from './session.ts'

/** `{{#*inline "name"}}…{{/inline}}`; not in the package's types. */
interface DecoratorBlock extends Omit<hbs.AST.BlockStatement, 'type'> {
  readonly type: 'DecoratorBlock'
}

/** The name of an inline partial; `undefined` for any other statement. */
export function inlineName(node: hbs.AST.Statement): string | undefined {
  if (node.type !== 'DecoratorBlock') return undefined
  const { path, params, hash } = node as DecoratorBlock
  const [name, ...more] = params
  const isPlain = helperName(path) === 'inline' && more.length === 0 && (hash as unknown) === undefined
  if (!isPlain || name?.type !== 'StringLiteral') return undefined
  return (name as hbs.AST.StringLiteral).value
}

/**
 * A place with the partials that a program defines. They apply in the whole program, in what it contains and in the
 * partials that it calls; if two have the same name, the later one applies.
 */
export function withInlines(program: hbs.AST.Program, place: Place, template: ParsedTemplate): Place {
  const own = new Map<string, PartialBody>()
  for (const node of program.body) {
    const name = inlineName(node)
    if (name === undefined) continue
    const body = { template, program: (node as DecoratorBlock).program }
    own.set(name, body)
    if (!place.session.dry)
      place.session.inlines.defined.set(body.program, { name, location: locate(template, node) })
  }
  if (own.size === 0) return place
  const inlines = new Map([...place.inlines, ...own])
  return { ...place, inlines, session: checkedWithin(place.session, program) }
}

/** Reports inline partials that nothing called: a layout that calls them by another name silently omits their content. */
export function reportUncalled({ session }: Place): void {
  if (isSpent(session)) return
  const { defined, called } = session.inlines
  for (const [body, { name, location }] of defined) {
    if (called.has(body)) continue
    reportAt(session, 'template-unused-partial', `这里写的片段“${name}”没有用到，不会印出来`, location, [
      `要用的地方写 {{> ${name}}}；版式里的名称和这里写的要一样。不要就删去。`,
    ])
  }
}
