// A caught error that is neither rethrown nor used is lost; the author must state why that is acceptable.

const message = 'The error is dropped here: throw it on, use it, or say in a comment why it may be dropped.'

/** Whether code itself throws, rather than only a function defined in it. */
function throws(node, visitorKeys) {
  if (node.type === 'ThrowStatement') return true
  if (/Function/.test(node.type)) return false
  return (visitorKeys[node.type] ?? [])
    .flatMap((key) => node[key] ?? [])
    .some((child) => child !== null && throws(child, visitorKeys))
}

const isVoid = ({ identifier: { parent } }) => parent?.type === 'UnaryExpression' && parent.operator === 'void'

export default {
  meta: { type: 'problem', schema: [], messages: { dropped: message } },
  create(context) {
    const { sourceCode } = context
    const usesError = (node, names) =>
      sourceCode
        .getDeclaredVariables(node)
        .some((variable) => names.includes(variable.name) && variable.references.some((use) => !isVoid(use)))
    const namesIn = (pattern) =>
      pattern ? sourceCode.getTokens(pattern).filter(({ type }) => type === 'Identifier').map(({ value }) => value) : []
    const drops = (node, body, pattern) =>
      !throws(body, sourceCode.visitorKeys) && !usesError(node, namesIn(pattern))
    const statementOf = (node) => {
      let at = node
      while (at.parent && !/Statement$|Declaration$|^PropertyDefinition$/.test(at.type)) at = at.parent
      return at
    }
    /** Whether there is a comment in the handler, next to it, or on the line above it or its statement. */
    const isReasoned = (node, handler, start) =>
      sourceCode.getCommentsInside(node).some(({ range: [from] }) => from >= start.range[0]) ||
      sourceCode
        .getAllComments()
        .some(({ loc }) =>
          [start.loc.start.line, statementOf(node).loc.start.line].includes(loc.end.line + 1) ||
          loc.start.line === handler.loc.end.line,
        )
    const look = (call, handler, start) => {
      if (!handler || !/Function/.test(handler.type)) return
      if (drops(handler, handler.body, handler.params[0]) && !isReasoned(call, handler, start))
        context.report({ node: handler, messageId: 'dropped' })
    }
    return {
      CatchClause(node) {
        if (drops(node, node.body, node.param) && sourceCode.getCommentsInside(node).length === 0)
          context.report({ node, messageId: 'dropped' })
      },
      'CallExpression[callee.type="MemberExpression"]'(node) {
        const { property } = node.callee
        if (property.name === 'catch') look(node, node.arguments[0], property)
        if (property.name === 'then') look(node, node.arguments[1], node.arguments[1] ?? property)
      },
    }
  },
}
