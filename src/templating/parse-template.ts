import Handlebars from 'handlebars'
import { type Diagnostic, diagnose, type Location, type Outcome } from '../diagnostics/index.ts'
import { findForbidden } from '../text/index.ts'
import { limits } from './limits.ts'
import { explainParseError } from './parse-error.ts'
import { type ScanFault, scanTemplate, type TemplateScan } from './scan-template.ts'

/** A template parsed as Handlebars, with the offsets that turn a place in it into a location in the file. */
export interface ParsedTemplate {
  readonly file: string
  readonly program: hbs.AST.Program
  /** The number of lines in the file before the text that was parsed (front matter). */
  readonly lineOffset: number
  /** The number of characters before it on its first line (the name of a setting). */
  readonly columnOffset?: number
  /** Whether its own words are put into formal tone. */
  readonly isFormal?: boolean
}

/** Parses template text. Faults are reported with line and column, and result in an empty template. */
export function parseTemplate(file: string, text: string, lineOffset = 0): Outcome<ParsedTemplate> {
  const source = text.replace(/\r\n?/g, '\n')
  const faults = [...forbiddenCharacters(file, source, lineOffset), ...tooLong(file, source)]
  if (faults.length > 0) return { value: emptyTemplate(file), diagnostics: faults }
  const scan = scanTemplate(source)
  if (scan.fault)
    return { value: emptyTemplate(file), diagnostics: [explainScanFault(scan.fault, file, lineOffset)] }
  try {
    return { value: { file, program: Handlebars.parse(source), lineOffset }, diagnostics: [] }
  } catch (error) {
    // This has to come before anything else is parsed, because the parser is asked where it stopped.
    const diagnostic = explainParseError(error, file, source, lineOffset, scan.open)
    return { value: emptyTemplate(file), diagnostics: [diagnostic] }
  }
}

/** The faults of a partial by itself, without the documents that would use it. */
export const checkSyntax = ({
  file,
  text,
}: {
  readonly file: string
  readonly text: string
}): readonly Diagnostic[] => parseTemplate(file, text).diagnostics

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
  return Array.from(findForbidden(source), ({ offset, length, code, what }) => {
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

/** Reports a template file that is too long to be read. */
export function tooLong(file: string, source: string): readonly Diagnostic[] {
  if (source.length <= limits.templateLength) return []
  return [
    diagnose(
      'template-limit',
      `模板有 ${source.length} 个字符，最多 ${limits.templateLength} 个`,
      { file, line: 1, column: 1 },
      [split],
    ),
  ]
}

const split = '把模板拆成几个文件或片段（partials）。'

const scanFaults: Readonly<
  Record<ScanFault, { code: 'template-limit' | 'template-syntax'; message: string; hint: string }>
> = {
  nesting: {
    code: 'template-limit',
    message: `{{#…}}、{{else if …}} 套到这里太深，最多 ${limits.nesting} 层`,
    hint: split,
  },
  expressions: {
    code: 'template-limit',
    message: `括号套得太深，最多 ${limits.expressions} 层`,
    hint: '括号里的助手少套几层，分成几处写。',
  },
  comment: {
    code: 'template-syntax',
    message: '注释 {{!-- 没有用 --}} 结束',
    hint: '在注释的末尾加上 --}}。',
  },
  alternative: {
    code: 'template-syntax',
    message: '{{#> …}} 和 {{#*inline …}} 里面没有 {{else}}',
    hint: '两种情况，写在里面的 {{#if …}}…{{else}}…{{/if}} 里。',
  },
  'raw-block': {
    code: 'template-syntax',
    message: '四个花括号 {{{{…}}}} 没有用 {{{{/…}}}} 结束',
    hint: '只用两个花括号：{{…}}。',
  },
}

function explainScanFault(
  { kind, line, column }: NonNullable<TemplateScan['fault']>,
  file: string,
  lineOffset: number,
): Diagnostic {
  const { code, message, hint } = scanFaults[kind]
  return diagnose(code, message, { file, line: line + lineOffset, column: column + 1, length: 2 }, [hint])
}
