import type { Manifest, PackedFile } from '../../package/index.ts'
import { formatDay } from '../../text/index.ts'
import { indexName, packageFolders } from './package-folders.ts'

type About = Omit<Manifest, 'files' | 'signer'>

const roles = { drafted: '起草', reviewed: '审核', signed: '签发' } as const

/** Writes 说明.txt: what the package is, and how to check it with tools that every computer has. Uses Windows line ends. */
export function noteFile(about: About, names: readonly string[]): PackedFile {
  const text = noteText(about, names).replaceAll('\n', '\r\n')
  // Older notepads recognise UTF-8 only by its byte order mark.
  return { role: 'note', title: '说明', bytes: new TextEncoder().encode(`\uFEFF${text}`) }
}

const noteText = (
  { school, term, signOffs, tool, previous, accepted, masked }: About,
  names: readonly string[],
): string => `${school.name}
${term.label}后勤档案包

全宗号：${school.fonds}
学期：${term.label}（${formatDay(term.start)}至${formatDay(term.end)}）
${signOffs.map(({ role, by, on }) => `${roles[role]}：${by}，${formatDay(on)}\n`).join('')}生成程序：houqin ${tool.version}
上一个档案包：${previous ? `${previous.term}，清单摘要 ${previous.digest}` : '没有'}
${accepted.length > 0 ? `归档时接受的警告：${accepted.map(({ code, count }) => `${code} ${count}处`).join('，')}\n` : ''}${masked ? '隐名：人名、电话都已隐去。台账里同一个人用同一个代号（某某01号），公文里印成“某某”；起草、审核、签发的人照写；认得出人的照片没有放。\n' : ''}
一、里面有什么

${folderLines(names)}
二、怎样核对没有改动

不用装程序。把档案包解开到一个空文件夹，在那个文件夹里运行：

  sha256sum -c SHA256SUMS          （Linux、Git Bash）
  shasum -a 256 -c SHA256SUMS      （macOS）

每一行都是 OK，文件就与归档时一样；有改动的，末尾会说有几个对不上。Windows 上打开 PowerShell，进到那个文件夹，运行：

  Get-Content -Encoding UTF8 SHA256SUMS | ForEach-Object { $s, $f = $_ -split '  ', 2; if ((Get-FileHash -LiteralPath $f).Hash -ne $s) { "不符 $f" } }

什么也没有显示，就是全部相符。只看一个文件的，用
  certutil -hashfile manifest.json SHA256
算出摘要，与 SHA256SUMS 里那一行比较。

这样看不出另外加进来的文件：包里有的文件，SHA256SUMS 里都有一行（它自己除外）。

manifest.json 的 SHA-256 就是整个档案包的摘要：清单里有每个文件的摘要，任何一个文件变了，清单就要变，摘要也就变了。交接时把它写进移交清册，以后只要核对这一串字符。

装了程序的，运行
  houqin verify 档案包.zip
还能查出文件的增减、改名、压缩包本身的改动，核对签名（--key 公钥）、与上一个包的衔接（--previous 上一个包），并用包里的台账和模板重新生成公文，逐字节比较（--rebuild）。

三、签名

包里有 manifest.sig 的，是学校用自己的钥匙对 manifest.json 做的 Ed25519 签名。私钥不在包里。公钥要向学校当面索取，核对指纹：清单里 signer 的 fingerprint 就是公钥的 SHA-256。没有装程序，用 OpenSSL 3 也能核对：先把 manifest.sig 里 signature 的值另存为 sig.txt，再运行

  openssl base64 -d -A -in sig.txt -out sig.bin
  openssl pkeyutl -verify -pubin -inkey houqin-public.pem -rawin -in manifest.json -sigfile sig.bin

四、以后怎样读

公文是 PDF/A-2a（ISO 19005-2）和 Word（ISO/IEC 29500），台账是文本（YAML，UTF-8 或原来的编码）和 Excel，照片的画面与原来的一样，里面记的拍摄时间、地点和手机型号归档时已经去掉（学校要原样归档的除外，见台账/school.yaml 的 archive），依据是 JSON 和 PDF。压缩包没有压缩，任何能解 zip 的软件都能打开。
`

const explained: readonly (readonly [string, string])[] = [
  [packageFolders.documents, '公文：每份有 Word 和 PDF 两种，内容相同'],
  [packageFolders.ledgers, '台账：原样的文本文件，另有一本 Excel 工作簿'],
  [packageFolders.photos, '台账记录的照片'],
  [packageFolders.evidence, '公文里每个数的依据：核对稿（PDF，供人看）和同名的 .json（供程序读）'],
  [packageFolders.templates, '生成公文用的模板'],
]

const folderLines = (names: readonly string[]): string =>
  [
    ...explained.flatMap(([folder, meaning]) => {
      const many = names.filter((name) => name.startsWith(`${folder}/`)).length
      return many === 0 ? [] : [`${folder}/  ${many}个文件。${meaning}`]
    }),
    `${indexName}.docx、${indexName}.pdf  各件的档号、题名、日期、页数`,
    'manifest.json  清单：每个文件的大小、SHA-256、题名，学校、学期、签署人、字体、选项',
    'SHA256SUMS  每个文件的 SHA-256，一行一个',
  ]
    .map((line) => `  ${line}\n`)
    .join('')
