import manifest from '../../../package.json' with { type: 'json' }
import { type VerifiedArchive, verifyArchive } from '../../app/archive/index.ts'
import { renderReport, showControls } from '../../diagnostics/index.ts'
import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { exitCodes } from '../exit-codes.ts'
import { oneWord } from '../one-word.ts'
import { flag, Misuse, text } from '../option.ts'
import { shownPath, userPath } from '../paths.ts'

const { quiet, json } = common

/** `houqin verify`: checks whether a package is as it was sealed. */
export const verify = command({
  name: 'verify',
  also: ['核验'],
  takes: '档案包',
  summary: '核验档案包：改没改过、谁签的、接不接得上；不需要台账',
  examples: [
    'verify 城南小学2025年秋季学期后勤档案.zip --key houqin-public.pem',
    'verify 档案.zip --rebuild',
  ],
  options: {
    key: text('key', '公钥', '学校的公钥文件，核对签名'),
    keyDir: text(
      'key-dir',
      '文件夹',
      '各校公钥的文件夹，文件名是“全宗号 学校名称.pem”：查公钥在不在册、是不是这所学校的',
    ),
    previous: text('previous', '档案包', '上一个学期的档案包，核对衔接'),
    rebuild: flag('rebuild', '用包里的台账和模板重新生成公文，逐字节比较'),
    fonts: text('fonts', '文件夹', '重建时到哪里找学校自己的字体文件（school.yaml 的“字体”）'),
    quiet,
    json,
  },
  run: async ({ words, options }, host, terminal) => {
    const written = oneWord(words, 'verify 一次只核验一个档案包')
    if (written instanceof Misuse) return written
    if (written === undefined) return new Misuse('要写明核验哪个档案包，如：houqin verify 档案.zip')
    const { key, keyDir, previous, rebuild = false, fonts } = options
    if (key !== undefined && keyDir !== undefined) return new Misuse('--key 和 --key-dir 只写一样')
    const { value, diagnostics } = await verifyArchive(
      {
        file: named(written),
        ...(key !== undefined && { key: named(key) }),
        ...(keyDir !== undefined && { keys: named(keyDir) }),
        ...(previous !== undefined && { previous: named(previous) }),
        ...(fonts !== undefined && { fonts: userPath(fonts) }),
        rebuild,
        version: manifest.version,
      },
      host,
    )
    if (options.json) {
      const { package: opened, ...checked } = value
      const { school, term, previous: before, signOffs } = opened?.manifest ?? {}
      const about = { school, term, digest: opened?.digest, previous: before, signOffs }
      terminal.print(JSON.stringify({ ...checked, ...about, diagnostics }, null, 2))
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
  none: '未签名：只凭包本身看不出是否整个另做过，请与移交清册上的清单摘要核对',
  valid: '已签名，没有核对公钥是谁的',
  trusted: '已签名，公钥是学校的',
  bad: '签名不对',
} as const

/** Describes the key if it was looked up in a folder of keys. */
function sealText({ signature, signer, signedBy }: VerifiedArchive): string {
  const key = signer === undefined ? '' : `（公钥指纹 ${signer}）`
  if (!signedBy || signedBy.type === 'unchecked' || signedBy.type === 'bad')
    return `${signatures[signature]}${key}`
  if (signedBy.type === 'registered')
    return `已签名，公钥在册：${signedBy.source ?? ''}${signedBy.bound === 'both' ? '' : `，只核对了${signedBy.bound === 'fonds' ? '全宗号' : '校名'}`}${key}`
  return signer === undefined ? '未签名' : `已签名，公钥不在册，或者不是这所学校的${key}`
}

const chains = {
  first: '清单里没有写上一个档案包',
  unchecked: '写着接在上一个档案包后面，没有核对（--previous）',
  holds: '与上一个档案包接上',
  broken: '与上一个档案包接不上',
} as const

const verdicts = {
  sound: '完好，与归档时一样',
  intact: '有问题，各文件与清单相符',
  changed: '有问题，文件与清单不符',
  unknown: '不能核验',
} as const

function verdictText(verified: VerifiedArchive, file: string): string {
  const { sound, content, chain, rebuilt, package: opened } = verified
  if (!opened) return `${file}：不能核验。`
  const { school, term, files, tool, signOffs } = opened.manifest
  const signedOff = signOffs.find(({ role }) => role === 'signed')
  return [
    `${file}：${verdicts[sound ? 'sound' : content]}。`,
    // These texts come from whoever made the package.
    `  ${showControls(`${school.name}  ${term.label}  ${files.length} 个文件  houqin ${tool.version}`)}`,
    `  清单摘要（SHA-256）${opened.digest}`,
    `  ${showControls(sealText(verified))}`,
    ...(signedOff ? [`  签发（包里写的）：${showControls(signedOff.by)}，${signedOff.on}`] : []),
    `  ${chains[chain ?? 'first']}`,
    ...(rebuilt === 'same' ? ['  用包里的台账和模板重新生成，公文、目录、依据逐字节相同'] : []),
  ].join('\n')
}
