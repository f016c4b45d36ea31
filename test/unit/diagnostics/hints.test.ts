import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../../src', import.meta.url))

/** Where a function takes its hints; `rest` where all arguments from there on are hints. */
interface HintPlace {
  readonly at: number
  readonly rest: boolean
}

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(root, path), 'utf8') }))
  .filter(({ text }) => /hints?\b|diagnose/.test(text))
  .map(({ path, text }) => ({ path, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) }))

const walk = (node: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(node)
  node.forEachChild((child) => walk(child, visit))
}

const isHint = (name: ts.Node | undefined): boolean =>
  name !== undefined && ts.isIdentifier(name) && /^hints?$/.test(name.text)

/** The functions of a file that have a parameter for hints, by name. */
function takers(tree: ts.SourceFile): ReadonlyMap<string, HintPlace> {
  const found = new Map<string, HintPlace>()
  walk(tree, (node) => {
    if (!ts.isFunctionLike(node)) return
    const at = node.parameters.findIndex((parameter) => isHint(parameter.name))
    const name = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined)
    if (at < 0 || name === undefined || !ts.isIdentifier(name)) return
    found.set(name.text, { at, rest: node.parameters[at]?.dotDotDotToken !== undefined })
  })
  return found
}

const everywhere = new Map(sources.flatMap(({ tree }) => [...takers(tree)]))

/** What a name of a file may stand for: the initial values of all variables called so. */
function valuesOf(name: ts.Identifier): readonly ts.Expression[] {
  const found: ts.Expression[] = []
  walk(name.getSourceFile(), (node) => {
    if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name) || !node.initializer) return
    if (node.name.text === name.text) found.push(node.initializer)
  })
  return found
}

/** The texts that an expression may give, as far as they are written in its file; of a template its end. */
function ends(node: ts.Node | undefined): readonly ts.Node[] {
  if (node === undefined) return []
  if (ts.isStringLiteralLike(node)) return [node]
  if (ts.isTemplateExpression(node)) {
    const last = node.templateSpans.at(-1)
    const inner = last?.literal.text === '' && ts.isIdentifier(last.expression) ? ends(last.expression) : []
    return inner.length > 0 ? inner : [node]
  }
  if (ts.isIdentifier(node)) return valuesOf(node).flatMap(ends)
  if (ts.isConditionalExpression(node)) return [...ends(node.whenTrue), ...ends(node.whenFalse)]
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(ends)
  if (ts.isSpreadElement(node) || ts.isParenthesizedExpression(node)) return ends(node.expression)
  if (ts.isBinaryExpression(node)) {
    return node.operatorToken.kind === ts.SyntaxKind.PlusToken
      ? ends(node.right)
      : [...ends(node.left), ...ends(node.right)]
  }
  return []
}

function hintsOf(tree: ts.SourceFile): readonly ts.Node[] {
  const own = takers(tree)
  const found = new Set<ts.Node>()
  const add = (nodes: readonly ts.Node[]): void => {
    for (const node of nodes) found.add(node)
  }
  walk(tree, (node) => {
    if (ts.isCallExpression(node)) {
      const callee = node.expression
      if (ts.isIdentifier(callee)) {
        const place = own.get(callee.text) ?? everywhere.get(callee.text)
        if (place) add(node.arguments.slice(place.at, place.rest ? undefined : place.at + 1).flatMap(ends))
      }
      // hints.push(…), hints.unshift(…)
      if (
        ts.isPropertyAccessExpression(callee) &&
        isHint(callee.expression) &&
        /^(?:push|unshift)$/.test(callee.name.text)
      ) {
        add(node.arguments.flatMap(ends))
      }
    }
    if (ts.isPropertyAssignment(node) && isHint(node.name)) add(ends(node.initializer))
  })
  return [...found]
}

const written = (node: ts.Node): string =>
  ts.isTemplateExpression(node)
    ? (node.templateSpans.at(-1)?.literal.text ?? '')
    : ts.isStringLiteralLike(node)
      ? node.text
      : ''

/** A template's code that shows how something is written is no sentence. */
const isExample = (node: ts.Node): boolean => node.getText().startsWith('`例：')

it('every hint is a whole sentence, with its full stop or question mark', () => {
  const found = sources.flatMap(({ path, tree }) => hintsOf(tree).map((node) => ({ path, tree, node })))
  // A walk that finds nothing would pass.
  expect(found.length).toBeGreaterThan(150)
  const open = found
    .filter(({ node }) => !isExample(node) && !/[。？]$/.test(written(node)))
    .map(
      ({ path, tree, node }) =>
        `${path}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.getText()}`,
    )
  expect(open).toEqual([])
})
