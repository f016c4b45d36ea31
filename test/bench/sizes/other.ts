import { zipSync } from 'fflate'
import { diffFile } from '../../../src/app/adopt/index.ts'
import { importLedgers } from '../../../src/app/import/index.ts'
import { loadSpelling } from '../../../src/app/keys/index.ts'
import { readExpected } from '../../../src/app/review/expected-schools.ts'
import { readLines } from '../../../src/app/review/read-lines.ts'
import { readRubricFile } from '../../../src/app/review/review-setup.ts'
import { traceFile } from '../../../src/app/trace/index.ts'
import { generate } from '../../../src/build/index.ts'
import { openPackage } from '../../../src/package/index.ts'
import { readWordText } from '../../../src/revision/index.ts'
import { readBook } from '../../../src/spreadsheet/index.ts'
import { isFault, readEntry } from '../../../src/storage/index.ts'
import { findRecords } from '../../../src/storage/write-record.ts'
import { makePhotoMemory, openPhotoFolder } from '../../../src/workspace/index.ts'
import { memoryDisk, memoryMachine, newWorld } from '../../support/memory-disk.ts'
import { memoryHost } from '../../support/memory-host.ts'
import { rawZip } from '../../support/raw-zip.ts'
import { nodeCrypto } from '../../support/small-package.ts'
import { smallSchool } from '../../support/workspace-files.ts'
import { type Family, numbered, repeated } from './family.ts'
import { texts } from './yaml.ts'

type Make = Family['make']
type Read = Family['read']

const families = (prefix: string, read: Read, makes: Readonly<Record<string, Make>>): readonly Family[] =>
  Object.entries(makes).map(([name, make]) => ({ name: `${prefix}/${name}`, make, read }))

const codesOf = (diagnostics: readonly { readonly code: string }[]): readonly string[] =>
  diagnostics.map(({ code }) => code)

/** Checks a workspace with one file put in. */
const checkWith =
  (path: string, others: Readonly<Record<string, string>>): Read =>
  async (input) => {
    const host = memoryHost({
      'data/school.yaml': smallSchool,
      'data/2025-autumn/repairs.yaml': '- {id: 1, date: 2025-09-01, item: 灯管, action: 更换}\n',
      ...others,
      [path]: input,
    })
    const request = {
      data: 'data',
      dataLabel: 'data',
      templates: 'templates',
      templatesLabel: 'templates',
      documents: ['t'],
      term: '2025-autumn',
      formats: ['docx'],
    } as const
    return codesOf((await generate(request, host)).diagnostics)
  }

const front = '---\n标题: 试\n---\n\n'

/** Texts that a Markdown parser can find hard. */
const markdown: Readonly<Record<string, Make>> = {
  paragraphs: (bytes) => repeated('这是一段文字。\n\n', bytes),
  'long-line': (bytes) => repeated('长', bytes),
  lines: (bytes) => repeated('一行\n', bytes),
  quotes: (bytes) => repeated('> ', bytes, '', 'a'),
  'quote-lines': (bytes) => repeated('> a\n\n', bytes),
  'nested-lists': (bytes) => repeated('- ', bytes, '', 'a'),
  'indented-lists': (bytes) => {
    const lines: string[] = []
    for (let [at, size] = [0, 0]; size < bytes; at += 1) {
      const line = `${'  '.repeat(at)}- a\n`
      lines.push(line)
      size += line.length
    }
    return lines.join('')
  },
  items: (bytes) => repeated('- a\n', bytes),
  'open-brackets': (bytes) => repeated('[', bytes),
  'open-links': (bytes) => repeated('[a](', bytes),
  'open-images': (bytes) => repeated('![', bytes),
  'nested-brackets': (bytes) => '['.repeat(bytes / 2) + ']'.repeat(bytes / 2),
  'link-references': (bytes) => repeated('[a][b]', bytes),
  definitions: (bytes) => numbered((at) => `[a${at}]: /b\n`, bytes),
  footnotes: (bytes) => numbered((at) => `a[^${at}]\n\n[^${at}]: b\n\n`, bytes),
  stars: (bytes) => repeated('*', bytes),
  'open-emphasis': (bytes) => repeated('*a ', bytes),
  'mixed-emphasis': (bytes) => repeated('*a _b ', bytes),
  'three-stars': (bytes) => repeated('a***b ', bytes),
  'emphasis-pairs': (bytes) => repeated('**a* ', bytes),
  underscores: (bytes) => repeated('_a', bytes),
  tildes: (bytes) => repeated('~~a ', bytes),
  backticks: (bytes) => numbered((at) => `e${'`'.repeat(at % 1000)}`, bytes),
  'open-code': (bytes) => repeated('` a', bytes),
  'table-rows': (bytes) => repeated('|a|b|\n', bytes, '|a|b|\n|-|-|\n'),
  'table-columns': (bytes) => `${'|a'.repeat(bytes / 5)}|\n${'|-'.repeat(bytes / 5)}|\n`,
  'table-pipes': (bytes) => repeated('|', bytes),
  'table-heads': (bytes) => repeated('|a|\n|-|\n', bytes),
  html: (bytes) => repeated('<a ', bytes),
  'html-comments': (bytes) => repeated('<!-- ', bytes),
  entities: (bytes) => repeated('&amp;', bytes),
  headings: (bytes) => repeated('# a\n', bytes),
  fences: (bytes) => repeated('```\n', bytes),
  breaks: (bytes) => repeated('a  \n', bytes),
  backslashes: (bytes) => repeated('\\', bytes),
  autolinks: (bytes) => repeated('<a@', bytes),
  nuls: (bytes) => repeated('\u0000', bytes),
  'heading-blanks': (bytes) => repeated(' ', bytes, '# a', 'b\n'),
  'blank-runs': (bytes) => repeated(`${' '.repeat(5000)}a`, bytes),
  numbers: (bytes) => repeated('灯管5盏、', bytes),
  'number-lines': (bytes) => repeated('灯管5盏，每周一次。\n\n', bytes),
  digits: (bytes) => repeated('1', bytes),
  letters: (bytes) => repeated('a', bytes),
  capitals: (bytes) => repeated('A', bytes),
  'link-ends': (bytes) => repeated('](', bytes),
  numerals: (bytes) => repeated('一', bytes, '每周'),
}

const template: Readonly<Record<string, Make>> = {
  text: (bytes) => repeated('这是一段文字。\n\n', bytes, front),
  expressions: (bytes) => repeated('{{count repairs}} ', bytes, front),
  'expression-lines': (bytes) => repeated('{{count repairs}}\n\n', bytes, front),
  blocks: (bytes) => '{{#if repairs}}'.repeat(bytes / 24) + '{{/if}}'.repeat(bytes / 24),
  'open-blocks': (bytes) => repeated('{{#if a}}', bytes),
  subexpressions: (bytes) => `{{${'(a '.repeat(bytes / 4)}${')'.repeat(bytes / 4)}}}`,
  paths: (bytes) => repeated('a.', bytes, '{{', 'b}}'),
  arguments: (bytes) => repeated('a="b" ', bytes, '{{count repairs ', '}}'),
  braces: (bytes) => repeated('{', bytes),
  comments: (bytes) => repeated('{{!-- a --}}', bytes),
  unknown: (bytes) => repeated('{{nothing}}\n', bytes),
  front: (bytes) => repeated('键: 值\n', bytes, '---\n', '---\n'),
  'front-blanks': (bytes) => repeated(' ', bytes, '---\n标题: a', 'b\n---\n'),
  'issued-blanks': (bytes) => repeated(' ', bytes, '---\n标题: 试\n印发: a', 'b\n---\n'),
  'partial-brackets': (bytes) => repeated('{{>[', bytes, front),
  'open-comments': (bytes) => repeated('{{!--', bytes, front),
}

const csvHead = '日期,物品,处理,数量,地点\n'
const stateHead = '报修日期,物品,做法,完成情况\n'
const goodsHead = '采购日期,采购物品,金额\n'
const csv: Readonly<Record<string, Make>> = {
  rows: (bytes) => repeated('2025-09-01,灯管,更换,2支,三年级二班\n', bytes, csvHead),
  newlines: (bytes) => repeated('\n', bytes),
  'carriage-returns': (bytes) => repeated('\r', bytes),
  commas: (bytes) => repeated(',', bytes),
  quotes: (bytes) => repeated('"', bytes),
  'quoted-newlines': (bytes) => repeated('\n', bytes, `${csvHead}"`, '"'),
  'doubled-quotes': (bytes) => repeated('""', bytes, `${csvHead}"`, '"'),
  'open-quote': (bytes) => repeated('a', bytes, '"'),
  'quote-lines': (bytes) => repeated('"\n', bytes),
  'long-line': (bytes) => repeated('a', bytes),
  'long-cells': (bytes) => repeated(`${'a'.repeat(50_000)},\n`, bytes, csvHead),
  nuls: (bytes) => repeated('\u0000', bytes),
  semicolons: (bytes) => repeated(';\n', bytes),
  'damaged-utf8': (bytes) => Buffer.concat([Buffer.from(repeated('灯', bytes)), Buffer.from([0xff])]),
  columns: (bytes) => numbered((at) => `栏${at},`, bytes, '', '\n'),
  headers: (bytes) => repeated(csvHead, bytes),
  blanks: (bytes) => repeated(' ,', bytes),
  'header-brackets': (bytes) => repeated('(', bytes, '日期,物品,', '\n2025-09-01,灯管,1\n'),
  'cells-of-digits': (bytes) => repeated(`2025-09-01,${'1'.repeat(50_000)}x,更换\n`, bytes, csvHead),
  'cells-of-times': (bytes) => repeated(`2025-09-01${'上午9点'.repeat(5000)} x,灯管,更换\n`, bytes, csvHead),
  'cells-of-states': (bytes) => repeated(`2025-09-01,灯管,更换,好${'了'.repeat(30_000)}\n`, bytes, stateHead),
  'cells-of-boxes': (bytes) => repeated(`2025-09-01,灯管,更换,${'修'.repeat(30_000)}☑\n`, bytes, stateHead),
  'cells-of-goods': (bytes) => repeated(`2025-09-01,拖把${'和'.repeat(30_000)}2个,20\n`, bytes, goodsHead),
  'cells-of-commas': (bytes) =>
    repeated(`2025-09-01,拖把2个（${'、'.repeat(30_000)}）,20\n`, bytes, goodsHead),
  'cells-of-numbers': (bytes) =>
    repeated(`2025-09-01,1.拖把${'、'.repeat(30_000)}2.x,20\n`, bytes, goodsHead),
  'cells-of-quotes': (bytes) => repeated(`${'“'.repeat(50_000)},灯管,更换\n`, bytes, csvHead),
}

const readSheet: Read = async (input) => {
  const host = memoryHost({
    'data/school.yaml': smallSchool,
    'data/2025-autumn/meetings.yaml': '',
    'a.csv': input,
  })
  const request = { data: 'data', dataLabel: 'data', file: 'a.csv', fileLabel: 'a.csv' }
  return codesOf((await importLedgers(request, host)).diagnostics)
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const text = (value: string): Uint8Array => new Uint8Array(Buffer.from(value))

/** A workbook of one sheet with what stands in it, and other parts. */
function book(sheet: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
    ...others,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, text(part)])), {
    level: 1,
  })
}

const sheetOf = (inner: string, behind = ''): string =>
  `<worksheet xmlns="${main}"><sheetData>${inner}</sheetData>${behind}</worksheet>`
const inline = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`
const head = `<row>${['日期', '物品', '处理'].map(inline).join('')}</row>`
const row = `<row>${['2025-09-01', '灯管', '更换'].map(inline).join('')}</row>`

/** Sizes are those of what is unpacked. */
const workbooks: Readonly<Record<string, Make>> = {
  rows: (bytes) => book(sheetOf(repeated(row, bytes, head))),
  'empty-rows': (bytes) => book(sheetOf(repeated('<row/>', bytes))),
  'empty-cells': (bytes) => book(sheetOf(repeated('<c/>', bytes, '<row>', '</row>'))),
  'far-cells': (bytes) =>
    book(
      sheetOf(numbered((at) => `<row r="${1 + at * 50}"><c r="ZZ${1 + at * 50}"><v>1</v></c></row>`, bytes)),
    ),
  'farthest-cell': (bytes) =>
    book(
      sheetOf(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' +
          ' '.repeat(bytes),
      ),
    ),
  merges: (bytes) =>
    book(
      sheetOf(
        repeated(row, 200_000, head),
        `<mergeCells>${repeated('<mergeCell ref="A1:XFD1048576"/>', bytes)}</mergeCells>`,
      ),
    ),
  strings: (bytes) =>
    book(sheetOf(head), {
      'xl/sharedStrings.xml': `<sst xmlns="${main}">${repeated('<si><t>a</t></si>', bytes)}</sst>`,
    }),
  'long-string': (bytes) =>
    book(sheetOf(head), {
      'xl/sharedStrings.xml': `<sst xmlns="${main}"><si><t>${repeated('a', bytes)}</t></si></sst>`,
    }),
  'rich-strings': (bytes) =>
    book(sheetOf(head), {
      'xl/sharedStrings.xml': `<sst xmlns="${main}"><si>${repeated('<r><t>a</t></r>', bytes)}</si></sst>`,
    }),
  styles: (bytes) =>
    book(sheetOf(head), {
      'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs>${repeated('<xf numFmtId="1"/>', bytes)}</cellXfs></styleSheet>`,
    }),
  nested: (bytes) => book('<a>'.repeat(bytes / 7) + '</a>'.repeat(bytes / 7)),
  'nested-strings': (bytes) =>
    book(sheetOf(head), { 'xl/sharedStrings.xml': '<si>'.repeat(bytes / 9) + '</si>'.repeat(bytes / 9) }),
  attributes: (bytes) => book(sheetOf(`<row ${numbered((at) => `a${at}="1" `, bytes)}/>`)),
  'open-tags': (bytes) => book(sheetOf(repeated('<', bytes))),
  comments: (bytes) => book(sheetOf(repeated('<!-- a -->', bytes))),
  'open-comments': (bytes) => book(sheetOf(repeated('<!--', bytes))),
  entities: (bytes) => book(sheetOf(`<row>${inline(repeated('&amp;', bytes))}</row>`)),
  doctype: (bytes) =>
    book(
      `<!DOCTYPE a [<!ENTITY b "${repeated('a', bytes)}">]>${sheetOf(`<row>${inline(repeated('&b;', bytes))}</row>`)}`,
    ),
  sheets: (bytes) =>
    book(sheetOf(head), {
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${numbered((at) => `<sheet name="s${at}" sheetId="${at + 1}" r:id="r1"/>`, bytes)}</sheets></workbook>`,
    }),
  zeros: (bytes) => zipSync({ '[Content_Types].xml': new Uint8Array(bytes) }, { level: 9 }),
  // A package without ZIP64 has at most 65,535 parts.
  parts: (bytes) =>
    zipSync(
      Object.fromEntries(
        Array.from({ length: Math.min(bytes / 120, 65_000) }, (_, at) => [`xl/p${at}.xml`, new Uint8Array()]),
      ),
    ),
}

const word = (body: string): string =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`

const words: Readonly<Record<string, Make>> = {
  paragraphs: (bytes) => word(repeated('<w:p><w:r><w:t>a</w:t></w:r></w:p>', bytes)),
  runs: (bytes) => word(`<w:p>${repeated('<w:r><w:t>a</w:t></w:r>', bytes)}</w:p>`),
  nested: (bytes) => word('<w:p>'.repeat(bytes / 11) + '</w:p>'.repeat(bytes / 11)),
  text: (bytes) => word(`<w:p><w:r><w:t>${repeated('长', bytes)}</w:t></w:r></w:p>`),
  entities: (bytes) => word(`<w:p><w:r><w:t>${repeated('&amp;', bytes)}</w:t></w:r></w:p>`),
  attributes: (bytes) => word(`<w:p ${repeated('a="b" ', bytes)}/>`),
  'blank-attributes': (bytes) => word(`<w:p ${repeated(' ', bytes)}x/>`),
  comments: (bytes) => word(repeated('<!---->', bytes)),
  'open-comments': (bytes) => word(repeated('<!--', bytes)),
  'open-tags': (bytes) => word(repeated('<', bytes)),
  'open-cdata': (bytes) => word(repeated('<![CDATA[', bytes)),
  instructions: (bytes) => word(repeated('<?a', bytes)),
}

const packages: Readonly<Record<string, Make>> = {
  entries: (bytes) => {
    const files = Array.from(
      { length: Math.min(60_000, bytes / 130) },
      (_, at) => [`f${at}`, new Uint8Array()] as const,
    )
    return zipSync(Object.fromEntries(files), { level: 0 })
  },
  'deep-names': (bytes) =>
    rawZip(
      Array.from({ length: Math.ceil(bytes / 60_000) }, (_, at) => ({
        name: `${at}/${'a/'.repeat(29_000)}b`,
      })),
    ),
  manifest: (bytes) => rawZip([{ name: 'manifest.json', content: repeated('[', bytes) }]),
  'manifest-records': (bytes) =>
    rawZip([
      {
        name: 'manifest.json',
        content: `{"schema":"houqin-package/1","files":[${repeated('{"name":"a"},', bytes)}{}]}`,
      },
    ]),
  'manifest-bomb': (bytes) =>
    rawZip([{ name: 'manifest.json', content: repeated(' ', bytes), deflate: true }]),
  'no-zip': (bytes) => repeated('PK', bytes),
  'end-records': (bytes) => repeated('PK\u0005\u0006', bytes),
}

const readPackage: Read = async (input) => {
  const source = {
    size: input.length,
    read: (start: number, length: number) => Promise.resolve(input.subarray(start, start + length)),
  }
  return codesOf((await openPackage(source, nodeCrypto.digest)).diagnostics)
}

/** A file that carries our mark, as a Word file or a PDF, with something large in it. */
const ours = (main: string): Uint8Array =>
  zipSync({
    'docProps/custom.xml': text(
      `<property name="生成标识"><vt:lpwstr>${'0'.repeat(64)}</vt:lpwstr></property>`,
    ),
    'docProps/core.xml': text('<dc:title>总结</dc:title>'),
    'word/document.xml': text(main),
  })
const pdfEnd = `\ntrailer <</ID [<${'0'.repeat(32)}> <${'0'.repeat(32)}>]>>\n%%EOF\n`

const traced: Readonly<Record<string, Make>> = {
  paragraphs: (bytes) => ours(word(repeated('<w:p><w:r><w:t>a</w:t></w:r></w:p>', bytes))),
  'open-texts': (bytes) => ours(repeated('<w:t ', bytes)),
  breaks: (bytes) => ours(repeated('<w:br/>', bytes)),
  names: (bytes) =>
    zipSync({
      'docProps/custom.xml': text(repeated('name="生成标识"', bytes)),
      'word/document.xml': text(''),
    }),
  'pdf-blanks': (bytes) => repeated(' ', bytes, '%PDF-1.7\n', pdfEnd),
  'pdf-titles': (bytes) =>
    repeated('<rdf:li ', bytes, '%PDF-1.7\n<x:xmpmeta><dc:title>', `</dc:title></x:xmpmeta>${pdfEnd}`),
  'pdf-ends': (bytes) => repeated('%%EOF ', bytes, '%PDF-1.7\n', pdfEnd),
}

const traceOf: Read = async (input) => {
  const host = memoryHost({ 'data/school.yaml': smallSchool, 'templates/t.md.hbs': front, 'a.docx': input })
  const folders = { data: 'data', dataLabel: 'data', templates: 'templates', templatesLabel: 'templates' }
  const request = { ...folders, file: 'a.docx', fileLabel: 'a.docx' }
  const [traced, compared] = [await traceFile(request, host), await diffFile(request, host)]
  return codesOf([...traced.diagnostics, ...compared.diagnostics])
}

const schoolsOf =
  (name: string): Read =>
  async (input) => {
    const named = { path: name, label: name }
    return codesOf(
      (await readExpected(named, await loadSpelling(), memoryHost({ [name]: input }))).diagnostics,
    )
  }

const rubricOf: Read = async (input) =>
  codesOf(
    (await readRubricFile({ path: 'a.yaml', label: 'a.yaml' }, memoryHost({ 'a.yaml': input }))).diagnostics,
  )

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

/** Files that begin as pictures do and go on for long. */
const pictures: Readonly<Record<string, Make>> = {
  'jpeg-marks': (bytes) => bytesOf(repeated('\u00ff', bytes, '\u00ff\u00d8')),
  'jpeg-comments': (bytes) => bytesOf(repeated('\u00ff\u00fe\u0000\u0002', bytes, '\u00ff\u00d8')),
  'jpeg-data': (bytes) =>
    bytesOf(
      repeated(
        'a',
        bytes,
        '\u00ff\u00d8\u00ff\u00c0\u0000\u0011\u0008\u0001\u0000\u0001\u0000\u0003\u0001\u0011\u0000\u0002\u0011\u0000\u0003\u0011\u0000\u00ff\u00da\u0000\u000c\u0003\u0001\u0000\u0002\u0000\u0003\u0000\u0000\u003f\u0000',
        '\u00ff\u00d9',
      ),
    ),
  'png-zeros': (bytes) =>
    bytesOf(
      repeated(
        '\u0000',
        bytes,
        '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\u000dIHDR\u0000\u0000\u0001\u0000\u0000\u0000\u0001\u0000\u0008\u0002\u0000\u0000\u0000',
      ),
    ),
}

const pictureOf: Read = async (input) => {
  const photos = await openPhotoFolder('data', memoryHost({ 'data/photos/a.jpg': input }), makePhotoMemory())
  return ['fault' in (await photos.read('a.jpg')) ? 'refused' : 'read']
}

const entryHead = '后勤台账的历史记录\n编号: 1\n时间: a\n命令: b\n说明: c\n校验: 00000000\n\n'
const history: Readonly<Record<string, Make>> = {
  lines: (bytes) => repeated('+a\n', bytes, entryHead),
  'one-line': (bytes) => repeated('a', bytes, entryHead),
  heads: (bytes) => repeated('编号: 1\n', bytes),
}

const historyOf: Read = (input) => {
  const read = readEntry('.houqin/history/000001.txt', input)
  return Promise.resolve([isFault(read) ? 'refused' : 'read'])
}

export const otherFamilies: readonly Family[] = [
  ...families(
    'narrative',
    checkWith('data/2025-autumn/narrative/overview.md', {
      'templates/t.md.hbs': `${front}{{narrative "overview"}}\n`,
    }),
    markdown,
  ),
  ...families('template', checkWith('templates/t.md.hbs', {}), { ...template, ...markdown }),
  ...families('csv', readSheet, csv),
  ...families('xlsx', async (input) => codesOf((await readBook('a.xlsx', input)).diagnostics), workbooks),
  ...families(
    'word',
    (input) =>
      Promise.resolve(
        readWordText({ document: new TextDecoder().decode(input), styles: word('') })
          ? ['read']
          : ['refused'],
      ),
    words,
  ),
  ...families('package', readPackage, packages),
  ...families('traced', traceOf, traced),
  ...families('schools', schoolsOf('名单.csv'), csv),
  ...families('rubric', rubricOf, texts),
  ...families('picture', pictureOf, pictures),
  ...families('history', historyOf, history),
  ...families(
    'record',
    async (input) => {
      const disk = memoryDisk({ '校/.houqin/write-0a.prepare': new TextDecoder().decode(input) })
      const found = await findRecords(memoryMachine(disk, newWorld()), '校')
      return found.map(({ record }) => (record ? 'read' : 'torn'))
    },
    {
      brackets: (bytes) => repeated('[', bytes),
      blanks: (bytes) => repeated(' ', bytes),
      folders: (bytes) =>
        repeated('"a/b",', bytes, '{"version":1,"command":"a","files":[],"folders":[', '"a"]}'),
    },
  ),
  ...families(
    'lines',
    async (input) => {
      let many = 0
      for await (const { length } of readLines('a', memoryHost({ a: input }))) many += Math.sign(length)
      return [String(many)]
    },
    {
      lines: (bytes) => repeated('{}\n', bytes),
      newlines: (bytes) => repeated('\n', bytes),
      'one-line': (bytes) => repeated('a', bytes),
    },
  ),
]
