import manifest from '../../../package.json' with { type: 'json' }
import { type MadeArchive, makeArchive } from '../../app/archive/index.ts'
import { isLockedKey } from '../../app/keys/index.ts'
import { type Diagnostic, diagnose, findEntry, renderReport } from '../../diagnostics/index.ts'
import type { WritableHost, WriteFailure } from '../../host/index.ts'
import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { exitCodes, verdict } from '../exit-codes.ts'
import { flag, Misuse, type Option, text } from '../option.ts'
import { readPassphrase } from '../passphrase.ts'
import { findFolders, shownPath, userPath } from '../paths.ts'
import { readMask } from '../read-mask.ts'
import { reportFailure } from '../report-failure.ts'
import { formatTable } from '../table.ts'

const { term, data, templates, out, mask, noMask, quiet, json } = common

const accept: Option<readonly string[]> = {
  name: 'accept',
  takes: '代号',
  help: '看过的警告不挡归档，写警告的代号，几种用逗号；清单里会记下来',
  read: (texts) => {
    const codes = texts.flatMap((written) => written.split(/[,，、\s]+/)).filter((code) => code !== '')
    const wrong = codes.find((code) => findEntry(code)?.severity !== 'warning')
    if (wrong === undefined) return codes
    return new Misuse(
      findEntry(wrong)
        ? `--accept 只接受警告，“${wrong}”不是警告：错误要改正了才能归档`
        : `--accept 后面要写警告的代号，没有“${wrong}”这个代号；代号在每条警告末尾的方括号里`,
    )
  },
}

/** `houqin archive`: a term's documents, ledgers and evidence, sealed into one file. */
export const archive = command({
  name: 'archive',
  also: ['归档'],
  summary: '把一个学期的公文、台账、照片和依据封成一个档案包，交上级检查',
  examples: ['archive --term 2025-autumn', 'archive --sign houqin-private.pem --previous 上学期档案.zip'],
  options: {
    term,
    data,
    templates,
    out,
    sign: text('sign', '私钥', '用学校的私钥签名（houqin key new 做的）'),
    previous: text('previous', '档案包', '上一个学期的档案包：记下它的摘要，件号接着排'),
    a3a: flag('a3a', '每份公文另附一份 PDF/A-3a，里面附着台账'),
    accept,
    mask: { ...mask, help: '隐名：台账里的人名换成代号，公文里印成某某，有人脸的照片不放' },
    noMask,
    replace: flag('replace', '已有内容不同的档案包时，换成新的'),
    quiet,
    json,
  },
  run: async ({ options }, host, terminal) => {
    const folders = findFolders(options)
    const masked = readMask(options)
    if (masked instanceof Misuse) return masked
    const { term: asked, sign, previous, a3a = false } = options
    const key = sign === undefined ? undefined : named(sign)
    const pem = key && (await host.readPart(key.path, 0, keyHead))
    const passphrase =
      pem && isLockedKey(pem) ? await readPassphrase(`私钥 ${key.label} 的口令：`, terminal) : undefined
    const reported = await makeArchive(
      {
        data: folders.data,
        templates: folders.templates,
        dataLabel: shownPath(folders.data),
        templatesLabel: shownPath(folders.templates),
        ...(asked !== undefined && { term: asked }),
        attachments: a3a,
        ...(masked !== undefined && { mask: masked }),
        accept: options.accept ?? [],
        version: manifest.version,
        ...(key && { key }),
        ...(passphrase !== undefined && { passphrase }),
        ...(previous !== undefined && { previous: named(previous) }),
      },
      host,
      {
        onProgress: (done, all, what) => {
          if (!options.quiet && !options.json) terminal.progress(`正在生成 ${done + 1}/${all}  ${what}`)
        },
      },
    )
    terminal.progress('')
    const { value } = reported
    const isSound = verdict(reported.diagnostics, true) === exitCodes.done
    const made = isSound ? value.package : undefined
    const kept = made && (await place(made, folders.out, options.replace ?? false, host))
    const failure = kept && 'reason' in kept ? kept : undefined
    const diagnostics = kept && !('reason' in kept) ? [...reported.diagnostics, kept] : reported.diagnostics
    const code = verdict(diagnostics, true)
    const written = kept ? undefined : made
    if (options.json) terminal.print(toJson(written, diagnostics))
    else {
      const shown = options.quiet ? diagnostics.filter(({ severity }) => severity !== 'notice') : diagnostics
      const report = renderReport(shown, value.sources, { color: terminal.color })
      if (report !== '') terminal.report(report)
      if (written && !options.quiet) terminal.print(summary(written, folders.out))
      if (!written && !failure) terminal.report(refusal(diagnostics, code))
    }
    return failure === undefined ? code : reportFailure(failure, 'out', terminal)
  },
})

/**
 * The message that nothing was sealed; if only warnings prevent it, includes the command to enter once they have been reviewed.
 */
function refusal(diagnostics: readonly Diagnostic[], code: number): string {
  const nothing = '没有归档，原有文件没有变动。'
  if (code !== exitCodes.strict) return nothing
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning')
  const codes = [...new Set(warnings.map((warning) => warning.code))].join(',')
  return `${nothing}\n警告逐条看过、确实没有办法的，在命令后面加上 --accept ${codes}，清单里会记下来。`
}

type Package = NonNullable<MadeArchive['package']>

const named = (path: string): { readonly path: string; readonly label: string } => ({
  path: userPath(path),
  label: shownPath(userPath(path)),
})

/** The number of bytes of a key file that suffice to see whether it is encrypted. */
const keyHead = 10_000

/**
 * Writes a package. An existing one of the same name but with different contents may have been submitted already, and is kept.
 */
async function place(
  { fileName, bytes }: Package,
  out: string,
  replace: boolean,
  host: WritableHost,
): Promise<Diagnostic | WriteFailure | undefined> {
  const path = `${out}/${fileName}`
  for (;;) {
    const before = await host.readFile(path)
    if (before && !replace && (await host.digest(before)) !== (await host.digest(bytes)))
      return diagnose(
        'archive-exists',
        `${shownPath(path)} 已经有了，内容与这次的不同，没有覆盖`,
        undefined,
        ['旧的作废，就移走它，或加上 --replace。'],
      )
    const failure = await host.save(out, [{ path: fileName, before, after: bytes }])
    if (failure?.reason !== 'changed') return failure
  }
}

function summary(
  { fileName, bytes, digest, manifest: { items, files, signer } }: Package,
  out: string,
): string {
  const rows = items.map(({ number, title, pages }) => [
    number,
    title,
    pages === undefined ? '' : String(pages),
  ])
  return [
    formatTable(['档号', '题名', '页数'], rows),
    '',
    `已写入 ${shownPath(`${out}/${fileName}`)}，${files.length} 个文件，${(bytes.length / 1e6).toFixed(1)} MB。`,
    `清单摘要（SHA-256）${digest}`,
    signer
      ? `已签名，公钥指纹 ${signer.fingerprint}`
      : '没有签名：移交时把清单摘要写进移交清册，以后据此核对。',
  ].join('\n')
}

/** Output for other programs, with stable English keys. */
const toJson = (made: Package | undefined, diagnostics: readonly Diagnostic[]): string =>
  JSON.stringify(
    {
      written: made !== undefined,
      ...(made && { file: made.fileName, digest: made.digest, items: made.manifest.items }),
      diagnostics,
    },
    null,
    2,
  )
