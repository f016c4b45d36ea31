import Handlebars from 'handlebars'
import { limits } from './limits.ts'

/** A place in the text that was scanned: lines count from 1, columns from 0. */
export interface ScannedPlace {
  readonly line: number
  readonly column: number
}

/** A fault that prevents parsing, would make it take too long, or is rejected by the parser without a location. */
export type ScanFault = 'nesting' | 'expressions' | 'comment' | 'raw-block' | 'alternative'

/** The result of walking over a template's tokens. */
export interface TemplateScan {
  readonly fault?: ScannedPlace & { readonly kind: ScanFault }
  /** The innermost block that nothing closes. */
  readonly open?: ScannedPlace & { readonly name: string; readonly sign: string }
}

/** Handlebars' lexer; not in the package's types. */
interface Lexer {
  setInput: (input: string) => void
  /** A token's number, or the name of one that the grammar does not have. */
  lex: () => number | string | false
  yy: object
  /** The rest of the text. */
  readonly _input: string
  readonly yytext: string
  readonly yylloc: { readonly first_line: number; readonly first_column: number }
}

interface Grammar {
  readonly Parser: { readonly lexer: Lexer; readonly terminals_: Readonly<Record<number, string>> }
}

const { lexer: shared, terminals_: tokenNames } = (Handlebars as unknown as Grammar).Parser

const opening: ReadonlySet<string> = new Set([
  'OPEN_BLOCK',
  'OPEN_INVERSE',
  'OPEN_PARTIAL_BLOCK',
  'OPEN_RAW_BLOCK',
])
const alternatives: ReadonlySet<string> = new Set(['INVERSE', 'OPEN_INVERSE_CHAIN'])
const closing: ReadonlySet<string> = new Set(['OPEN_ENDBLOCK', 'END_RAW_BLOCK'])

interface OpenBlock extends ScannedPlace {
  /** `#`, `^`, `#*` or `#> `. */
  readonly sign: string
  /** Taken from the token that follows. */
  name?: string
  /** 1 for the block itself and 1 for each of its `{{else if}}`, which the tree nests. */
  levels: number
}

/**
 * Walks over the tokens of a template up to the first that is nested too deep or that does not end. The parser copies its
 * stack for every rule, and the tree is walked recursively, so that depth has to be limited before either happens.
 */
export function scanTemplate(source: string): TemplateScan {
  const lexer = Object.create(shared) as Lexer
  lexer.yy = {}
  lexer.setInput(source)
  const blocks: OpenBlock[] = []
  let [depth, brackets] = [0, 0]
  for (;;) {
    const token = nextToken(lexer)
    if (token === undefined) return { fault: unended(source, lexer._input, blocks.at(-1)) }
    const { first_line: line, first_column: column } = lexer.yylloc
    const last = blocks.at(-1)
    if (last) last.name ??= lexer.yytext
    if (opening.has(token)) {
      blocks.push({ line, column, levels: 1, sign: signOf(lexer.yytext) })
      depth += 1
    } else if (closing.has(token)) {
      depth -= blocks.pop()?.levels ?? 0
    } else if (alternatives.has(token) && last && /[*>]/.test(last.sign)) {
      return { fault: { kind: 'alternative', line, column } }
    } else if (token === 'OPEN_INVERSE_CHAIN' && last) {
      last.levels += 1
      depth += 1
    } else if (token === 'OPEN_SEXPR') {
      brackets += 1
    } else if (token === 'CLOSE_SEXPR') {
      brackets -= 1
    }
    if (depth > limits.nesting) return { fault: { kind: 'nesting', line, column } }
    if (brackets > limits.expressions) return { fault: { kind: 'expressions', line, column } }
    // The parser stops there too.
    if (token === 'EOF' || token === 'INVALID') break
  }
  const open = blocks.at(-1)
  return open?.name === undefined ? {} : { open: { ...open, name: open.name } }
}

const signOf = (opening: string): string => opening.replace(/[{~\s]/g, '').replace('>', '> ')

/** The name of the next token; undefined if the lexer cannot find one in the rest of the text. */
function nextToken(lexer: Lexer): string | undefined {
  try {
    const token = lexer.lex()
    return typeof token === 'number' ? tokenNames[token] : token === false ? 'EOF' : token
  } catch {
    // The lexer throws only if a comment or a raw block does not end; anything else gives a token, even if it is INVALID.
    return undefined
  }
}

function unended(
  source: string,
  rest: string,
  block: OpenBlock | undefined,
): NonNullable<TemplateScan['fault']> {
  if (block && !/^\{\{~?!--/.test(rest)) return { kind: 'raw-block', line: block.line, column: block.column }
  const before = source.slice(0, source.length - rest.length).split('\n')
  return { kind: 'comment', line: before.length, column: before.at(-1)?.length ?? 0 }
}
