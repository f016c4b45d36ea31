import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../diagnostics/index.ts'
import type { FileMap, Host } from '../host/index.ts'
import { parseWorkspace, readSources, type Workspace } from '../records/index.ts'
import { parseFrontMatter } from '../templating/index.ts'
import type { Build, GenerateRequest } from './build.ts'
import { type MadeDocument, makeDocument } from './make-document.ts'
import { openFonts } from './open-fonts.ts'
import { relabel } from './relabel.ts'
import { chooseDocuments } from './requests.ts'
import { readTemplateFolder, type TemplateFolder, templateEnding } from './template-folder.ts'

/**
 * Ledgers and templates in, documents out: reads through the host and writes nothing. The value is a whole build in
 * memory, the diagnostics are all there is to say about the input.
 */
export async function generate(request: GenerateRequest, host: Host): Promise<Outcome<Build>> {
  const data = await host.readTree(request.data, ['.yaml', '.yml', '.md'])
  const templateFiles = await host.readTree(request.templates, [templateEnding])
  if (data === undefined || templateFiles === undefined) return missingFolders(request, data, templateFiles)

  // The school's own templates stand beside its data and go before the shipped ones of the same name.
  const own =
    (await host.readTree(`${request.data}/templates`, [templateEnding])) ?? new Map<string, Uint8Array>()

  const diagnostics: Diagnostic[] = []
  const take = <T>(outcome: Outcome<T>): T => {
    diagnostics.push(...outcome.diagnostics)
    return outcome.value
  }
  const workspace = take(parseWorkspace(data))
  const templates = take(readTemplateFolder(new Map([...templateFiles, ...own])))
  // Ledgers that could not be read leave gaps: of the templates only what is wrong whatever the data is worth telling.
  const unsound = hasErrors(diagnostics)
  const takeMade: Take = unsound ? (outcome) => take({ ...outcome, diagnostics: errorsOf(outcome) }) : take
  const asked = unsound ? { ...request, formats: [] } : request
  const built = workspace === undefined ? [] : await makeAll(asked, host, workspace, templates, takeMade)
  const sources = new Map([...readSources(data), ...textsOf(templates)])
  return relabel(
    {
      documents: built.map(({ document }) => document),
      files: hasErrors(diagnostics) ? new Map() : collect(built),
      sources,
    },
    diagnostics,
    (file) => {
      if (own.has(file)) return `${request.dataLabel}/templates/${file}`
      return `${templateFiles.has(file) ? request.templatesLabel : request.dataLabel}/${file}`
    },
  )
}

type Take = <T>(outcome: Outcome<T>) => T

async function makeAll(
  request: GenerateRequest,
  host: Host,
  workspace: Workspace,
  templates: TemplateFolder,
  take: Take,
): Promise<readonly MadeDocument[]> {
  const duties = [...templates.documents].map(([name, template]) => ({
    name,
    due: parseFrontMatter(template).value.due,
  }))
  // What the term itself owes comes first, then what is made for the next.
  duties.sort((a, b) => (a.due === b.due ? 0 : a.due === 'current' ? -1 : 1))
  const wanted = take(chooseDocuments(request.documents, request.term, duties, workspace))
  const fonts = wanted.length > 0 ? await openFonts(host) : undefined
  const made: MadeDocument[] = []
  for (const [index, { name, term }] of wanted.entries()) {
    const template = templates.documents.get(name)
    if (template === undefined || fonts === undefined) continue
    request.onProgress(index, wanted.length, `${term.label} ${name}`)
    const outcome = await makeDocument(
      { name, term, template, templates, workspace, fonts, formats: request.formats },
      host,
    )
    made.push(take(outcome))
  }
  return made
}

const errorsOf = ({ diagnostics }: Outcome<unknown>): readonly Diagnostic[] =>
  diagnostics.filter((diagnostic) => diagnostic.severity === 'error')

const collect = (made: readonly MadeDocument[]): FileMap => new Map(made.flatMap(({ files }) => [...files]))

const textsOf = (templates: TemplateFolder): readonly (readonly [string, string])[] =>
  [...templates.documents.values(), ...templates.partials.values()].map(({ file, text }) => [file, text])

function missingFolders(
  request: GenerateRequest,
  data: FileMap | undefined,
  templates: FileMap | undefined,
): Outcome<Build> {
  const diagnostics: Diagnostic[] = []
  if (data === undefined) {
    diagnostics.push(
      diagnose('data-missing', `找不到数据文件夹“${request.dataLabel}”，或里面没有台账`, undefined, [
        '在 --data 后面写上放 school.yaml 的文件夹。',
      ]),
    )
  }
  if (templates === undefined) {
    diagnostics.push(
      diagnose('templates-missing', `找不到模板文件夹“${request.templatesLabel}”`, undefined, [
        '检查 --templates 后面的路径；不写这个选项就用自带的模板。',
      ]),
    )
  }
  return { value: { documents: [], files: new Map(), sources: new Map() }, diagnostics }
}
