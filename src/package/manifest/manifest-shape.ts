import { manifestVersion } from './manifest.ts'
import { key, mayHave, type Shape, type ShapeField } from './shape.ts'

const text: Shape = { type: 'text' }
/** The id of a term: comparing terms throws for anything else. */
const termId: Shape = { type: 'text', pattern: '^\\d{4}-(?:autumn|spring)$' }
const day: Shape = { type: 'text', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }
/** SHA-256 in lower-case hexadecimal. */
export const sha256Shape: Shape = { type: 'text', pattern: '^[0-9a-f]{64}$' }
const integer: Shape = { type: 'integer' }
const list = (of: Shape): Shape => ({ type: 'list', of })
const oneOf = (...values: readonly string[]): Shape => ({ type: 'text', values })
const record = (...fields: readonly ShapeField[]): Shape => ({ type: 'record', fields })

const item = record(
  key('number', text, '档号（DA/T 22—2015）'),
  mayHave('documentNumber', text, '文号'),
  key('author', text, '责任者'),
  key('title', text, '题名'),
  key('date', day, '文件的日期'),
  mayHave('secrecy', text, '密级，不写是公开'),
  mayHave('pages', integer, '页数，不分页的电子文件没有'),
  mayHave('note', text, '备注'),
  key('retention', text, '保管期限：Y（永久）、D30、D10'),
  mayHave('buildId', sha256Shape, '生成标识：文件内容的 SHA-256，Word 和 PDF 里也有'),
  key('files', list(text), '这一件的文件在包里的名字'),
)

const file = record(
  key('name', text, '在包里的名字'),
  key(
    'role',
    oneOf('document', 'ledger', 'workbook', 'photo', 'evidence', 'template', 'index', 'note'),
    'document 公文，ledger 台账，workbook 台账的 Excel 工作簿，photo 照片，evidence 数字依据，template 模板，index 归档文件目录，note 说明',
  ),
  key('title', text, '题名'),
  key('type', text, '媒体类型'),
  key('size', integer, '大小，字节'),
  key('sha256', sha256Shape, 'SHA-256，小写十六进制'),
  mayHave('origin', text, '原来的路径：台账从数据文件夹算起，照片从 photos 算起，模板从模板文件夹算起'),
)

/** The shape of `manifest.json`, key by key; `manifest.schema.json` beside this file is generated from it. */
export const manifestShape: Shape = record(
  key('schema', oneOf(manifestVersion), '清单的格式和版本'),
  key('tool', record(key('name', oneOf('houqin'), '程序'), key('version', text, '版本')), '用什么程序做的'),
  key('school', record(key('name', text, '学校全称'), key('fonds', text, '全宗号')), '学校'),
  key(
    'term',
    record(
      key('id', termId, '编号，如 2025-autumn'),
      key('label', text, '名称'),
      key('start', day, '第一天'),
      key('end', day, '最后一天'),
    ),
    '学期',
  ),
  key(
    'signOffs',
    list(
      record(
        key('role', oneOf('drafted', 'reviewed', 'signed'), 'drafted 起草，reviewed 审核，signed 签发'),
        key('by', text, '谁'),
        key('on', day, '哪一天'),
      ),
    ),
    '起草、审核、签发，照 school.yaml',
  ),
  key('items', list(item), '归档文件目录的各件，按目录的顺序'),
  key(
    'options',
    record(
      key('pdf', oneOf('a2a'), '公文 PDF 的标准：PDF/A-2a'),
      key('attachments', { type: 'flag' }, '另有附台账的 PDF/A-3a'),
    ),
    '生成时的选项',
  ),
  key(
    'fonts',
    list(record(key('id', text, '字体'), key('sha256', sha256Shape, '字体文件的 SHA-256'))),
    'PDF 用的字体',
  ),
  key(
    'accepted',
    list(record(key('code', text, '警告的代号'), key('count', integer, '几处'))),
    '归档人看过并接受的警告（--accept）',
  ),
  mayHave('masked', { type: 'flag' }, '隐名：台账里的人名换成了代号，公文里印成某某'),
  mayHave(
    'previous',
    record(
      key('term', termId, '上一个包的学期'),
      key('digest', sha256Shape, '上一个包 manifest.json 的 SHA-256'),
    ),
    '上一个档案包，一校的各包由此连成一串',
  ),
  mayHave(
    'signer',
    record(
      key('algorithm', oneOf('Ed25519'), '签名算法'),
      key('fingerprint', sha256Shape, '公钥（SPKI DER）的 SHA-256'),
    ),
    '用哪把钥匙签名；有这一项就必须有 manifest.sig',
  ),
  key('files', list(file), '除 manifest.json、manifest.sig、SHA256SUMS 以外的全部文件，按名字排序'),
)
