import { type FactWording, findField, wordFact } from '../facts/index.ts'
import { findSimilar } from '../text/index.ts'
import { type Argument, bindArguments } from './bind-arguments.ts'
import { around, type Frame, outer, resolve, resolveData, visibleNames } from './frame.ts'
import { exampleHint } from './helper.ts'
import { member } from './member.ts'
import { mentionEntries, mentionField } from './mentions.ts'
import { locate } from './parse-template.ts'
import type { CallNode, Place } from './place.ts'
import { reportAt, type Session } from './session.ts'
import { describe, failed, namesOf, type Value } from './value.ts'

/**
 * The value of a statement `{{…}}` or a sub-expression: that of a variable, if there is one and no arguments are given,
 * otherwise that of a helper.
 */
export function evaluateCall(node: CallNode, place: Place): Value {
  const bare = node.params.length === 0 && node.hash === undefined
  if (!isPath(node.path)) return bare ? quoted(node.path, place) : notHelper(node.path, place)
  if (bare) {
    const found = variable(node.path, place)
    if (found !== undefined) return found
  }
  const name = helperName(node.path)
  const helper = name === undefined ? undefined : place.helpers.get(name)
  if (!helper) {
    const isVariable = !bare && variable(node.path, place) !== undefined
    return isVariable ? notCallable(node.path, place) : unknownName(node.path, place, bare)
  }
  const location = locate(place.template, node.path)
  if (!helper.run) {
    reportAt(
      place.session,
      'template-syntax',
      `${helper.name} 要写成一段：{{#${helper.name} …}}…{{/${helper.name}}}`,
      location,
      [exampleHint(helper)],
    )
    return failed
  }
  const bound = bindArguments(helper, evaluateArguments(node, place), place, location)
  return 'type' in bound ? bound : helper.run(bound)
}

/** `{{"foo bar"}}`: the value of a name that cannot be written as a path or, if there is no such name, the text itself. */
const quoted = (node: hbs.AST.Expression, place: Place): Value =>
  quotedVariable(node, place) ?? evaluate(node, place)

/** The value of a name written as a literal. */
export function quotedVariable(node: hbs.AST.Expression, place: Place): Value | undefined {
  const { value } = node as { readonly value?: string | number | boolean }
  return value === undefined ? undefined : resolve(String(value), place.frame)
}

/** The value of an expression in argument position. */
export function evaluate(node: hbs.AST.Expression, place: Place): Value {
  switch (node.type) {
    case 'StringLiteral':
      return (node as hbs.AST.StringLiteral).value
    case 'NumberLiteral':
      return (node as hbs.AST.NumberLiteral).value
    case 'BooleanLiteral':
      return (node as hbs.AST.BooleanLiteral).value
    case 'SubExpression':
      return evaluateCall(node as hbs.AST.SubExpression, place)
    case 'PathExpression': {
      const path = node as hbs.AST.PathExpression
      const found = variable(path, place)
      if (found !== undefined) return found
      const name = helperName(path)
      const helper = name === undefined ? undefined : place.helpers.get(name)
      if (helper?.run && helper.parameters.every((parameter) => parameter.required !== true)) {
        return evaluateCall({ ...path, path, params: [] }, place)
      }
      return unknownName(path, place, true)
    }
    default:
      reportAt(
        place.session,
        'template-syntax',
        `这里不能写 ${node.type.replace('Literal', '').toLowerCase()}`,
        locate(place.template, node),
        ['写变量名、"文字"、数或（助手 …）。'],
      )
      return failed
  }
}

/** The arguments of a call with their locations, positional ones first. */
export const evaluateArguments = (node: CallNode, place: Place): readonly Argument[] => [
  ...node.params.map((param) => ({
    value: evaluate(param, place),
    location: locate(place.template, param),
    isLiteral: isLiteral(param),
  })),
  ...(node.hash?.pairs ?? []).map((pair) => ({
    name: pair.key,
    value: evaluate(pair.value, place),
    location: locate(place.template, pair),
    isLiteral: isLiteral(pair.value),
  })),
]

const isLiteral = (node: hbs.AST.Expression): boolean => node.type.endsWith('Literal')

/** The value of a path; `undefined` if its first name is unknown. An unknown name after the first is reported. */
export function variable(path: hbs.AST.PathExpression, place: Place): Value | undefined {
  const [head, ...rest] = path.parts
  const frame = path.data ? around(place.frame, path.depth) : outer(place.frame, path.depth)
  if (!frame) {
    reportAt(
      place.session,
      'template-unknown-name',
      `“${path.original}”的 ../ 多了，外面没有那么多层`,
      locate(place.template, path),
    )
    return failed
  }
  if (isPartialBlock(path)) return place.block !== undefined
  if (head === undefined) return path.data ? undefined : inNumerals(frame.self, place.session.wording)
  const scoped = /^(this|\.)[./]/.test(path.original)
  const start = path.data
    ? resolveData(head, frame)
    : scoped
      ? member(frame.self, head)
      : resolve(head, frame)
  if (start === undefined) return undefined
  if (!path.data) mentionPart(head, scoped ? { self: frame.self } : frame, place.session)
  let at = start
  for (const name of rest) {
    const next = member(at, name)
    if (next === undefined) return unknownPart(at, name, path, place)
    at = next
  }
  return inNumerals(at, place.session.wording)
}

/** Notes that the document mentions a field, and the record that has it: the innermost of those being evaluated. */
function mentionPart(name: string, frame: Pick<Frame, 'self' | 'parent'>, session: Session): void {
  for (let at: Pick<Frame, 'self' | 'parent'> | undefined = frame; at; at = at.parent) {
    const { self } = at
    const path =
      typeof self === 'object' && self.type === 'record' ? findField(self.set.kind, name) : undefined
    if (!path || typeof self !== 'object' || self.type !== 'record') continue
    mentionField(session, self.set.kind, path.field.name)
    mentionEntries(session, [self.entry])
    return
  }
}

/** Puts a number from a record into the numerals of the document. */
function inNumerals(value: Value, { numerals }: FactWording): Value {
  if (numerals !== 'han' || typeof value !== 'object' || value.type !== 'fact') return value
  // A text that begins with words (比上学期增加3次) is already a phrase.
  return /^\d/.test(value.text) ? wordFact(value, { numerals }) : value
}

function unknownPart(value: Value, name: string, path: hbs.AST.PathExpression, place: Place): Value {
  const similar = findSimilar(name, namesOf(value))
  const hints = similar === undefined ? [] : [`是不是想写 ${similar}？`]
  if (typeof value === 'object' && value.type === 'records') {
    hints.push('一批记录要用助手来数、列，如 {{count …}}、{{list …}}、{{#each …}}。')
  } else if (namesOf(value).length > 0)
    hints.push(`这里可以写：${[...new Set(namesOf(value))].slice(0, 30).join('、')}。`)
  reportAt(
    place.session,
    typeof value === 'object' && (value.type === 'record' || value.type === 'records')
      ? 'template-unknown-field'
      : 'template-unknown-name',
    `“${path.original}”写错了，${describe(value)}没有“${name}”`,
    locate(place.template, path),
    hints,
  )
  return failed
}

/** Reports a name that is neither a variable nor a helper. */
export function unknownName(path: hbs.AST.PathExpression, place: Place, maybeVariable: boolean): Value {
  const { session, frame, template } = place
  const helpers = [...place.helpers.keys()]
  const variables = maybeVariable ? visibleNames(frame, namesOf) : []
  const similar = findSimilar(path.original, [...variables, ...helpers])
  const hints = similar === undefined ? [] : [`是不是想写 ${similar}？`]
  const { self } = frame
  if (path.data) {
    hints.push('@ 开头的只有 @root，和 {{#each}} 里面的 @index、@number、@key、@first、@last、@many。')
  } else if (typeof self === 'object' && self.type === 'record' && maybeVariable) {
    const ofRecord = findField(self.set.kind, `record.${path.original}`)
    if (ofRecord) hints.unshift(`整条记录的“${ofRecord.field.label}”要写 ${ofRecord.field.name}。`)
    hints.push(
      `这里是${self.set.kind.label}记录，可以写：${self.set.kind.fields.map((field) => `${field.name}（${field.label}）`).join('、')}。`,
    )
  } else hints.push('变量和助手的写法见 templates/README.md。')
  if (/[“”‘’]/.test(path.original)) hints.unshift('文字要用英文半角引号：item="灯管"。')
  const inRecord = typeof self === 'object' && self.type === 'record' && maybeVariable
  reportAt(
    session,
    maybeVariable
      ? inRecord
        ? 'template-unknown-field'
        : 'template-unknown-name'
      : 'template-unknown-helper',
    maybeVariable
      ? `没有“${path.original}”这个${inRecord ? `变量，${self.set.kind.label}记录里也没有这一项` : '变量或助手'}`
      : `没有“${path.original}”这个助手`,
    locate(template, path),
    hints,
  )
  return failed
}

/** Reports a variable that is given arguments as if it were a helper. */
export function notCallable(path: hbs.AST.PathExpression, place: Place): Value {
  reportAt(
    place.session,
    'template-unknown-helper',
    `“${path.original}”不是助手，后面不能再写别的`,
    locate(place.template, path),
    [
      `只写 ${path.original}；换一种说法、加条件，要用助手，如 {{count …}}、{{number …}}、{{date …}}、{{#each …}}。`,
    ],
  )
  return failed
}

/** Whether an expression is the block that a partial was called with: `{{> @partial-block}}`, `{{#if @partial-block}}`. */
export const isPartialBlock = (node: hbs.AST.Expression): boolean => isData(node, 'partial-block')

/** Whether an expression is `@name`. */
export const isData = (node: hbs.AST.Expression, name: string): boolean =>
  isPath(node) && node.data && node.depth === 0 && node.parts.length === 1 && node.parts[0] === name

export const isPath = (node: hbs.AST.Expression): node is hbs.AST.PathExpression =>
  node.type === 'PathExpression'

/** Reports a literal where the name of a helper is required: `{{#"repairs"}}`, `{{12 repairs}}`. */
export function notHelper(node: hbs.AST.Expression, place: Place): Value {
  reportAt(
    place.session,
    'template-syntax',
    `${writtenLiteral(node)}不是助手的名字，这里要写助手`,
    locate(place.template, node),
    ['助手的名字不加引号，如 {{#each repairs}}、{{count repairs}}。'],
  )
  return failed
}

/** A literal as written, shortened if it is long. */
function writtenLiteral(node: hbs.AST.Expression): string {
  const { original } = node as { readonly original?: unknown }
  return typeof original === 'string' || typeof original === 'number' || typeof original === 'boolean'
    ? describe(original)
    : node.type.replace('Literal', '').toLowerCase()
}

/** The name of a helper, if the path is a single plain word. */
export const helperName = (path: hbs.AST.Expression): string | undefined =>
  !isPath(path) || path.data || path.depth > 0 || path.parts.length !== 1 ? undefined : path.parts[0]
