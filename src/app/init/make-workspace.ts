import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../../diagnostics/index.ts'
import type { FileMap, Host } from '../../host/index.ts'
import {
  blankSchool,
  makeSchemas,
  type PlanCatalogue,
  parseWorkspace,
  readSources,
} from '../../records/index.ts'
import { readShippedCatalogues, relabel } from '../../workspace/index.ts'
import { beginLedgers, type Edit } from '../edit/index.ts'
import { usualTerm } from './usual-term.ts'
import { workspaceGuide } from './workspace-guide.ts'

/** What the school says about itself. */
export interface SchoolAnswers {
  readonly name: string
  readonly department: string
  /** 2026-autumn, 2026秋. */
  readonly term: string
  /** First and last day as written; without them the usual ones are entered for the school to correct. */
  readonly start?: string
  readonly end?: string
  readonly canteen: boolean
  /** The catalogues that it adopts as part of its own plan; by default none. */
  readonly adopted?: readonly PlanCatalogue[]
}

/** A workspace to be made in a folder that has none yet. Messages name the folder by its label. */
export interface WorkspaceRequest {
  readonly folder: string
  readonly folderLabel: string
  readonly templates: string
  readonly school: SchoolAnswers
}

/** The files of a new workspace. */
export interface NewWorkspace extends Edit {
  /** Files of the same names that already exist and are kept. */
  readonly kept: readonly string[]
  /** The id of its term. */
  readonly term: string
  readonly sources: ReadonlyMap<string, string>
}

const schoolFile = 'school.yaml'
const catalogues = 'catalogues/'

/**
 * A workspace from which documents can be made at once: school.yaml, empty ledgers of one term with an example each, the
 * calendar and routines for the school to change, paragraphs to continue, schemas for editors, and a page that explains the
 * files. Reads the folder and the templates' catalogues, and writes nothing. A folder with a school.yaml is refused.
 */
export async function makeWorkspace(request: WorkspaceRequest, host: Host): Promise<Outcome<NewWorkspace>> {
  const { folder, folderLabel, templates, school } = request
  const term = usualTerm(school.term)
  const fault = await faultOf(request, host)
  if (fault || !term)
    return {
      value: { files: new Map(), base: new Map(), kept: [], term: school.term, sources: new Map() },
      diagnostics: [fault ?? termWanted(school.term)],
    }
  const text = blankSchool({
    name: school.name,
    department: school.department,
    canteen: school.canteen,
    adopted: school.adopted ?? [],
    term: {
      id: term.id,
      start: school.start ?? term.start,
      end: school.end ?? term.end,
      guessed: school.start === undefined || school.end === undefined,
    },
  })
  const encoder = new TextEncoder()
  const start = new Map([[schoolFile, encoder.encode(text)]])
  const shipped = await readShippedCatalogues(templates, host)
  const wanted = new Map<string, Uint8Array>([
    ...start,
    ...ledgersOf(start, term.id),
    ...[...shipped].map(([file, bytes]) => [file.slice(catalogues.length), bytes] as const),
    ...textsOf(school, term.id).map(([file, content]) => [file, encoder.encode(content)] as const),
    ...[...makeSchemas(start.get(schoolFile)).value].map(
      ([name, content]) => [`.schema/${name}`, encoder.encode(content)] as const,
    ),
  ])
  const read = parseWorkspace(new Map([...wanted].filter(([file]) => !file.startsWith('.'))))
  // Wrong dates leave the term unread, which their own diagnostic already explains better.
  const diagnostics = read.diagnostics.filter(({ code }) => code !== 'term-undeclared')
  const nameOf = (file: string): string => `${folderLabel}/${file}`
  const files = new Map<string, Uint8Array>()
  const kept: string[] = []
  for (const [file, bytes] of wanted) {
    if ((await host.kindOf(`${folder}/${file}`)) === 'nothing') files.set(file, bytes)
    else kept.push(file)
  }
  return {
    value: {
      files: hasErrors(diagnostics) ? new Map() : files,
      base: new Map(),
      kept,
      term: term.id,
      sources: new Map([...readSources(start)].map(([file, content]) => [nameOf(file), content])),
    },
    diagnostics: relabel(diagnostics, nameOf),
  }
}

const termWanted = (word: string): Diagnostic =>
  diagnose('term-id-wanted', `学期“${word}”写法不对`, undefined, [
    '写成 2026-autumn（秋季）或 2027-spring（春季），也可以写 2026秋、2027春。',
  ])

async function faultOf(
  { folder, folderLabel, school }: WorkspaceRequest,
  host: Host,
): Promise<Diagnostic | undefined> {
  if ((await host.kindOf(`${folder}/${schoolFile}`)) !== 'nothing')
    return diagnose(
      'workspace-exists',
      `${folderLabel} 里已经有 ${schoolFile}，是建好的台账，没有改动`,
      undefined,
      ['换一个文件夹名；要加学期用 houqin new-term。'],
    )
  return school.name.trim() === ''
    ? diagnose('school-name-wanted', '没有写学校名称', undefined, ['在 --name 后面写学校全称。'])
    : undefined
}

/** The ledgers of the first term; an empty one stands in, because a workspace without ledgers is a fault. */
function ledgersOf(start: FileMap, id: string): FileMap {
  const { value } = parseWorkspace(new Map([...start, [`${id}/repairs.yaml`, new Uint8Array()]]))
  const term = value?.school.terms.find((candidate) => candidate.id === id)
  return value && term ? beginLedgers(value, term, new Map()).files : new Map()
}

const textsOf = (
  { name, department }: SchoolAnswers,
  term: string,
): readonly (readonly [file: string, text: string])[] => [
  [
    'README.md',
    workspaceGuide(name, term, department, 'houqin add 维修 --物品 灯管 --做法 更换 --地点 三年级二班'),
  ],
  ['photos/照片放在这里.txt', photosGuide],
  [`${term}/narrative/summary/opening.md`, opening],
]

/** An opening that any school can print as it is, because it claims nothing. */
const opening = '现将本学期后勤工作总结如下：\n'

const photosGuide = `一条记录的照片放在以它的编号命名的文件夹里，例如 WX-2026Q-001 里放 1.jpg、2.jpg。
也可以在记录里写“照片: 操场/门.jpg”。手机照片里的位置信息不会进文件。
`
