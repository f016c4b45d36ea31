import { chooseFonts, findSystemFonts, makeFontMemory } from '../../build/index.ts'
import { type Diagnostic, hasErrors } from '../../diagnostics/index.ts'
import {
  type Host,
  type ReadFault,
  readFaultsOf,
  type WritableHost,
  type WriteFailure,
} from '../../host/index.ts'
import type { SchoolProfile, Workspace } from '../../records/index.ts'
import { type FontRole, roleFonts } from '../../typesetting/index.ts'
import { type OpenWorkspace, openWorkspace, type WorkspaceFolders } from '../../workspace/index.ts'

/** The result of one check. `bad` prevents documents from being made; `note` is worth knowing. */
export interface Finding {
  readonly state: 'good' | 'note' | 'bad'
  /** What was checked, e.g. 台账. */
  readonly what: string
  readonly text: string
  /** What to do about it. */
  readonly hint?: string
}

/** The folders to check, and their names in messages. */
export interface ExamineRequest extends WorkspaceFolders {
  readonly out: string
  readonly outLabel: string
  /** Explains why a folder cannot be written. */
  readonly explain: (failure: WriteFailure) => string
  /** Explains why something cannot be read. */
  readonly explainUnread: (fault: ReadFault) => string
}

/** Checks everything that making documents needs: fonts, ledgers, templates, and whether files can be written. */
export async function examine(request: ExamineRequest, host: WritableHost): Promise<readonly Finding[]> {
  const read = await orUnread('台账', request, () => openWorkspace(request, host))
  const inputs = 'value' in read ? read.value : undefined
  const own = inputs?.workspace?.school.fonts
  const output = await orUnread('写文件', request, () => examineOutput(request, host))
  return [
    ...(await examineFonts(own, request, host)),
    ...('value' in read ? examineWorkspace(request, inputs, read.diagnostics) : read),
    ...(inputs?.workspace ? await examineData(request, host) : []),
    ...output,
  ]
}

/** The result of a check, or what it could not read: the other checks continue. */
async function orUnread<T>(
  what: string,
  { explainUnread }: ExamineRequest,
  look: () => Promise<T>,
): Promise<T | readonly Finding[]> {
  try {
    return await look()
  } catch (error) {
    const faults = readFaultsOf(error)
    if (!faults) throw error
    return faults.map((fault) => ({ state: 'bad', what, text: explainUnread(fault) }))
  }
}

async function examineFonts(
  named: SchoolProfile['fonts'],
  { data: folder, explainUnread }: ExamineRequest,
  host: Host,
): Promise<readonly Finding[]> {
  const roles = Object.keys(roleFonts) as readonly FontRole[]
  const memory = makeFontMemory()
  const found = await findSystemFonts(roles, host, memory)
  const { value: chosen } = await chooseFonts({ fonts: 'bundled', named, folder }, host, memory)
  const findings: Finding[] = []
  for (const role of roles) {
    const { label, standIn, faces } = roleFonts[role]
    const what = `字体 ${label}`
    const [file] = chosen[role].sources
    if (named?.[role] !== undefined) {
      findings.push(
        typeof file === 'object'
          ? {
              state: 'good',
              what,
              text: `用 school.yaml 里写的 ${named[role].path}（${file.postScriptName}）`,
            }
          : {
              state: 'bad',
              what,
              text: `school.yaml 里写的 ${named[role].path} 用不了`,
              hint: '运行 houqin check 看为什么。',
            },
      )
      continue
    }
    const broken = (await Promise.all(faces.map((id) => unreadFont(id, host)))).flat()
    const system = found.get(role)
    const own =
      system?.face === undefined
        ? `本机没有能用的${label}${system && system.refused.length > 0 ? `（${system.refused.join('；')}）` : ''}`
        : `加 --fonts system 时用本机的 ${system.face.postScriptName}（${system.face.id}）`
    findings.push(
      broken.length > 0
        ? {
            state: 'bad',
            what,
            text: `自带的${standIn}读不到：${[...new Set(broken.map(explainUnread))].join('；')}`,
            hint: '在程序的文件夹里运行 npm ci，重新安装。',
          }
        : { state: 'good', what, text: `平时用自带的${standIn}；${own}` },
    )
  }
  return findings
}

/** The faults that prevent a bundled font from being read. */
async function unreadFont(id: string, host: Host): Promise<readonly ReadFault[]> {
  try {
    await host.readFont(id)
    return []
  } catch (error) {
    const faults = readFaultsOf(error)
    if (!faults) throw error
    return faults
  }
}

function examineWorkspace(
  request: ExamineRequest,
  inputs: OpenWorkspace | undefined,
  diagnostics: readonly Diagnostic[],
): readonly Finding[] {
  const what = '台账'
  const lacking = diagnostics.find(({ code }) => code === 'templates-missing')
  if (inputs === undefined && lacking && diagnostics.length === 1)
    return [{ state: 'bad', what: '模板', text: lacking.message, hint: lacking.hints.join('') }]
  if (inputs?.workspace === undefined) {
    return [
      {
        state: 'bad',
        what,
        text: diagnostics.find(({ severity }) => severity === 'error')?.message ?? '读不到台账',
        hint: `在放 school.yaml 的文件夹里运行，或用 --data 指明；还没有的，用 houqin init 建一个。`,
      },
    ]
  }
  const faults = diagnostics.filter(({ severity }) => severity !== 'notice').length
  return [
    { state: 'good', what: '学校', text: `${inputs.workspace.school.name}（${request.dataLabel}）` },
    ...termFindings(inputs.workspace),
    faults === 0
      ? { state: 'good', what: '检查', text: '台账和模板没有错误和警告' }
      : {
          state: hasErrors(diagnostics) ? 'bad' : 'note',
          what: '检查',
          text: `台账和模板有 ${faults} 处错误或警告`,
          hint: '运行 houqin check 看在哪里、怎么改。',
        },
    { state: 'good', what: '模板', text: templatesText(inputs) },
  ]
}

/** Lists the templates of documents; the school's own are distinguished from shipped ones. */
function templatesText({ templates, isOwnTemplate }: OpenWorkspace): string {
  const all = [...templates.documents].map(([name, { file }]) =>
    isOwnTemplate(file) ? `${name}（学校的）` : name,
  )
  const parts = [...templates.partials.values()].filter(({ file }) => isOwnTemplate(file)).length
  return `${all.join('、')}${parts > 0 ? `；学校的片段 ${parts} 个` : ''}`
}

/** Whether add, import, adopt and new-term can write their changes. */
async function examineData(
  { data, dataLabel, explain }: ExamineRequest,
  host: WritableHost,
): Promise<readonly Finding[]> {
  const failure = await host.probeWrite(data)
  const what = '写台账'
  return [
    failure === undefined
      ? { state: 'good', what, text: `${dataLabel} 能写` }
      : {
          state: 'note',
          what,
          text: explain(failure),
          hint: '公文照样能生成，add、import、adopt、new-term 写不进台账；请开通这个文件夹的写权限。',
        },
  ]
}

const termFindings = ({ school, ledgers }: Workspace): readonly Finding[] =>
  school.terms.map((term) => {
    const books = [...(ledgers.get(term.id)?.values() ?? [])]
    const records = books.reduce((sum, ledger) => sum + ledger.records.length, 0)
    const now = term.id === school.current ? '，当前学期' : ''
    return books.length === 0
      ? { state: 'note', what: `学期 ${term.id}`, text: `${term.start} 至 ${term.end}，还没有台账${now}` }
      : {
          state: 'good',
          what: `学期 ${term.id}`,
          text: `${term.start} 至 ${term.end}，${books.length} 本台账、${records} 条记录${now}`,
        }
  })

/** Endings of the temporary names of older versions. */
const unfinished = ['.houqin-tmp', '.houqin-old']

async function examineOutput(
  { out, outLabel, explain }: ExamineRequest,
  host: WritableHost,
): Promise<readonly Finding[]> {
  const failure = await host.probeWrite(out)
  const left = (await host.listTree(out, unfinished)) ?? []
  return [
    failure === undefined
      ? { state: 'good', what: '写文件', text: `${outLabel} 能写` }
      : { state: 'bad', what: '写文件', text: explain(failure), hint: '用 --out 换一个文件夹。' },
    ...(left.length === 0
      ? []
      : [
          {
            state: 'note' as const,
            what: '写文件',
            text: `上次没有写完，留下 ${left.length} 个文件：${left.slice(0, 3).join('、')}`,
            hint: '可以删去；以 .houqin-old 结尾的是原来的文件，改回原名就能用。',
          },
        ]),
  ]
}
