import { findSimilar, openSentence } from '../text/index.ts'
import { bindArguments } from './bind-arguments.ts'
import { emit } from './emit.ts'
import {
  evaluate,
  evaluateArguments,
  evaluateCall,
  helperName,
  isPath,
  notHelper,
  unknownName,
} from './expression.ts'
import { type Frame, within } from './frame.ts'
import type { Body, Helper } from './helper.ts'
import { limits } from './limits.ts'
import { locate } from './parse-template.ts'
import type { Place } from './place.ts'
import { dryRun, reportAt, type Session } from './session.ts'
import type { Value } from './value.ts'

/** The Markdown of a program, with tokens where values go. */
export function evaluateProgram(program: hbs.AST.Program | undefined, place: Place): string {
  if (!program) return ''
  const { session } = place
  session.checked.add(program)
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

/** Whether a bound was passed and told of: nothing more is looked at. */
const isSpent = ({ used }: Session): boolean =>
  used.loops > limits.loops || used.values > limits.values || used.output > limits.output

/** Which bound on what is made has been passed; each is told once. */
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
      const text = (node as hbs.AST.ContentStatement).value
      place.session.used.output += text.length
      return text
    }
    case 'CommentStatement':
      return ''
    case 'MustacheStatement': {
      const value = evaluateCall(node as hbs.AST.MustacheStatement, place)
      place.session.used.values += 1
      warnOfDoubleUnit(value, node, next, place)
      return emit(withoutDoubledStop(value, next), locate(place.template, node), place.session)
    }
    case 'BlockStatement':
      return evaluateBlock(node as hbs.AST.BlockStatement, place)
    case 'PartialStatement':
      return evaluatePartial(node as hbs.AST.PartialStatement, place)
    default:
      reportAt(
        place.session,
        'template-syntax',
        '这种写法用不上，模板里没有它',
        locate(place.template, node),
        ['片段写成 {{> 名称}}，放在 partials 文件夹里；不能用 {{#> …}} 和 {{#*inline …}}。'],
      )
      return ''
  }
}

/** What the director ended with a stop of its own, where the template goes on with one: 经费不足。。 */
const withoutDoubledStop = (value: Value, next: hbs.AST.Statement | undefined): Value =>
  typeof value === 'string' &&
  next?.type === 'ContentStatement' &&
  /^[。，；、）]/u.test((next as hbs.AST.ContentStatement).value)
    ? openSentence(value)
    : value

/** 3台台: a number comes with its measure word, and the template writes it again. */
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
  const helper = blockHelper(node, place)
  const location = locate(place.template, node.path)
  const bound = helper ? bindArguments(helper, evaluateArguments(node, place), place, location) : undefined
  const call = bound && 'values' in bound ? bound : undefined
  const text = helper?.block && call ? helper.block(call, bodyOf(node, place)) : ''
  checkUntaken(node, place, helper)
  return text
}

function blockHelper(node: hbs.AST.BlockStatement, place: Place): Helper | undefined {
  const name = helperName(node.path)
  const helper = name === undefined ? undefined : place.helpers.get(name)
  if (helper?.block) return helper
  if (!isPath(node.path)) {
    notHelper(node.path, place)
    return undefined
  }
  const location = locate(place.template, node.path)
  if (helper) {
    reportAt(place.session, 'template-syntax', `${helper.name} 不能写成一段，去掉 # 和结尾`, location, [
      `例：${helper.example}`,
    ])
  } else {
    const known = evaluateQuietly(node.path, place)
    if (known === undefined) unknownName(node.path, place, false)
    else {
      reportAt(
        place.session,
        'template-unknown-helper',
        `“${node.path.original}”不是助手，不能直接写在 # 后面`,
        location,
        [`逐条写用 {{#each ${node.path.original}}}，有没有用 {{#if ${node.path.original}}}。`],
      )
    }
  }
  return undefined
}

function evaluateQuietly(path: hbs.AST.PathExpression, place: Place): Value | undefined {
  const session = { ...dryRun(place.session), diagnostics: new Map() }
  evaluate(path, { ...place, session })
  return session.diagnostics.size > 0 ? undefined : true
}

function bodyOf(node: hbs.AST.BlockStatement, place: Place): Body {
  const program = node.program as hbs.AST.Program | undefined
  return {
    main: (frame = place.frame) =>
      countRound(node, place, ...loopLimit) ? evaluateProgram(program, { ...place, frame }) : '',
    otherwise: () => evaluateProgram(node.inverse, place),
    check: (frame) => dry(program, place, frame),
    names: program?.blockParams ?? [],
    multiline: node.loc.start.line !== node.loc.end.line,
  }
}

const loopLimit = [`{{#each}} 总共超过 ${limits.loops} 轮`, '检查 {{#each}} 是不是套错了。'] as const

/** Whether one more body may be evaluated; reports, once, where it may not. */
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

/** Branches that are not taken are evaluated once all the same, so that a mistake in them is told before it matters. */
function checkUntaken(node: hbs.AST.BlockStatement, place: Place, helper: Helper | undefined): void {
  if (helper?.opensFrame !== true) dry(node.program, place, place.frame)
  dry(node.inverse, place, place.frame)
}

function dry(program: hbs.AST.Program | undefined, place: Place, frame: Frame): void {
  if (!program || place.session.checked.has(program)) return
  evaluateProgram(program, { ...place, frame, session: dryRun(place.session) })
}

function evaluatePartial(node: hbs.AST.PartialStatement, place: Place): string {
  const { session } = place
  const location = locate(place.template, node.name)
  const name = partialName(node.name)
  if (name === undefined) {
    reportAt(session, 'template-syntax', '片段的名称要照写，不能是算出来的、数或 null', location, [
      '写成 {{> 名称}}，名称是 partials 文件夹里的文件名。',
    ])
    return ''
  }
  const template = session.partials.get(name)
  if (!template) {
    const similar = findSimilar(name, session.partialNames)
    reportAt(session, 'template-unknown-partial', `没有“${name}”这个片段`, location, [
      ...(similar === undefined ? [] : [`是不是想写 ${similar}？`]),
      `片段放在 templates/partials 里，现有：${session.partialNames.join('、') || '一个也没有'}。`,
    ])
    return ''
  }
  if (session.without.has(name)) return ''
  if (session.dry && session.checked.has(template.program)) return ''
  if (!countRound(node, place, `片段总共用了 ${limits.loops} 次以上`, '检查片段是不是互相用到了。')) return ''
  if (session.depth >= limits.partials) {
    reportAt(
      session,
      'template-limit',
      `片段套了 ${limits.partials} 层以上，多半是片段“${name}”用到了自己`,
      location,
      ['片段里不要再写它自己。'],
    )
    return ''
  }
  const text = evaluateProgram(template.program, {
    ...place,
    template,
    frame: partialFrame(node, place),
    session: { ...session, depth: session.depth + 1 },
  })
  return node.indent === '' ? text : text.replace(/^(?=.)/gm, node.indent)
}

/** `{{> opening}}` and `{{> "opening"}}` name the same. */
function partialName(node: hbs.AST.PathExpression | hbs.AST.SubExpression): string | undefined {
  const expression: hbs.AST.Expression = node
  if (isPath(expression)) return expression.original
  return expression.type === 'StringLiteral' ? (expression as hbs.AST.StringLiteral).value : undefined
}

function partialFrame(node: hbs.AST.PartialStatement, place: Place): Frame {
  const [context] = node.params
  const pairs = (node.hash as hbs.AST.Hash | undefined)?.pairs ?? []
  const locals = new Map(pairs.map((pair) => [pair.key, evaluate(pair.value, place)] as const))
  return within(place.frame, context ? evaluate(context, place) : place.frame.self, new Map(), locals)
}
