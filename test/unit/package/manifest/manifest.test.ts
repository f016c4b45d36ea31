import { describe, expect, it } from 'vitest'
import { limits } from '../../../../src/package/limits.ts'
import type { ArchivedItem, Manifest, PackageFile } from '../../../../src/package/manifest/manifest.ts'
import { parseJson, readManifest } from '../../../../src/package/manifest/read-manifest.ts'
import { textFaults } from '../../../../src/package/manifest/text-faults.ts'
import { writeManifest } from '../../../../src/package/manifest/write-manifest.ts'

const sum = '0123456789abcdef'.repeat(4)
const fileOf = (name: string, more: Partial<PackageFile> = {}): PackageFile => ({
  name,
  role: 'ledger',
  title: '台账',
  type: 'application/yaml',
  size: 9,
  sha256: sum,
  ...more,
})
const item: ArchivedItem = {
  number: 'Z109-WS·2025-D30-0001',
  documentNumber: '城南总〔2026〕1号',
  author: '总务处',
  title: '后勤工作总结',
  date: '2026-01-20',
  secrecy: '内部',
  pages: 6,
  note: '附件另存',
  retention: 'D30',
  buildId: sum,
  files: ['公文/总结.pdf'],
}
/** Everything that a manifest may contain. */
const full: Manifest = {
  schema: 'houqin-package/1',
  tool: { name: 'houqin', version: '0.1.0' },
  school: { name: '城南小学', fonds: 'Z109' },
  term: { id: '2025-autumn', label: '2025年秋季学期', start: '2025-09-01', end: '2026-01-23' },
  signOffs: [
    { role: 'drafted', by: '李镕', on: '2026-01-20' },
    { role: 'reviewed', by: '王喆', on: '2026-01-21' },
    { role: 'signed', by: '赵敏', on: '2026-01-22' },
  ],
  items: [item],
  options: { pdf: 'a2a', attachments: true },
  fonts: [{ id: 'song', sha256: sum }],
  accepted: [{ code: 'repair-undated', count: 2 }],
  masked: true,
  previous: { term: '2025-spring', digest: sum },
  signer: { algorithm: 'Ed25519', fingerprint: sum },
  files: [
    fileOf('公文/总结.pdf', { role: 'document', origin: 'x' }),
    ...(['evidence', 'index', 'ledger', 'note', 'photo', 'template', 'workbook'] as const).map((role) =>
      fileOf(`${role}.txt`, { role }),
    ),
  ].sort((a, b) => (a.name < b.name ? -1 : 1)),
}

const read = (bytes: Uint8Array): readonly string[] => {
  const { value, diagnostics } = readManifest(bytes)
  expect(value === undefined).toBe(diagnostics.length > 0)
  return diagnostics.map(({ code, message }) => `${code} ${message}`)
}
const readText = (text: string): readonly string[] => read(new TextEncoder().encode(text))
const changed = (change: Partial<Record<keyof Manifest, unknown>>): readonly string[] =>
  read(writeManifest({ ...full, ...change } as Manifest))

describe('readManifest', () => {
  it('reads back everything that was written', () => {
    const { value, diagnostics } = readManifest(writeManifest(full))
    expect([value, diagnostics]).toEqual([full, []])
  })

  it.each([
    ['no JSON', '{"schema":', 'manifest.json 不是 JSON 文件，或已损坏'],
    [
      'a later version',
      '{"schema": "houqin-package/2"}',
      '档案包的格式是 houqin-package/2，这个程序只认得 houqin-package/1',
    ],
    [
      'a much later version',
      '{"schema": "houqin-package/123456789"}',
      '档案包的格式是 houqin-package/123456789',
    ],
  ])('refuses %s', (_what, text, message) => {
    expect(readText(text)).toEqual([expect.stringContaining(message)])
  })

  it('says what to do about a later version', () => {
    const [fault] = readManifest(new TextEncoder().encode('{"schema": "houqin-package/2"}')).diagnostics
    expect(fault).toMatchObject({ code: 'archive-newer', hints: ['用新版的 houqin 核验。'] })
  })

  it.each([
    'houqin-package/1234567890',
    'houqin-package/',
    'houqin-package/x',
    'x houqin-package/2',
    'houqin-package/2 x',
  ])('does not take %s for a version of ours', (schema) => {
    expect(readText(JSON.stringify({ schema }))).toContain(
      'archive-manifest manifest.json 里 schema 只能是 houqin-package/1',
    )
  })

  it.each([
    ['a list', '[1]'],
    ['nothing', 'null'],
    ['a number', '7'],
    ['a number for a version', '{"schema": 2}'],
  ])('does not look for a version in %s', (_what, text) => {
    const [first] = readText(text)
    expect(first).toMatch(/^archive-manifest manifest\.json 里 (整个文件 应当是一组|schema 应当是文字)/)
  })

  it.each<readonly [Partial<Record<keyof Manifest, unknown>>, string]>([
    [{ term: { ...full.term, id: 'x2025-autumn' } }, 'term.id 写法不对'],
    [{ term: { ...full.term, id: '2025-autumn-2' } }, 'term.id 写法不对'],
    [{ term: { ...full.term, id: '2025-winter' } }, 'term.id 写法不对'],
    [{ term: { ...full.term, start: '2025-9-1' } }, 'term.start 写法不对'],
    [{ term: { ...full.term, end: '2026-01-23T00' } }, 'term.end 写法不对'],
    [{ items: [{ ...item, date: 'x2026-01-20' }] }, 'items[0].date 写法不对'],
    [{ items: [{ ...item, buildId: sum.toUpperCase() }] }, 'items[0].buildId 写法不对'],
    [{ items: [{ ...item, buildId: `${sum}0` }] }, 'items[0].buildId 写法不对'],
    [{ items: [{ ...item, buildId: `x${sum}` }] }, 'items[0].buildId 写法不对'],
    [{ items: [{ ...item, pages: -1 }] }, 'items[0].pages 应当是不小于 0 的整数'],
    [{ tool: { name: 'x', version: '1' } }, 'tool.name 只能是 houqin'],
    [{ options: { pdf: 'a3', attachments: true } }, 'options.pdf 只能是 a2a'],
    [{ options: { pdf: 'a2a', attachments: 1 } }, 'options.attachments 应当是 true 或 false'],
    [{ masked: 1 }, 'masked 应当是 true 或 false'],
    [{ signer: { algorithm: 'RSA', fingerprint: sum } }, 'signer.algorithm 只能是 Ed25519'],
    [
      { signOffs: [{ role: 'x', by: '', on: '2026-01-20' }] },
      'signOffs[0].role 只能是 drafted、reviewed、signed',
    ],
    [
      { files: [fileOf('a', { role: 'x' as 'note' })] },
      'files[0].role 只能是 document、ledger、workbook、photo、evidence、template、index、note',
    ],
  ])('refuses what does not fit: %j', (change, fault) => {
    expect(changed(change)).toContain(`archive-manifest manifest.json 里 ${fault}`)
  })

  it.each<readonly [Partial<Record<keyof Manifest, unknown>>, readonly string[]]>([
    [{ files: [...full.files].reverse() }, ['的文件没有按名字排序，或有重复']],
    [{ files: [fileOf('公文/总结.pdf'), fileOf('公文/总结.pdf')] }, ['的文件没有按名字排序，或有重复']],
    ...['SHA256SUMS', 'manifest.json', 'manifest.sig'].map(
      (name) => [{ items: [], files: [fileOf(name), fileOf('甲')] }, ['把自己也列成了文件']] as const,
    ),
    [
      {
        items: [
          { ...item, files: [] },
          { ...item, number: 'Z2', files: ['没有.pdf'] },
        ],
      },
      ['目录第 2 件的文件 “没有.pdf” 没有列出'],
    ],
    [{ items: [item, item] }, ['有两件用了同一个档号']],
    [{ items: [{ ...item, date: '2026-02-30' }] }, ['写着没有的日期 2026-02-30']],
    [{ items: [{ ...item, date: '2026-00-01' }] }, ['写着没有的日期 2026-00-01']],
    [{ term: { ...full.term, start: '2025-09-31' } }, ['写着没有的日期 2025-09-31']],
    [{ term: { ...full.term, end: '2026-13-01' } }, ['写着没有的日期 2026-13-01']],
    [{ signOffs: [{ role: 'signed', by: '甲', on: '2026-04-31' }] }, ['写着没有的日期 2026-04-31']],
    [{ term: { ...full.term, start: '2026-01-24' } }, ['学期的第一天 2026-01-24 在最后一天 2026-01-23 以后']],
    [
      { previous: { term: '2025-autumn', digest: sum } },
      ['写的上一个档案包是 2025-autumn 的，不早于 2025-autumn'],
    ],
    [
      { previous: { term: '2026-spring', digest: sum } },
      ['写的上一个档案包是 2026-spring 的，不早于 2025-autumn'],
    ],
    [
      { items: [item, { ...item, date: '2026-02-30' }], term: { ...full.term, start: '2026-02-30' } },
      [
        '有两件用了同一个档号',
        '写着没有的日期 2026-02-30',
        '学期的第一天 2026-02-30 在最后一天 2026-01-23 以后',
      ],
    ],
  ])('refuses what contradicts itself: %#', (change, faults) => {
    expect(changed(change)).toEqual(faults.map((fault) => `archive-manifest manifest.json 里${fault}`))
  })

  it('accepts a term of one day', () => {
    expect(changed({ term: { ...full.term, start: full.term.end } })).toEqual([])
  })

  it('refuses any other text for the same contents', () => {
    const text = new TextDecoder().decode(writeManifest(full))
    const why = 'archive-manifest manifest.json 不是程序写出的样子：多了、重复了内容，或改了空格、顺序'
    expect(readText(text)).toEqual([])
    for (const other of [text.trimEnd(), `${text}\n`, text.replace('城', '\\u57ce'), JSON.stringify(full)])
      expect(readText(other)).toEqual([why])
    expect(readText(`\ufeff${text}`)).toEqual([expect.stringContaining('不是 JSON')])
  })

  it('reports no more faults than the limit', () => {
    const files = Array.from({ length: 50 }, (_, at) => `没有${at}`)
    expect(changed({ items: [{ ...item, files }] })).toHaveLength(limits.told)
    expect(changed({ accepted: files })).toHaveLength(limits.told)
  })
})

describe('parseJson', () => {
  const parse = (text: string): unknown => parseJson(new TextEncoder().encode(text))
  const nested = (depth: number, open: string, close: string): string =>
    open.repeat(depth) + (open === '[' ? '' : '1') + close.repeat(depth)

  it('gives the text and its value', () => {
    expect(parse('{"a": [1, "[["]}')).toEqual({ text: '{"a": [1, "[["]}', value: { a: [1, '[['] } })
    expect(parseJson(Uint8Array.from([0x22, 0xff, 0x22]))).toBeUndefined()
    expect(parse('')).toBeUndefined()
  })

  it('accepts lists and records up to a depth that none of our files reach', () => {
    expect(parse(nested(16, '[', ']'))).toBeDefined()
    expect(parse(nested(17, '[', ']'))).toBeUndefined()
    expect(parse(nested(16, '{"a":', '}'))).toBeDefined()
    expect(parse(nested(17, '{"a":', '}'))).toBeUndefined()
    expect(parse(`[${'[],'.repeat(40)}{}${',{}'.repeat(40)}]`)).toBeDefined()
  })

  it('does not count brackets within texts as depth', () => {
    for (const text of [
      '['.repeat(50),
      '{'.repeat(50),
      `\\"${'['.repeat(50)}`,
      '\\\\',
      `\\\\\\"${'{'.repeat(50)}`,
    ])
      expect(parse(`["${text}", []]`)).toBeDefined()
    // A backslash before the closing quote of a text is itself escaped: what follows counts again.
    expect(parse(`["\\\\", ${nested(16, '[', ']')}]`)).toBeUndefined()
    expect(parse(`["a", ${nested(16, '[', ']')}]`)).toBeUndefined()
  })
})

describe('textFaults', () => {
  const faults = (change: Partial<Record<keyof Manifest, unknown>>): readonly string[] =>
    textFaults({ ...full, ...change } as Manifest)
  const long = '长'.repeat(4001)
  const tooLong = '太长：有 4001 个字，最多 4000 个'

  it('finds nothing in a manifest that can be read back', () => {
    expect(textFaults(full)).toEqual([])
  })

  it.each<readonly [Partial<Record<keyof Manifest, unknown>>, string]>([
    [{ school: { name: long, fonds: '' } }, '学校名称'],
    [{ school: { name: '', fonds: long } }, '全宗号'],
    [{ term: { ...full.term, label: long } }, '学期名称'],
    [{ items: [{ ...item, number: long }] }, '归档文件目录第 1 件《后勤工作总结》的档号'],
    [{ items: [{ ...item, documentNumber: long }] }, '归档文件目录第 1 件《后勤工作总结》的文号'],
    [{ items: [{ ...item, author: long }] }, '归档文件目录第 1 件《后勤工作总结》的责任者'],
    [{ items: [item, { ...item, secrecy: long }] }, '归档文件目录第 2 件《后勤工作总结》的密级'],
    [{ items: [item, { ...item, note: long }] }, '归档文件目录第 2 件《后勤工作总结》的备注'],
    [{ items: [{ ...item, retention: long }] }, '归档文件目录第 1 件《后勤工作总结》的保管期限'],
    [{ items: [{ ...item, title: long }] }, `归档文件目录第 1 件《${'长'.repeat(20)}…》的题名`],
    [
      { items: [{ ...item, title: '二十个字'.repeat(5), note: long }] },
      `归档文件目录第 1 件《${'二十个字'.repeat(5)}》的备注`,
    ],
    [{ files: [fileOf('a'), fileOf('b', { title: long })] }, '文件“b”的题名'],
    [{ files: [fileOf('a', { origin: '照片/门.jpg', title: long })] }, '文件“照片/门.jpg”的题名'],
    [{ files: [fileOf(long)] }, `文件“${'长'.repeat(20)}…”的名字`],
    [{ files: [fileOf('a', { origin: long })] }, `文件“${'长'.repeat(20)}…”的路径`],
    [{ signOffs: [{ role: 'signed', by: long, on: '2026-01-20' }] }, `签署人“${'长'.repeat(20)}…”的姓名`],
    [{ tool: { name: 'houqin', version: long } }, 'tool.version'],
    [{ accepted: [{ code: long, count: 1 }] }, 'code'],
  ])('says in plain words which text is too long: %#', (change, place) => {
    expect(faults(change)).toEqual([`${place}${tooLong}`])
  })

  it('gives the number of an item beyond the tenth', () => {
    const items = Array.from({ length: 12 }, (_, at) => ({ ...item, note: at === 11 ? long : '' }))
    expect(faults({ items })).toEqual([`归档文件目录第 12 件《后勤工作总结》的备注${tooLong}`])
  })

  it('names a character that is not allowed', () => {
    expect(faults({ items: [{ ...item, note: '一\n\u0007二' }] })).toEqual([
      expect.stringMatching(/^归档文件目录第 1 件《后勤工作总结》的备注里有不许有的字符：/),
    ])
  })

  it('reports no more than the limit', () => {
    const many = Array.from({ length: 50 }, () => ({ code: long, count: 1 }))
    expect(faults({ accepted: many })).toHaveLength(limits.told)
  })
})
