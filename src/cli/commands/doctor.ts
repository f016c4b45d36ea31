import process from 'node:process'
import manifest from '../../../package.json' with { type: 'json' }
import { examine, type Finding } from '../../app/doctor/index.ts'
import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { exitCodes } from '../exit-codes.ts'
import { explainFailure } from '../explain-failure.ts'
import { explainUnreadable } from '../explain-unreadable.ts'
import { findFolders, shownPath } from '../paths.ts'
import { formatTable } from '../table.ts'

const { data, templates, out, quiet, json } = common

const marks: Readonly<Record<Finding['state'], string>> = { good: '正常', note: '留意', bad: '有误' }

/** `houqin doctor`: shows what is installed, and whether documents can be made on this machine. */
export const doctor = command({
  name: 'doctor',
  also: ['体检'],
  summary: '看这台电脑能不能生成文件：Node、字体、台账、模板、能不能写',
  options: { data, templates, out, quiet, json },
  run: async ({ options }, host, terminal) => {
    const folders = findFolders(options)
    const found = await examine(
      {
        ...folders,
        dataLabel: shownPath(folders.data),
        templatesLabel: shownPath(folders.templates),
        outLabel: shownPath(folders.out),
        explainUnread: explainUnreadable,
        explain: (failure) => explainFailure(failure, 'out'),
      },
      host,
    )
    const findings = [...versions(process.versions.node, manifest.engines.node), ...found]
    const sound = findings.every(({ state }) => state !== 'bad')
    if (options.json) terminal.print(JSON.stringify({ sound, findings }, null, 2))
    else if (options.quiet) {
      const problems = findings.filter(({ state }) => state !== 'good')
      if (problems.length > 0) terminal.report(report(problems))
    } else
      terminal.print(
        `${report(findings)}\n\n${sound ? '可以生成文件。' : '有误的地方改好以后才能生成文件。'}`,
      )
    return sound ? exitCodes.done : exitCodes.faults
  },
})

/** The versions of the packages that read ledgers and templates and write documents, as bundled. */
const packages = (['yaml', 'handlebars', 'docx', 'pdfkit', 'hucre'] as const).map(
  (name) => `${name} ${manifest.dependencies[name]}`,
)

const system = `${process.platform} ${process.arch}`

function versions(node: string, wanted: string): readonly Finding[] {
  const least = wanted.replace(/^>=/, '')
  const enough = compareVersions(node, least) >= 0
  return [
    { state: 'good', what: 'houqin', text: manifest.version },
    enough
      ? { state: 'good', what: 'Node', text: node }
      : {
          state: 'bad',
          what: 'Node',
          text: `${node} 太旧，要 ${least} 以上`,
          hint: '到 Node 官网下载长期支持版（LTS）重新安装。',
        },
    { state: 'good', what: '系统', text: system },
    { state: 'good', what: '主要的包', text: packages.join('，') },
  ]
}

/** Compares versions numerically: 20.9 comes before 20.19. */
function compareVersions(a: string, b: string): number {
  const [first, second] = [a, b].map((version) => version.split('.').map(Number))
  const place = first?.findIndex((part, index) => part !== (second?.[index] ?? 0)) ?? -1
  return place < 0 ? 0 : (first?.[place] ?? 0) - (second?.[place] ?? 0)
}

function report(findings: readonly Finding[]): string {
  const table = formatTable(
    ['', '项目', '情况'],
    findings.map(({ state, what, text }) => [marks[state], what, text]),
  )
  const hints = findings.flatMap(({ what, hint }) => (hint === undefined ? [] : [`做法（${what}）：${hint}`]))
  return [table, ...(hints.length > 0 ? [hints.join('\n')] : [])].join('\n\n')
}
