import manifest from '../../../package.json' with { type: 'json' }
import { renderReport, showControls } from '../../diagnostics/index.ts'
import { type VerifiedArchive, verifyArchive } from '../../pipeline/index.ts'
import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { exitCodes } from '../exit-codes.ts'
import { flag, Misuse, text } from '../option.ts'
import { shownPath, userPath } from '../paths.ts'
import { terminal } from '../terminal.ts'

const { quiet, json } = common

/** `houqin verify`: whether a package is as it was sealed. */
export const verify = command({
  name: 'verify',
  takes: '档案包',
  summary: '核验档案包：改没改过、谁签的、接不接得上；不需要台账',
  examples: [
    'verify 城南小学2025年秋季学期后勤档案.zip --key houqin-public.pem',
    'verify 档案.zip --rebuild',
  ],
  options: {
    key: text('key', '公钥', '学校的公钥文件，核对签名'),
    previous: text('previous', '档案包', '上一个学期的档案包，核对衔接'),
    rebuild: flag('rebuild', '用包里的台账和模板重新生成公文，逐字节比较'),
    fonts: text('fonts', '文件夹', '重建时到哪里找学校自己的字体文件（school.yaml 的“字体”）'),
    quiet,
    json,
  },
  run: async ({ words, options }, host) => {
    const [written, extra] = words
    if (written === undefined) return new Misuse('要写明核验哪个档案包，如：houqin verify 档案.zip')
    if (extra !== undefined) return new Misuse(`verify 一次只核验一个档案包，“${extra}”多了`)
    const { key, previous, rebuild = false, fonts } = options
    const { value, diagnostics } = await verifyArchive(
      {
        file: named(written),
        ...(key !== undefined && { key: named(key) }),
        ...(previous !== undefined && { previous: named(previous) }),
        ...(fonts !== undefined && { fonts: userPath(fonts) }),
        rebuild,
        version: manifest.version,
      },
      host,
    )
    if (options.json) {
      const { package: opened, ...checked } = value
      const { school, term } = opened?.manifest ?? {}
      terminal.print(
        JSON.stringify({ ...checked, school, term, digest: opened?.digest, diagnostics }, null, 2),
      )
    } else {
      const told = options.quiet ? diagnostics.filter(({ severity }) => severity !== 'notice') : diagnostics
      const report = renderReport(told, new Map(), { color: terminal.color })
      if (report !== '') terminal.report(report)
      if (!options.quiet) terminal.print(verdictText(value, shownPath(userPath(written))))
    }
    return value.sound ? exitCodes.done : exitCodes.faults
  },
})

const named = (path: string): { readonly path: string; readonly label: string } => ({
  path: userPath(path),
  label: shownPath(userPath(path)),
})

const signatures = {
  none: '没有签名，只凭包本身看不出是否整个另做过：请与移交清册上的清单摘要核对',
  valid: '签名有效，没有核对是谁的钥匙',
  trusted: '签名有效，是这把公钥的学校签的',
  bad: '签名不对',
} as const

function verdictText(
  { sound, content, signature, rebuilt, package: opened }: VerifiedArchive,
  file: string,
): string {
  if (!opened) return `${file}：不能核验。`
  const { school, term, files, tool } = opened.manifest
  const verdicts = {
    sound: '完好，与归档时一样',
    intact: '有问题，各文件与清单相符',
    changed: '有问题，文件与清单不符',
    unknown: '不能核验',
  }
  return [
    `${file}：${verdicts[sound ? 'sound' : content]}。`,
    // Written by whoever made the package.
    `  ${showControls(`${school.name}  ${term.label}  ${files.length} 个文件  houqin ${tool.version}`)}`,
    `  清单摘要（SHA-256）${opened.digest}`,
    `  ${signatures[signature]}`,
    ...(rebuilt === 'same' ? ['  用包里的台账和模板重新生成，公文、目录、依据逐字节相同'] : []),
  ].join('\n')
}
