import { renameFiles, saveOutputs } from '../app/outputs/index.ts'
import { type Build, type GenerateRequest, generate } from '../build/index.ts'
import { type Diagnostic, hasErrors, renderReport } from '../diagnostics/index.ts'
import type { WritableHost } from '../host/index.ts'
import type { Language } from '../text/index.ts'
import { exitCodes, verdict } from './exit-codes.ts'
import { Misuse } from './option.ts'
import { type FolderOptions, type Folders, findFolders, outputFolder, shownPath } from './paths.ts'
import { settleDay } from './read-day.ts'
import { type MaskOptions, readMask } from './read-mask.ts'
import { type PeriodOptions, readPeriod } from './read-period.ts'
import { reportFailure } from './report-failure.ts'
import { formatTable } from './table.ts'
import type { Terminal } from './terminal.ts'
import { unusedText } from './unused-text.ts'

/** Formats what was made, a row per file: pages, records used, warnings, and the time that the document took. */
function buildTable(build: Build): string {
  const rows = build.documents.flatMap((document) => {
    const copies = [document, ...(document.review ? [document.review] : [])]
    const files = copies.flatMap(({ files, pages }) => files.map((file) => ({ file, pages })))
    return files.map(({ file, pages }, index) => [
      file,
      String(pages),
      String(document.records),
      String(document.warnings),
      index === 0 ? `${(document.milliseconds / 1000).toFixed(2)} 秒` : '',
    ])
  })
  return formatTable(['文件', '页数', '引用记录', '警告', '用时'], rows)
}

/** The options common to `build` and `check`. */
export interface BuildOptions extends FolderOptions, PeriodOptions, MaskOptions {
  readonly asOf?: string
  readonly ledger?: string
  readonly language?: Language
  readonly fonts?: NonNullable<GenerateRequest['fonts']>
  readonly pdf?: NonNullable<GenerateRequest['pdf']>
  readonly review?: boolean
  readonly overwrite?: boolean
  readonly strict?: boolean
  readonly quiet?: boolean
  readonly json?: boolean
  /** Whether to list every record and field that documents do not use. */
  readonly unused?: boolean
}

/** Runs a build: everything is made in memory first, then written together or not at all. Without formats, it only checks. */
export async function runBuild(
  documents: readonly string[],
  formats: GenerateRequest['formats'],
  options: BuildOptions,
  host: WritableHost,
  terminal: Terminal,
): Promise<number | Misuse> {
  const folders = findFolders(options)
  const term = readPeriod(options)
  if (term instanceof Misuse) return term
  const mask = readMask(options)
  if (mask instanceof Misuse) return mask
  const {
    asOf,
    ledger,
    language,
    fonts,
    pdf,
    review = false,
    strict = false,
    quiet = false,
    json = false,
    unused = false,
  } = options
  const generated = await generate(
    {
      data: folders.data,
      templates: folders.templates,
      dataLabel: shownPath(folders.data),
      templatesLabel: shownPath(folders.templates),
      documents,
      formats,
      review,
      ...(pdf !== undefined && { pdf }),
      ...(fonts !== undefined && { fonts }),
      ...(term !== undefined && { term }),
      ...(asOf !== undefined && { asOf: settleDay(asOf, host) }),
      today: host.today(),
      ...(ledger !== undefined && { ledger }),
      ...(language !== undefined && { language }),
      ...(mask !== undefined && { mask }),
    },
    host,
    {
      onProgress: (done, all, what) => {
        if (!quiet && !json) terminal.progress(`正在生成 ${done + 1}/${all}  ${what}`)
      },
    },
  )
  terminal.progress('')
  const code = verdict(generated.diagnostics, strict)
  const writes = formats.length > 0 && code === exitCodes.done
  const out = outputFolder(folders.out, options.overwrite ?? false)
  const saved = writes ? await saveOutputs(generated.value.files, out, host) : undefined
  const value = saved ? renameFiles(generated.value, saved.names) : generated.value
  const diagnostics = [...generated.diagnostics, ...(saved?.diagnostics ?? [])]
  const failure = saved?.failure
  const outcome = formats.length === 0 ? 'checked' : writes && failure === undefined ? 'written' : 'refused'
  if (unused && !json) terminal.print(unusedText(value.documents))
  if (json) terminal.print(toJson(value, diagnostics, outcome === 'written'))
  else report(outcome, quiet, folders, value, diagnostics, terminal)
  return failure === undefined ? code : reportFailure(failure, 'out', terminal)
}

function report(
  outcome: 'checked' | 'written' | 'refused',
  quiet: boolean,
  folders: Folders,
  value: Build,
  diagnostics: readonly Diagnostic[],
  terminal: Terminal,
): void {
  const told = quiet ? diagnostics.filter(({ severity }) => severity !== 'notice') : diagnostics
  const text = renderReport(told, value.sources, { color: terminal.color })
  if (text !== '') terminal.report(text)
  if (quiet) return
  if (outcome === 'written') {
    terminal.print(buildTable(value))
    terminal.print(`\n已写入 ${shownPath(folders.out)}，共 ${countFiles(value)} 个文件。`)
  } else if (outcome === 'checked') {
    if (!hasErrors(diagnostics)) terminal.print(`检查完毕：${value.documents.length} 份文件都能生成。`)
  } else {
    terminal.report('没有写任何文件，原有文件没有变动。')
  }
}

const countFiles = ({ documents }: Build): number =>
  documents.reduce((sum, { files, review }) => sum + files.length + (review?.files.length ?? 0), 0)

/** Output for other programs, with stable English keys. */
function toJson(value: Build, diagnostics: readonly Diagnostic[], written: boolean): string {
  return JSON.stringify({ written, documents: value.documents, diagnostics }, null, 2)
}
