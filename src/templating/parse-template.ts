import Handlebars from 'handlebars'
import { type Diagnostic, diagnose, type Location, type Outcome } from '../diagnostics/index.ts'
import { findForbidden } from '../text/index.ts'
import { limits } from './limits.ts'
import { explainParseError } from './parse-error.ts'

/** A template read as Handlebars; places in it count from the whole file. */
export interface ParsedTemplate {
  readonly file: string
  readonly program: hbs.AST.Program
  /** Lines of the file before the text that was parsed (front matter). */
  readonly lineOffset: number
  /** Characters of its first line before it (the name of a setting). */
  readonly columnOffset?: number
}

/** Reads template text. What cannot be read is reported with line and column and gives an empty template. */
export function parseTemplate(file: string, text: string, lineOffset = 0): Outcome<ParsedTemplate> {
  const source = text.replace(/\r\n?/g, '\n')
  const faults = [...forbiddenCharacters(file, source, lineOffset), ...tooLarge(file, source)]
  if (faults.length > 0) return { value: emptyTemplate(file), diagnostics: faults }
  try {
    return { value: { file, program: Handlebars.parse(source), lineOffset }, diagnostics: [] }
  } catch (error) {
    // Before anything else is parsed: the explanation asks the parser where it stopped.
    const diagnostic = explainParseError(error, file, source, lineOffset)
    return { value: emptyTemplate(file), diagnostics: [diagnostic] }
  }
}

/** A place in a template as a location in its file. */
export function locate(template: ParsedTemplate, node: hbs.AST.Node): Location {
  const { start, end } = node.loc
  return {
    file: template.file,
    line: start.line + template.lineOffset,
    column: start.column + 1 + (start.line === 1 ? (template.columnOffset ?? 0) : 0),
    ...(end.line === start.line && end.column > start.column && { length: end.column - start.column }),
  }
}

const emptyTemplate = (file: string): ParsedTemplate => ({
  file,
  program: Handlebars.parse(''),
  lineOffset: 0,
})

function forbiddenCharacters(file: string, source: string, lineOffset: number): readonly Diagnostic[] {
  return findForbidden(source).map(({ offset, length, code, what }) => {
    const before = source.slice(0, offset).split('\n')
    return diagnose(
      'template-forbidden-character',
      `模板里有${what} ${code}，文件里不能用`,
      {
        file,
        line: before.length + lineOffset,
        column: (before.at(-1)?.length ?? 0) + 1,
        length,
      },
      ['删去这个字符再保存；多半是从别处复制时带来的。'],
    )
  })
}

/** Bounds the nesting before the parser and everything after it walk down recursively. */
function tooLarge(file: string, source: string): readonly Diagnostic[] {
  let depth = 0
  let deepest = 0
  for (const { 1: mark } of source.matchAll(/\{\{~?([#/^(])|[(]/g)) {
    depth += mark === '/' ? -1 : mark === '#' || mark === '^' ? 1 : 0
    deepest = Math.max(deepest, depth)
  }
  if (source.length <= limits.templateLength && deepest <= limits.nesting) return []
  return [
    diagnose(
      'template-limit',
      source.length > limits.templateLength
        ? `模板有 ${source.length} 个字符，最多 ${limits.templateLength} 个`
        : `模板里的 {{#…}} 套了 ${deepest} 层，最多 ${limits.nesting} 层`,
      { file, line: 1, column: 1 },
      ['把模板拆成几个文件或片段（partials）。'],
    ),
  ]
}
