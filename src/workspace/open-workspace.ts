import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/index.ts'
import type { BuildHost, FileMap } from '../host/index.ts'
import { type Memory, makeMemory } from '../memory/index.ts'
import {
  parseWorkspace,
  type Readers,
  readSources,
  rememberingReaders,
  type Workspace,
} from '../records/index.ts'
import type { TemplateFile } from '../templating/index.ts'
import { makePhotoMemory, openPhotoFolder, type PhotoFolder, type PhotoMemory } from './photo-folder.ts'
import { readData, readShippedCatalogues } from './read-data.ts'
import { readTemplateFolder, type TemplateFolder, templateEnding } from './template-folder.ts'

/** A workspace and its templates, read. */
export interface OpenWorkspace {
  /** Files of the data folder as they were read. */
  readonly data: FileMap
  /** Undefined where there is no school. */
  readonly workspace: Workspace | undefined
  readonly templates: TemplateFolder
  /** Template files and shipped catalogues as they were read, the school's own in place of shipped ones, by path. */
  readonly templateFiles: FileMap
  readonly photos: PhotoFolder
  /** Text of every file, by the name that stages give it. */
  readonly sources: ReadonlyMap<string, string>
  /** Whether a template is the school's own and not a shipped one. */
  readonly isOwnTemplate: (file: string) => boolean
  /** The name under which the user knows a file: stages know paths inside a folder, users know the folder too. */
  readonly nameOf: (file: string) => string
}

/** Where a workspace and its templates are, and how messages name the two folders, e.g. `data`. */
export interface WorkspaceFolders {
  readonly data: string
  readonly templates: string
  readonly dataLabel: string
  readonly templatesLabel: string
}

/** What an earlier reading learnt that need not be done again: a file that has not changed gives the same objects. */
export interface WorkspaceMemory {
  readonly readers: Readers
  /** Template files as they were read last, by path: a file that has not changed is the same object again. */
  readonly templates: Map<string, TemplateFile>
  /** What was worked out of records and of templates. */
  readonly derived: Memory
  readonly photos: PhotoMemory
}

export const makeWorkspaceMemory = (): WorkspaceMemory => ({
  readers: rememberingReaders(),
  templates: new Map(),
  derived: makeMemory(),
  photos: makePhotoMemory(),
})

/**
 * Reads ledgers and templates through the host; a folder that is not there is an error and gives nothing. With a memory
 * only files that changed are parsed.
 */
export async function openWorkspace(
  folders: WorkspaceFolders,
  host: BuildHost,
  memory: WorkspaceMemory = makeWorkspaceMemory(),
): Promise<Outcome<OpenWorkspace | undefined>> {
  const data = await readData(folders.data, host)
  const shipped = await host.readTree(folders.templates, [templateEnding])
  if (data === undefined || shipped === undefined) return missingFolders(folders, data, shipped)

  const defaults = await readShippedCatalogues(folders.templates, host)

  // The school's own templates stand beside its data and go before the shipped ones of the same name.
  const own =
    (await host.readTree(`${folders.data}/templates`, [templateEnding], folders.data)) ??
    new Map<string, Uint8Array>()

  const workspace = parseWorkspace(data, defaults, memory.readers, memory.derived)
  const templates = readTemplateFolder(new Map([...shipped, ...own]), {
    settingsOf: (name) => workspace.value?.school.documents?.get(name) ?? [],
    known: memory.templates,
  })
  return {
    value: {
      data,
      workspace: workspace.value,
      templates: templates.value,
      templateFiles: new Map([...shipped, ...defaults, ...own]),
      photos: await openPhotoFolder(folders.data, host, memory.photos),
      isOwnTemplate: (file) => own.has(file),
      sources: new Map([...readSources(data), ...readSources(defaults), ...textsOf(templates.value)]),
      nameOf: (file) => {
        if (own.has(file)) return `${folders.dataLabel}/templates/${file}`
        return `${shipped.has(file) || defaults.has(file) ? folders.templatesLabel : folders.dataLabel}/${file}`
      },
    },
    diagnostics: [...workspace.diagnostics, ...templates.diagnostics],
  }
}

const textsOf = (templates: TemplateFolder): readonly (readonly [string, string])[] =>
  [templates.documents, templates.partials, templates.archive, templates.review]
    .flatMap((files) => [...files.values()])
    .map(({ file, text }) => [file, text])

function missingFolders(
  folders: WorkspaceFolders,
  data: FileMap | undefined,
  templates: FileMap | undefined,
): Outcome<undefined> {
  const diagnostics: Diagnostic[] = []
  if (data === undefined) {
    diagnostics.push(
      diagnose('data-missing', `找不到数据文件夹“${folders.dataLabel}”，或里面没有台账`, undefined, [
        '在 --data 后面写上放 school.yaml 的文件夹。',
      ]),
    )
  }
  if (templates === undefined) {
    diagnostics.push(
      diagnose('templates-missing', `找不到模板文件夹“${folders.templatesLabel}”`, undefined, [
        '检查 --templates 后面的路径；不写这个选项就用自带的模板。',
      ]),
    )
  }
  return { value: undefined, diagnostics }
}
