import { tokenPattern } from '../document/index.ts'
import { openSentence } from '../text/index.ts'
import { bindArguments } from './bind-arguments.ts'
import type { Bodies, PartialCall } from './bodies.ts'
import { emit } from './emit.ts'
import { evaluatePartial } from './evaluate-partial.ts'
import {
  evaluateArguments,
  evaluateCall,
  helperName,
  isPartialBlock,
  isPath,
  notCallable,
  notHelper,
  quotedVariable,
  unknownName,
  variable,
} from './expression.ts'
import { toFormal } from './formal-words.ts'
import { type Frame, within } from './frame.ts'
import { type Body, exampleHint, type Helper } from './helper.ts'
import { inlineName, withInlines } from './inline-partials.ts'
import { limits } from './limits.ts'
import { addMentions, noMentions } from './mentions.ts'
import { locate } from './parse-template.ts'
import type { Place } from './place.ts'
import { toSection } from './section.ts'
import { dryRun, isSpent, reportAt, type Session } from './session.ts'
import { failed, type Value } from './value.ts'

/** The Markdown of a program, with tokens in place of values. */
export function evaluateProgram(program: hbs.AST.Program | undefined, around: Place): string {
  if (!program) return ''
  around.session.checked.bodies.add(program)
  const place = withInlines(program, around, around.template)
  const { session } = place
  let output = ''
  for (const [index, statement] of program.body.entries()) {
    if (isSpent(session)) break
    output += evaluateStatement(statement, program.body[index + 1], place)
    const excess = excessOf(output.length, session)
    if (excess === undefined) continue
    reportAt(session, 'template-limit', excess, locate(place.template, statement), [
      '检查 {{#each}} 是不是套错了。',
    ])
    break
  }
  return output
}

/** A message for the limit that has been exceeded, if any; each limit gives one only once. */
function excessOf(length: number, { used, diagnostics }: Session): string | undefined {
  if (used.output > limits.output || length > limits.output) {
    used.output = Number.POSITIVE_INFINITY
    return `生成的文字超过 ${limits.output} 个字符`
  }
  if (used.values === limits.values + 1) return `生成的文字里的数和名称超过 ${limits.values} 处`
  if (diagnostics.size <= limits.faults) return undefined
  used.output = Number.POSITIVE_INFINITY
  return `错误超过 ${limits.faults} 处，后面的没有再看`
}

function evaluateStatement(
  node: hbs.AST.Statement,
  next: hbs.AST.Statement | undefined,
  place: Place,
): string {
  switch (node.type) {
    case 'ContentStatement': {
      const { value } = node as hbs.AST.ContentStatement
      const text = place.template.isFormal === true ? toFormal(value) : value
      place.session.used.output += text.length
      return text
    }
    case 'CommentStatement':
      return ''
    case 'MustacheStatement': {
      if (isPartialBlock((node as hbs.AST.MustacheStatement).path)) return refusePartialBlock(node, place)
      const mentions = noMentions()
      const inside = { ...place, session: { ...place.session, mentions } }
      const value = evaluateCall(node as hbs.AST.MustacheStatement, inside)
      place.session.used.values += 1
      warnOfDoubleUnit(value, node, next, place)
      const text = emit(withoutDoubledStop(value, next), locate(place.template, node), inside.session)
      for (const [, token] of text.matchAll(tokenPattern))
        place.session.valueMentions.set(Number(token), mentions)
      return text
    }
    case 'BlockStatement':
      return ifSaid(place, (inside) => evaluateBlock(node as hbs.AST.BlockStatement, inside))
    case 'PartialStatement':
    case 'PartialBlockStatement':
      return ifSaid(place, (inside) => evaluatePartial(node as PartialCall, inside, bodies))
    case 'DecoratorBlock':
      if (inlineName(node) !== undefined) return ''
      reportAt(
        place.session,
        'template-syntax',
        '{{#*…}} 只能写成 {{#*inline "名称"}}…{{/inline}}，名称加引号，后面不写别的',
        locate(place.template, node),
        ['例：{{#*inline "页尾"}}……{{/inline}}，用的时候写 {{> 页尾}}。'],
      )
      return ''
    default:
      reportAt(
        place.session,
        'template-syntax',
        '这种写法用不上，模板里没有它',
        locate(place.template, node),
        ['带 * 的只有 {{#*inline "名称"}}…{{/inline}}。'],
      )
      return ''
  }
}

/** Counts what a block or a partial asks for as mentioned only if it then says something. */
function ifSaid(place: Place, evaluate: (place: Place) => string): string {
  const mentions = noMentions()
  const text = evaluate({ ...place, session: { ...place.session, mentions } })
  if (text.trim() !== '') addMentions(place.session, mentions)
  return text
}

function refusePartialBlock(node: hbs.AST.Statement, place: Place): string {
  const message = '@partial-block 是一段内容，不能当作一个值印出来'
  reportAt(place.session, 'template-syntax', message, locate(place.template, node), [
    '写成 {{> @partial-block}}。',
  ])
  return ''
}

/** Removes the stop at the end of a text if the template has punctuation right after it, to avoid 经费不足。。 */
const withoutDoubledStop = (value: Value, next: hbs.AST.Statement | undefined): Value =>
  typeof value === 'string' &&
  next?.type === 'ContentStatement' &&
  /^[。，；、）]/u.test((next as hbs.AST.ContentStatement).value)
    ? openSentence(value)
    : value

/** Reports a measure word that the template repeats after a number that already has it: 3台台. */
function warnOfDoubleUnit(
  value: Value,
  node: hbs.AST.Node,
  next: hbs.AST.Statement | undefined,
  place: Place,
): void {
  if (typeof value !== 'object' || value.type !== 'fact' || next?.type !== 'ContentStatement') return
  const { unit } = value
  const after = (next as hbs.AST.ContentStatement).value
  if (unit === undefined || unit === '' || !value.text.endsWith(unit) || !after.startsWith(unit)) return
  reportAt(
    place.session,
    'template-double-unit',
    `这里印出来是“${value.text}${unit}”，量词写了两遍`,
    locate(place.template, node),
    [`删去后面的“${unit}”。`],
  )
}

function evaluateBlock(node: hbs.AST.BlockStatement, place: Place): string {
  const name = helperName(node.path)
  const helper = name === undefined ? undefined : place.helpers.get(name)
  return helper?.block
    ? callBlock({ ...helper, block: helper.block }, node, place)
    : evaluateSection(node, place)
}

function callBlock(
  helper: Helper & Required<Pick<Helper, 'block'>>,
  node: hbs.AST.BlockStatement,
  place: Place,
): string {
  const location = locate(place.template, node.path)
  checkNames(node, helper.names ?? 0, helper.name, place)
  if (helper.withoutElse === true && (node.inverse as hbs.AST.Program | undefined)) {
    const message = `${helper.name} 没有 {{else}}，它后面的内容不会印出来`
    reportAt(place.session, 'template-syntax', message, location, [exampleHint(helper)])
  }
  const call = bindArguments(helper, evaluateArguments(node, place), place, location)
  const text = 'values' in call ? helper.block(call, bodyOf(node, place)) : ''
  checkUntaken(node, place, helper.opensFrame === true ? undefined : place.frame)
  return text
}

/** Reports names in `as |…|` beyond those that a block provides, which would have no value. */
function checkNames(node: hbs.AST.BlockStatement, given: number, name: string, place: Place): void {
  const names = blockNames(node)
  const surplus = names.slice(given)
  if (surplus.length === 0) return
  const message = `${name} 后面的 as |${names.join(' ')}| 多写了 ${surplus.join('、')}，它${given === 0 ? '不给名称' : `只给 ${given} 个名称`}`
  reportAt(place.session, 'template-bad-argument', message, locate(place.template, node.path), [
    given === 0 ? '删去 as |…|。' : '多的删去。',
  ])
}

const blockNames = (node: hbs.AST.BlockStatement): readonly string[] => [
  ...((node.program as hbs.AST.Program | undefined)?.blockParams ?? []),
]

/** `{{#name}}…{{/name}}` with a variable: repeated for each record or item, inside a value, or if something is true. */
function evaluateSection(node: hbs.AST.BlockStatement, place: Place): string {
  const value = sectionValue(node, place)
  const section = toSection(value)
  if (value !== failed) checkNames(node, section.names, `“${writtenName(node.path)}”`, place)
  const body = bodyOf(node, place)
  const text = value === failed ? '' : section.render(place.frame, body)
  checkUntaken(node, place, section.isSameFrame ? place.frame : within(place.frame, value))
  return text
}

const writtenName = (path: hbs.AST.PathExpression): string => path.original

/** The value that a section is about; a name that has no value is reported. */
function sectionValue(node: hbs.AST.BlockStatement, place: Place): Value {
  const { path, params } = node
  const location = locate(place.template, path)
  const pairs = (node.hash as hbs.AST.Hash | undefined)?.pairs ?? []
  const isBare = params.length + pairs.length === 0
  if (!isPath(path)) return (isBare ? quotedVariable(path, place) : undefined) ?? notHelper(path, place)
  const value = variable(path, place)
  if (value !== undefined && isBare) return value
  if (value === failed) return failed
  const name = helperName(path)
  const helper = name === undefined ? undefined : place.helpers.get(name)
  if (helper) {
    reportAt(place.session, 'template-syntax', `${helper.name} 不能写成一段，去掉 # 和结尾`, location, [
      exampleHint(helper),
    ])
    return failed
  }
  if (value === undefined) return unknownName(path, place, isBare)
  return notCallable(path, place)
}

function bodyOf(node: hbs.AST.BlockStatement, place: Place): Body {
  const program = node.program as hbs.AST.Program | undefined
  return {
    main: (frame = place.frame) =>
      countRound(node, place, ...loopLimit) ? evaluateProgram(program, { ...place, frame }) : '',
    otherwise: () => evaluateProgram(node.inverse, place),
    check: (frame) => dry(program, place, frame),
    names: blockNames(node),
    multiline: node.loc.start.line !== node.loc.end.line,
  }
}

const loopLimit = [`{{#each}} 总共超过 ${limits.loops} 轮`, '检查 {{#each}} 是不是套错了。'] as const

/** Whether one more body may be evaluated; if not, this is reported once. */
function countRound(
  node: hbs.AST.Node,
  { session, template }: Place,
  message: string,
  hint: string,
): boolean {
  session.used.loops += 1
  if (session.used.loops <= limits.loops) return true
  if (session.used.loops === limits.loops + 1)
    reportAt(session, 'template-limit', message, locate(template, node), [hint])
  return false
}

/**
 * Evaluates branches that have not been taken, so that a mistake in them is reported before it matters. The main branch is
 * evaluated in `frame`; without one, the helper has checked it.
 */
function checkUntaken(node: hbs.AST.BlockStatement, place: Place, frame: Frame | undefined): void {
  if (frame) dry(node.program, place, frame)
  dry(node.inverse, place, place.frame)
}

function dry(program: hbs.AST.Program | undefined, place: Place, frame: Frame): void {
  if (!program || place.session.checked.bodies.has(program)) return
  evaluateProgram(program, { ...place, frame, session: dryRun(place.session) })
}

const bodies: Bodies = { evaluate: evaluateProgram, check: dry, countRound }
