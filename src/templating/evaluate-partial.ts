import { findSimilar } from '../text/index.ts'
import type { Bodies, PartialCall } from './bodies.ts'
import { type CalledSection, evaluateOutline } from './evaluate-outline.ts'
import {
  arrangementNamed,
  fillSection,
  readSectionCall,
  type SectionCall,
  standAlone,
  titleText,
} from './evaluate-section.ts'
import { evaluate, isData, isPartialBlock, isPath } from './expression.ts'
import { type Frame, within } from './frame.ts'
import { withInlines } from './inline-partials.ts'
import { limits } from './limits.ts'
import { locate } from './parse-template.ts'
import type { PartialBlock, Place } from './place.ts'
import type { PartialBody, SectionHead } from './section-file.ts'
import { checkedWithin, reportAt } from './session.ts'
import type { Value } from './value.ts'

/** The text of a partial or, if there is none of that name, of the content between `{{#> name}}` and `{{/name}}`. */
export function evaluatePartial(node: PartialCall, place: Place, bodies: Bodies): string {
  const text = findAndEvaluate(node, place, bodies)
  // Handlebars gives an indent to a partial that is alone on its line; a partial block has none.
  const indent = (node as { readonly indent?: string }).indent ?? ''
  return indent === '' ? text : text.replace(/^(?=.)/gm, indent)
}

function findAndEvaluate(node: PartialCall, place: Place, bodies: Bodies): string {
  const { session } = place
  checkArguments(node, place)
  if (isPartialBlock(node.name)) return evaluateContent(node, place, bodies)
  if (isData(node.name, 'outline')) return evaluateOwnOutline(node, place, bodies)
  const name = partialName(node.name)
  if (name === undefined) {
    reportAt(
      session,
      'template-syntax',
      '片段的名称要照写，不能是算出来的',
      locate(place.template, node.name),
      ['写成 {{> 名称}}，名称是 partials 文件夹里的文件名；要看情况用不同的片段，用 {{#if …}} 分开写。'],
    )
    return ''
  }
  const partial = bodyNamed(name, place)
  if (session.without.has(name)) {
    if (partial) session.inlines.called.add(partial.program)
    if (node.program) bodies.check(node.program, place, partialFrame(node, place))
    return ''
  }
  if (!partial) return evaluateFallback(name, node, place, bodies)
  session.inlines.called.add(partial.program)
  if (partial.section && !node.program) {
    const called = callSection(name, { ...partial, section: partial.section }, node, place, bodies)
    return called === undefined ? '' : standAlone(called.section, partial.section, called.call)
  }
  return node.program
    ? evaluateWithBlock(name, partial, { ...node, program: node.program }, place, bodies)
    : evaluateBody(name, partial, node, place, bodies)
}

/** The body that a name refers to: partials defined in templates take precedence over files. */
function bodyNamed(name: string, { inlines, session }: Place): PartialBody | undefined {
  const template = session.partials.get(name)
  return inlines.get(name) ?? template
}

/** `{{> @outline}}`: the school's outline or, if it has none, what the template has between `{{#> @outline}}` and `{{/@outline}}`. */
function evaluateOwnOutline(node: PartialCall, place: Place, bodies: Bodies): string {
  const { outline, arrange } = place.session
  if (!outline) return node.program ? `${bodies.evaluate(node.program, place)}${paragraphEnd}` : ''
  if (node.program) bodies.check(node.program, place, place.frame)
  const call = (called: PartialCall, at: Place): CalledSection | string | undefined => {
    const name = partialName(called.name) ?? ''
    const partial = bodyNamed(name, at)
    if (!partial?.section || at.session.without.has(name)) return findAndEvaluate(called, at, bodies)
    checkArguments(called, at)
    const found = callSection(name, { ...partial, section: partial.section }, called, at, bodies)
    return (
      found && { section: found.section, arrangement: arrangementNamed(found.call.options.arrange ?? '') }
    )
  }
  return `${evaluateOutline(outline, arrange, place, { bodies, call }).markdown}${paragraphEnd}`
}

/** What follows an outline in the template is another paragraph, whatever its white space. */
const paragraphEnd = '\n\n'

/** Evaluates a section of the library without its heading; undefined if it has nothing to say. */
function callSection(
  name: string,
  partial: PartialBody & { readonly section: SectionHead },
  node: PartialCall,
  place: Place,
  bodies: Bodies,
): { readonly section: NonNullable<ReturnType<typeof fillSection>>; readonly call: SectionCall } | undefined {
  const { section: head } = partial
  const call = readSectionCall(pairsOf(node), head, place)
  const unwanted = (call.options.without ?? '').split(/[、,，]/).flatMap((word) => word.trim() || [])
  reportUnknownSentences(unwanted, head, node, place)
  const session = {
    ...place.session,
    without: new Set([...place.session.without, ...unwanted.map((word) => `${head.name}/${word}`)]),
  }
  const inside = { ...place, session }
  const before = session.evidence.length
  const body = evaluateBody(name, partial, node, inside, bodies, call.locals)
  const title = (text: string, file: string): string => titleText(text, file, inside, bodies.evaluate)
  const section = fillSection(body, head, call, { ...inside, template: partial.template }, title)
  place.session.sections.push({
    head,
    isFilled: section !== undefined,
    location: locate(place.template, node.name),
    evidence: session.evidence.slice(before),
    text: section?.body ?? '',
  })
  return section && { section, call }
}

/** A partial called with a block: inline partials that the block defines apply within the partial too. */
function evaluateWithBlock(
  name: string,
  partial: PartialBody,
  node: PartialCall & { readonly program: hbs.AST.Program },
  place: Place,
  bodies: Bodies,
): string {
  const { program } = node
  const inside = withInlines(
    program,
    { ...place, session: checkedWithin(place.session, program) },
    place.template,
  )
  const block: PartialBlock = { program, template: place.template, outer: place.block }
  const text = evaluateBody(name, partial, node, { ...inside, block }, bodies)
  bodies.check(program, inside, partialFrame(node, place))
  return text
}

function reportUnknownSentences(
  unwanted: readonly string[],
  { name, sentences }: SectionHead,
  node: PartialCall,
  { session, template }: Place,
): void {
  for (const word of unwanted.filter((one) => !sentences.includes(one)))
    reportAt(
      session,
      'template-bad-argument',
      `片段“${name}”里没有“${word}”这一句`,
      locate(template, node.name),
      [`可以不写的有：${sentences.join('、') || '一句也没有'}。`],
    )
}

/** `{{> @partial-block}}`: the block that the partial was called with, evaluated with the names at this place. */
function evaluateContent(node: PartialCall, place: Place, bodies: Bodies): string {
  const { block, session } = place
  if (!block) {
    if (node.program) return bodies.evaluate(node.program, { ...place, frame: partialFrame(node, place) })
    // A branch that is not taken may be meant for callers that give a block.
    if (session.dry && session.depth > 0) return ''
    reportAt(
      session,
      'template-unknown-partial',
      '这里没有 @partial-block：它是用片段的地方写在 {{#> 片段}} 和 {{/片段}} 之间的内容',
      locate(place.template, node.name),
      [
        '写在片段里；有时不给内容的，用 {{#if @partial-block}} 包起来，或者写 {{#> @partial-block}}没有时印的{{/@partial-block}}。',
      ],
    )
    return ''
  }
  if (node.program) bodies.check(node.program, place, partialFrame(node, place))
  return evaluateBody('@partial-block', block, node, { ...place, block: block.outer }, bodies)
}

/** The names in the script of a name, Chinese or Latin, if there are any: sections have a name in each. */
function alikeWritten(name: string, names: readonly string[]): readonly string[] {
  const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text)
  const alike = names.filter((one) => isChinese(one) === isChinese(name))
  return alike.length > 0 ? alike : names
}

function evaluateFallback(name: string, node: PartialCall, place: Place, bodies: Bodies): string {
  const { session } = place
  const names = [...new Set([...session.partialNames, ...place.inlines.keys()])]
  const similar = findSimilar(name, names)
  // The content is the default for a place in a layout that nobody filled; a name close to that of a file is a mistake.
  if (node.program && (isSentence(name, session.partialNames) || !isSlip(name, session.partialNames)))
    return bodies.evaluate(node.program, { ...place, frame: partialFrame(node, place) })
  reportAt(session, 'template-unknown-partial', `没有“${name}”这个片段`, locate(place.template, node.name), [
    ...(similar === undefined ? [] : [`是不是想写 ${similar}？`]),
    `片段放在 templates/partials 里，现有：${alikeWritten(name, names).join('、') || '一个也没有'}。`,
  ])
  if (node.program) bodies.check(node.program, place, partialFrame(node, place))
  return ''
}

/** Whether a name is that of a sentence in a section: 日常维修/办结. */
const isSentence = (name: string, names: readonly string[]): boolean =>
  names.includes(name.slice(0, Math.max(0, name.indexOf('/'))))

/** Whether a name is another one mistyped; 页尾 is not 通知/页尾 mistyped, but a different name. */
function isSlip(name: string, names: readonly string[]): boolean {
  const similar = findSimilar(name, names)
  return similar !== undefined && !similar.includes(name) && !name.includes(similar)
}

function evaluateBody(
  name: string,
  { template, program }: PartialBody,
  node: PartialCall,
  place: Place,
  bodies: Bodies,
  locals?: ReadonlyMap<string, Value>,
): string {
  const { session } = place
  if (session.dry && session.checked.bodies.has(program)) return ''
  if (!bodies.countRound(node, place, `片段总共用了 ${limits.loops} 次以上`, '检查片段是不是互相用到了。'))
    return ''
  if (session.depth >= limits.partials) {
    reportAt(
      session,
      'template-limit',
      `片段套了 ${limits.partials} 层以上，多半是片段“${name}”用到了自己`,
      locate(place.template, node.name),
      ['片段里不要再写它自己。'],
    )
    return ''
  }
  return bodies.evaluate(program, {
    ...place,
    template,
    frame: locals ? within(place.frame, place.frame.self, new Map(), locals) : partialFrame(node, place),
    session: { ...session, depth: session.depth + 1 },
  })
}

/** Reports arguments beyond what a partial takes: one value, and each option once. */
function checkArguments(node: PartialCall, place: Place): void {
  const [, surplus] = node.params
  if (surplus) {
    reportAt(
      place.session,
      'template-bad-argument',
      '片段后面只能写一样内容，这里多了',
      locate(place.template, surplus),
      ['另外的写成 名称=内容，片段里用这个名称，如 {{> 名称 repairs 标题="维修"}}。'],
    )
  }
  const seen = new Set<string>()
  for (const pair of pairsOf(node)) {
    if (seen.has(pair.key)) {
      const message = `片段的 ${pair.key} 写了两遍`
      reportAt(place.session, 'template-bad-argument', message, locate(place.template, pair), ['只留一处。'])
    }
    seen.add(pair.key)
  }
}

/** `{{> opening}}`, `{{> "opening"}}` and `{{> [opening]}}` name the same partial; undefined if the name is computed. */
function partialName(node: hbs.AST.PathExpression | hbs.AST.SubExpression): string | undefined {
  const expression: hbs.AST.Expression = node
  if (isPath(expression)) return expression.data ? undefined : expression.original
  if (expression.type === 'StringLiteral') return (expression as hbs.AST.StringLiteral).value
  return expression.type === 'NumberLiteral'
    ? String((expression as hbs.AST.NumberLiteral).original)
    : undefined
}

const pairsOf = (node: PartialCall): readonly hbs.AST.HashPair[] =>
  (node.hash as hbs.AST.Hash | undefined)?.pairs ?? []

function partialFrame(node: PartialCall, place: Place): Frame {
  const [context] = node.params
  const given = pairsOf(node).map((pair) => [pair.key, evaluate(pair.value, place)] as const)
  // As in Handlebars, what a partial was given is passed on to the partials inside it, unless these get another context.
  const locals = new Map<string, Value>([...(context ? [] : place.frame.locals), ...given])
  return within(place.frame, context ? evaluate(context, place) : place.frame.self, new Map(), locals)
}
