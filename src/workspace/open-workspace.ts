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

/** A workspace and its templates, as read. */
export interface OpenWorkspace {
  /** The files of the data folder. */
  readonly data: FileMap
  /** Undefined if there is no readable school profile. */
  readonly workspace: Workspace | undefined
  readonly templates: TemplateFolder
  /** Template files and shipped catalogues by path; the school's own replace shipped ones. */
  readonly templateFiles: FileMap
  readonly photos: PhotoFolder
  /** Text of every file, by the name that stages use for it. */
  readonly sources: ReadonlyMap<string, string>
  /** Whether a template is the school's own, rather than a shipped one. */
  readonly isOwnTemplate: (file: string) => boolean
  /** The users' name for a file: stages only know paths within a folder, users also know the folder. */
  readonly nameOf: (file: string) => string
}

/** The folders of a workspace and its templates, and the names of both in messages, e.g. `data`. */
export interface WorkspaceFolders {
  readonly data: string
  readonly templates: string
  readonly dataLabel: string
  readonly templatesLabel: string
}

/** What an earlier reading learned and need not be done again: an unchanged file gives the same objects. */
export interface WorkspaceMemory {
  readonly readers: Readers
  /** The latest reading of template files, by path: an unchanged file gives the same object. */
  readonly templates: Map<string, TemplateFile>
  /** What was computed from records and templates. */
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
 * Reads ledgers and templates through the host; a missing folder is an error and gives no value. With a memory, only changed
 * files are parsed.
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

  // The school's own templates are beside its data and replace shipped ones of the same name.
  const own =
    (await host.readTree(`${folders.data}/templates`, [templateEnding], folders.data)) ??
    new Map<string, Uint8Array>()

  const workspace = parseWorkspace(data, defaults, memory.readers, memory.derived)
  const templates = readTemplateFolder(new Map([...shipped, ...own]), {
    settingsOf: (name) => workspace.value?.school.documents?.get(name) ?? [],
    outlineOf: (name) => workspace.value?.school.outlines?.get(name),
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
