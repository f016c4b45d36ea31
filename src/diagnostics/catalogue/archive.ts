import type { Catalogue } from './catalogue.ts'

const original = '请向学校要 houqin archive 写出的原包；不要解开以后重新打包，也不要改里面的文件。'

/** Codes of archiving: making a package, and verifying one. */
export const archiveCodes = {
  'archive-settings': {
    severity: 'error',
    title: '还没有归档设置',
    explanation:
      '档号由全宗号、门类、年度、保管期限、机构和件号组成（DA/T 22—2015），各地不同，要在 school.yaml 的“归档”（archive）里写明。写法见 data/README.md。',
  },
  'archive-sign-off': {
    severity: 'warning',
    title: '起草、审核、签发没有写全',
    explanation:
      '归档要记下谁起草、谁审核、谁签发和日期，写在 school.yaml 的“归档”（archive）下面的“各学期”（terms）里。日期要依次不早于前一步。确实没有的，用 --accept archive-sign-off 归档，清单里会记下来。',
  },
  'archive-empty': {
    severity: 'error',
    title: '没有可归档的文件',
    explanation: '模板都写了不归档（archive: false），或者这个学期没有台账。请检查学期和模板。',
  },
  'archive-text': {
    severity: 'error',
    title: '文字写不进清单',
    explanation:
      '题名、备注、责任者、文件名这些文字要写进档案包的清单，一处最多 4000 个字，不能有看不见的控制字符。请在 school.yaml 的“归档”（archive）、模板的标题或照片的文件名里改短、改正，再归档。',
  },
  'archive-photo': {
    severity: 'warning',
    title: '照片里的拍摄信息去不掉',
    explanation:
      '手机、相机把拍摄的地点、时间写在照片里，归档时去掉，画面一点不变。只有完好的 JPG、PNG 去得掉，别的（如苹果手机的 HEIC）请用看图软件另存为 JPG，代替原来的。用 --accept archive-photo 接受的，原样放进档案包；隐名的档案包里不放。全部照片都要原样归档的，在 school.yaml 的“归档”（archive）里写“照片: 原样”。',
  },
  'archive-photo-broken': {
    severity: 'error',
    title: '包里的照片是坏的',
    explanation:
      '照片与封包时一样，没有人改过，但打不开：没有画面、缺了一截，或者尺寸、内容对不上。这样的照片作不了凭证，请学校换上完好的，重新归档。归档时用 --accept archive-photo 接受过的照片不再报。',
  },
  'archive-accepted': {
    severity: 'notice',
    title: '警告已接受',
    explanation: '归档时用 --accept 接受了一种警告。接受的警告和处数写进档案包的清单，审核的人看得到。',
  },
  'archive-rebuild': {
    severity: 'error',
    title: '重建的结果与包里的不同',
    explanation:
      'houqin verify --rebuild 用包里的台账、模板重新生成各份文件，与包里的逐字节比较。不同，多半是程序的版本或字体不同：请用包里写的版本再试。版本、字体都相同而结果不同，说明包里的文件不是由包里的台账生成的。',
  },
  'archive-exists': {
    severity: 'error',
    title: '已经有不同的档案包',
    explanation: '档案包写出以后不再改动，所以不覆盖内容不同的旧包。旧包作废的，先移走，或加上 --replace。',
  },
  'archive-key': {
    severity: 'error',
    title: '钥匙文件用不了',
    explanation:
      '签名用 houqin key new 做出的私钥文件（PEM，PKCS8，Ed25519），核验用对应的公钥文件（PEM，SPKI）。请检查路径，看看是不是把公钥和私钥弄反了。私钥加了口令的（key new --passphrase），签名时要输入，脚本里用环境变量 HOUQIN_KEY_PASSPHRASE 给出。',
  },
  'archive-unreadable': {
    severity: 'error',
    title: '文件打不开',
    explanation: '请检查档案包的路径，看看文件是否被别的程序占用。',
  },
  'archive-not-zip': {
    severity: 'error',
    title: '不是档案包，或没有传完',
    explanation: `档案包是一个 .zip 文件，末尾有目录。没有传完、被截断的文件读不出来。${original}`,
  },
  'archive-structure': {
    severity: 'error',
    title: '压缩包的结构不对',
    explanation: `档案包的结构是固定的：不分卷、不加密、没有链接，文件一个接一个，不重叠。结构不对的包不解开。${original}`,
  },
  'archive-name': {
    severity: 'error',
    title: '包里有不许有的文件名',
    explanation: `指到文件夹外面的、Windows 上不能用的、只差大小写的名字，解开时会出错或盖掉别的文件，这样的包不解开。${original}`,
  },
  'archive-too-large': {
    severity: 'error',
    title: '包太大',
    explanation:
      '一个包最多 20000 个文件、解开 2 GB，一个文件最多 256 MB，解开后比压缩时大很多倍的当作压缩炸弹。照片太多太大的，先缩小照片再归档。',
  },
  'archive-manifest': {
    severity: 'error',
    title: '清单不对',
    explanation: `manifest.json 列着包里的每个文件和它的 SHA-256，由程序写出，格式固定。缺了它、改了它，就不能核验。${original}`,
  },
  'archive-newer': {
    severity: 'error',
    title: '档案包是新版程序做的',
    explanation: '档案包的格式有版本。新版程序认得旧格式，旧版程序不认得新格式：请升级 houqin 再核验。',
  },
  'archive-file-changed': {
    severity: 'error',
    title: '文件被改过',
    explanation: `这个文件的内容与清单里的 SHA-256 不符：归档以后被改过，或者损坏了。${original}`,
  },
  'archive-file-added': {
    severity: 'error',
    title: '多了文件',
    explanation: `清单里没有这个文件，是归档以后加进去的。${original}`,
  },
  'archive-file-removed': {
    severity: 'error',
    title: '少了文件',
    explanation: `清单里有这个文件，包里没有，是归档以后删去的。${original}`,
  },
  'archive-file-renamed': {
    severity: 'error',
    title: '文件被改名',
    explanation: `内容与清单相符，名字不同，是归档以后改的名。${original}`,
  },
  'archive-wrapping': {
    severity: 'error',
    title: '包装被改动，内容完好',
    explanation: `每个文件都与清单相符，但压缩包本身（文件头、目录、日期、注释）不是程序写出的样子，多半是解开以后又打了包。${original}`,
  },
  'archive-sums': {
    severity: 'error',
    title: 'SHA256SUMS 与清单不符',
    explanation: `SHA256SUMS 供不装程序的人核对，内容完全由清单决定。与清单不符，就是被改过。${original}`,
  },
  'archive-signature': {
    severity: 'error',
    title: '签名不对',
    explanation:
      '签名是学校用私钥对清单做的，清单、签名、公钥差一个字节都对不上。请核对公钥是不是学校交来的那一把；公钥没有错，包就是被改过的。',
  },
  'archive-signer-unchecked': {
    severity: 'notice',
    title: '没有核对签名的人',
    explanation:
      '包里带着公钥，可以看出签名以后没有改动，但任何人都能另做一把钥匙重新签。要确定是学校签的，用学校当面交来的公钥核验（--key）。',
  },
  'archive-chain': {
    severity: 'error',
    title: '与上一个档案包接不上',
    explanation:
      '每个档案包记着同一学校上一个包的摘要，一个接一个，中间抽换一个就接不上。请核对给的是不是紧接着的上一个包。',
  },
  'archive-chain-unchecked': {
    severity: 'notice',
    title: '没有核对上一个档案包',
    explanation: '要看一校的档案包是不是一个接一个，核验时用 --previous 给出上一个包。',
  },
} as const satisfies Catalogue
