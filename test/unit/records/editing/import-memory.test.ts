import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ColumnMemory,
  type ImportMemory,
  parseImportMemory,
} from '../../../../src/records/editing/import-memory.ts'
import { type NewMemory, rememberImport } from '../../../../src/records/editing/remember-import.ts'

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const words = (map: ColumnMemory['columns']): Readonly<Record<string, string>> =>
  Object.fromEntries([...map].map(([key, { text }]) => [key, text]))

/** A memory without the places of its words. */
const contentOf = ({ columns, imported }: ImportMemory): unknown => ({
  columns: columns.map(({ headers, kind, columns: uses, defaults }) => ({
    headers,
    kind: kind.text,
    uses: words(uses),
    defaults: words(defaults),
  })),
  imported: Object.fromEntries([...imported].map(([ledger, rows]) => [ledger, Object.fromEntries(rows)])),
})

/** What a memory file says, then its faults as `line: message`. */
function read(text: string): { readonly says: unknown; readonly faults: readonly string[] } {
  const { value, diagnostics } = parseImportMemory(encode(text))
  return {
    says: contentOf(value),
    faults: diagnostics.map(({ location, message }) => `${location?.line ?? 0}: ${message}`),
  }
}

const nothing = { columns: [], imported: {} }

const columns = {
  headers: ['日期', '修什么', '序号'],
  kind: '维修',
  columns: new Map([
    ['日期', '报修日期'],
    ['修什么', '物品'],
    ['序号', '不导入'],
  ]),
  defaults: new Map([['做法', '维修']]),
}
const row = { ledger: '2025-autumn/repairs', digest: 'a1', id: 'WX-1', place: '维修.xlsx 维修!7' }
const fresh: NewMemory = { columns: [columns], imported: [row] }

const file = `列对应:
  - 台账: 维修
    表头: [ 日期, 修什么, 序号 ]
    列:
      日期: 报修日期
      修什么: 物品
      序号: 不导入
    默认:
      做法: 维修
已导入:
  2025-autumn/repairs:
    a1: [ WX-1 ] # 维修.xlsx 维修!7
`
const says = {
  columns: [
    {
      headers: ['日期', '修什么', '序号'],
      kind: '维修',
      uses: { 日期: '报修日期', 修什么: '物品', 序号: '不导入' },
      defaults: { 做法: '维修' },
    },
  ],
  imported: { '2025-autumn/repairs': { a1: ['WX-1'] } },
}

describe('parseImportMemory', () => {
  it('reads what an import has left', () => {
    expect(read(file)).toEqual({ says, faults: [] })
  })

  it.each([
    ['no file', undefined],
    ['an empty file', ''],
    ['comments only', '# 记忆\n'],
    ['an empty text', '""\n'],
    ['keys without anything after them', '列对应:\n已导入:\n'],
    ['other keys only', '别的: 1\n'],
  ])('gives an empty memory for %s', (_what, text) => {
    const { value, diagnostics } = parseImportMemory(text === undefined ? undefined : encode(text))
    expect([contentOf(value), diagnostics]).toEqual([nothing, []])
  })

  it('knows the place of each word, without the spaces around it', () => {
    const { value } = parseImportMemory(encode(file.replace('报修日期', '" 报修日期 "')))
    const [first] = value.columns
    expect(first?.kind).toEqual({
      text: '维修',
      location: expect.objectContaining({ file: '.houqin/import.yaml', line: 2, column: 9 }) as unknown,
    })
    expect(first?.columns.get('日期')).toMatchObject({ text: '报修日期', location: { line: 5 } })
    expect(first?.defaults.get('做法')).toMatchObject({ text: '维修', location: { line: 9, column: 11 } })
  })

  it('takes one text for a list of one, and leaves out items of a list that are not texts', () => {
    expect(
      read('已导入:\n  2025-autumn/repairs:\n    a1: WX-1\n    a2: [WX-2, [WX-3], WX-4]\n').says,
    ).toEqual({
      columns: [],
      imported: { '2025-autumn/repairs': { a1: ['WX-1'], a2: ['WX-2', 'WX-4'] } },
    })
  })

  it('leaves out a column whose use is not a text', () => {
    expect(read('列对应:\n  - {台账: 维修, 表头: [甲, 乙], 列: {甲: 物品, 乙: [做法]}}\n')).toMatchObject({
      says: { columns: [{ uses: { 甲: '物品' }, defaults: {} }] },
      faults: [],
    })
  })

  it.each([
    ['a list at the top level', '- 1\n', '1: 最外层要写成“名称: 内容”'],
    ['a text at the top level', '记忆\n', '1: 最外层要写成“名称: 内容”'],
    ['columns that are not a list', '列对应: 维修\n', '1: “列对应”要写成列表'],
    ['columns that are a mapping', '列对应: {台账: 维修}\n', '1: “列对应”要写成列表'],
    ['an item that is a text', '列对应:\n  - 维修\n', '2: “列对应”的一项要写成“名称: 内容”'],
    ['an item without its headers', '列对应:\n  - 台账: 维修\n', '2: “列对应”的一项要写“台账”和“表头”'],
    ['an item without its kind', '列对应:\n  - 表头: [甲]\n', '2: “列对应”的一项要写“台账”和“表头”'],
    [
      'headers that are a text',
      '列对应:\n  - {台账: 维修, 表头: 甲}\n',
      '2: “列对应”的一项要写“台账”和“表头”',
    ],
    [
      'a kind that is a list',
      '列对应:\n  - {台账: [维修], 表头: [甲]}\n',
      '2: “列对应”的一项要写“台账”和“表头”',
    ],
    ['rows that are a list', '已导入: [a1]\n', '1: 这里要写成“名称: 内容”'],
    ['rows of a ledger that are a text', '已导入:\n  2025-autumn/repairs: a1\n', '2: 这里要写成“名称: 内容”'],
  ])('says what is wrong, and where: %s', (_what, text, fault) => {
    const { says: value, faults } = read(text)
    expect(faults).toEqual([fault])
    expect(value).toMatchObject({ columns: [] })
  })

  it('says how to fix it', () => {
    const [fault] = parseImportMemory(encode('- 1\n')).diagnostics
    expect(fault).toMatchObject({
      code: 'import-memory',
      hints: ['照文件开头的说明改正，或者删掉这一段，下次导入时重新生成。'],
    })
  })

  it('reads on after a fault', () => {
    const { says: value, faults } = read(file.replace('列对应:\n', '列对应:\n  - 错\n'))
    expect([value, faults.length]).toEqual([says, 1])
  })

  it('passes on what is wrong with the file itself', () => {
    const codes = (bytes: Uint8Array): readonly string[] =>
      parseImportMemory(bytes).diagnostics.map(({ code }) => code)
    expect(codes(Uint8Array.from([0xb2, 0xe2, 0xca, 0xd4, 0x3a, 0x20, 0xb2, 0xe2]))).toContain('file-gbk')
    const large = parseImportMemory(new Uint8Array(5 * 1024 * 1024 + 1).fill(0x20))
    expect([contentOf(large.value), large.diagnostics.map(({ code }) => code)]).toEqual([
      nothing,
      ['file-too-large'],
    ])
    expect(codes(encode('列对应: [\n'))).toHaveLength(1)
  })

  it('corrects the same slips of typing as in ledgers, for its own keys', () => {
    expect(read(file.replace('台账: 维修', '台账:维修'))).toMatchObject({
      says,
      faults: [expect.stringContaining('2: ')],
    })
    expect(read(file.replace('台账: 维修', '台账：维修'))).toMatchObject({
      says,
      faults: [expect.stringContaining('2: ')],
    })
  })
})

describe('rememberImport', () => {
  it('keeps the contents of a file with the line ends of old systems, which comments would swallow', () => {
    const { value } = parseImportMemory(
      rememberImport(encode(file.replaceAll('\n', '\r')), { columns: [], imported: [] }),
    )
    expect(contentOf(value)).toEqual(contentOf(parseImportMemory(encode(file)).value))
  })

  it('begins a new file with its purpose', () => {
    const text = decode(rememberImport(undefined, fresh))
    expect(text.endsWith(`\n${file}`)).toBe(true)
    const comments = text.slice(0, -file.length).trim().split('\n')
    expect(comments.every((line) => line.startsWith('# '))).toBe(true)
    for (const key of ['列对应：', '默认：', '已导入：']) expect(comments.join('\n')).toContain(`# ${key}`)
    expect(read(text)).toEqual({ says, faults: [] })
  })

  it('appends to what is there, and leaves comments and corrections as they are', () => {
    const corrected = `# 我改过\n${file.replace('不导入', '备注 # 序号也要')}`
    const more: NewMemory = {
      columns: [{ ...columns, headers: ['甲'], columns: new Map([['甲', '物品']]), defaults: new Map() }],
      imported: [
        { ...row, digest: 'a2', id: 'WX-2', place: '维修.xlsx 维修!8' },
        { ...row, ledger: '2025-autumn/events', digest: 'b1', id: 'HD-1' },
      ],
    }
    const text = decode(rememberImport(encode(corrected), more))
    expect(text).toBe(
      `${corrected.replace('已导入:', '  - 台账: 维修\n    表头: [ 甲 ]\n    列:\n      甲: 物品\n已导入:')}    a2: [ WX-2 ] # 维修.xlsx 维修!8
  2025-autumn/events:
    b1: [ HD-1 ] # 维修.xlsx 维修!7
`,
    )
  })

  it('puts the ids of equal rows into one list', () => {
    const again = { ...row, id: 'WX-2', place: '别处' }
    const once = decode(rememberImport(undefined, { columns: [], imported: [row, again] }))
    expect(once).toContain('    a1: [ WX-1, WX-2 ] # 维修.xlsx 维修!7\n')
    const twice = decode(rememberImport(encode(file), { columns: [], imported: [again] }))
    expect(twice).toBe(file.replace('[ WX-1 ]', '[ WX-1, WX-2 ]'))
  })

  it('keeps the place of a row to one line', () => {
    const broken = { ...row, place: '维修.xlsx\n  第一\t张!7' }
    expect(decode(rememberImport(undefined, { columns: [], imported: [broken] }))).toContain(
      'a1: [ WX-1 ] # 维修.xlsx 第一 张!7\n',
    )
  })

  it('never folds a long line', () => {
    const long = { ...columns, headers: Array.from({ length: 40 }, (_, at) => `第${at}列的名称`) }
    const text = decode(rememberImport(undefined, { columns: [long], imported: [] }))
    expect(text).toContain(`表头: [ ${long.headers.join(', ')} ]\n`)
  })

  it('leaves numbers, doubled keys and everything else as it was typed', () => {
    const typed = `${file}    a2: [ 007, 1e3, 0x1F, ~ ]\n    a2: [ 1.0 ]\n`
    expect(decode(rememberImport(encode(typed), { columns: [], imported: [] }))).toBe(typed)
  })

  it('adds nothing if there is nothing to add', () => {
    expect(decode(rememberImport(encode(file), { columns: [], imported: [] }))).toBe(file)
  })

  it.each([
    '',
    '记忆\n',
    '- 1\n',
    '列对应: 维修\n已导入: [a1]\n',
  ])('replaces what cannot contain a memory: %j', (text) => {
    expect(read(decode(rememberImport(encode(text), fresh)))).toEqual({ says, faults: [] })
  })

  it('replaces whatever is in the place of rows', () => {
    const text = '已导入:\n  2025-autumn/repairs:\n    a1: WX-0\n    ? [x]\n    : [WX-9]\n'
    const { says: value } = read(decode(rememberImport(encode(text), { columns: [], imported: [row] })))
    expect(value).toMatchObject({ imported: { '2025-autumn/repairs': { a1: ['WX-1'] } } })
  })

  it.each([
    '日期：',
    '列：',
    '报修：日期',
    '—',
    '“物品”',
    '1. 物品',
    '年/月',
    '',
  ])('remembers a header that looks like a slip of typing: %s', (header) => {
    const sheet = { ...columns, headers: [header], columns: new Map([[header, '物品']]) }
    const { says: value, faults } = read(
      decode(rememberImport(undefined, { columns: [sheet], imported: [] })),
    )
    expect([faults, value]).toMatchObject([
      [],
      { columns: [{ headers: [header], uses: { [header]: '物品' } }] },
    ])
  })

  it('is read as it was written, whatever the words', () => {
    const word = fc.stringMatching(/^[门a1#:'“：—\-[\]{},&*!|>%@`~?]{1,8}$/)
    const texts = fc.dictionary(word, word, { maxKeys: 3 })
    fc.assert(
      fc.property(
        word,
        fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
        texts,
        texts,
        (kind, headers, uses, defaults) => {
          const written = rememberImport(undefined, {
            columns: [
              {
                headers,
                kind,
                columns: new Map(Object.entries(uses)),
                defaults: new Map(Object.entries(defaults)),
              },
            ],
            imported: headers.map((id) => ({ ledger: kind, digest: kind, id, place: id })),
          })
          expect(contentOf(parseImportMemory(written).value)).toEqual({
            columns: [{ headers, kind, uses, defaults }],
            imported: { [kind]: { [kind]: headers } },
          })
        },
      ),
      { numRuns: 60 },
    )
  })
})
