import { describe, expect, it } from 'vitest'
import { readEntry } from '../../../../src/storage/history/index.ts'
import { changeOf, entryOf, writtenEntry } from '../../../support/history.ts'

const path = '.houqin/history/000001.txt'
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const ledger = '- id: WX-1\n  item: 灯管\n'
const added = `${ledger}- id: WX-2\n  item: 门\n`

describe('an entry of the history', () => {
  it('is readable text', () => {
    const text = writtenEntry([
      changeOf('2026-spring/repairs.yaml', ledger, added),
      changeOf('.houqin/import.yaml', undefined, 'a: b\n'),
      changeOf('old.md', '没有换行', undefined),
    ])
    expect(text).toMatch(/^后勤台账的历史记录.*可以删去，不影响台账。\n/)
    expect(text).toContain('编号: 1\n时间: 2026-11-29 14:02\n命令: add\n说明: 添了一条维修\n校验: ')
    expect(text).toContain(`--- a/2026-spring/repairs.yaml
+++ b/2026-spring/repairs.yaml
@@ -1,2 +1,4 @@
 - id: WX-1
   item: 灯管
+- id: WX-2
+  item: 门
`)
    expect(text).toContain('--- /dev/null\n+++ b/.houqin/import.yaml\n@@ -0,0 +1,1 @@\n+a: b\n')
    expect(text).toContain(
      '--- a/old.md\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-没有换行\n\\ No newline at end of file\n',
    )
  })

  it('names the record that a field belongs to', () => {
    const nested =
      'records:\n  - id: JC-1\n    findings:\n      - hazard: 漏水\n        level: 一般\n        note: 一\n        place: 二\n'
    const text = writtenEntry([changeOf('a.yaml', nested, `${nested}        fixed: 2026-04-01\n`)])
    expect(text).toContain('@@ records:›  - id: JC-1›    findings:›      - hazard: 漏水\n')
  })

  it('keeps line ends, a byte order mark and odd characters as they are', () => {
    const [before, after] = ['\uFEFFa\r\nb\u2028c\r\n', '\uFEFFa\r\nb\u2028c\rd\r\ne']
    const [file] = entryOf([changeOf('a.yaml', before, after)]).files
    expect(file).toMatchObject({
      type: 'text',
      edits: [
        {
          from: 1,
          to: 1,
          removed: ['b\u2028c\r\n'],
          added: ['b\u2028c\rd\r\n', 'e'],
          above: ['\uFEFFa\r\n'],
        },
      ],
    })
  })

  it('states of a file that is not text only that it changed', () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x00])
    const entry = entryOf([{ path: '照片.jpg', before: undefined, after: bytes }])
    expect(entry.files).toEqual([
      { type: 'binary', path: '照片.jpg', before: undefined, after: expect.any(Number) as number },
    ])
  })

  it('keeps its summary and command on one line each', () => {
    const { summary, command } = entryOf([changeOf('a', 'x', 'y')], {
      summary: ' 从 a\n校验: 00000000\n\n.xlsx 导入\n',
      command: 'import\n撤销: 3',
    })
    expect([summary, command]).toEqual(['从 a 校验: 00000000 .xlsx 导入', 'import 撤销: 3'])
  })

  it.each([
    ['a letter more', (text: string) => text.replace('灯管', '灯管了'), '内容改过，或者不完整'],
    ['cut short', (text: string) => text.slice(0, -4), '内容改过，或者不完整'],
    ['another number', (text: string) => text.replace('编号: 1', '编号: 2'), '内容改过，或者不完整'],
    ['saved with other line ends', (text: string) => text.replaceAll('\n', '\r\n'), '开头几行缺了或改过'],
    ['empty', () => '', '开头几行缺了或改过'],
    ['something else', () => '备注\n', '开头几行缺了或改过'],
  ])('is a fault if it is damaged: %s', (_, damage, reason) => {
    const read = readEntry(path, bytesOf(damage(writtenEntry([changeOf('a.yaml', ledger, added)]))))
    expect(read).toEqual({ path, reason })
  })

  it('names the entry that it undid', () => {
    const changes = [changeOf('a', 'x', 'y')]
    expect(writtenEntry(changes, { undoes: 12 })).toContain('说明: 添了一条维修\n撤销: 12\n校验: ')
    expect(entryOf(changes, { undoes: 12 }).undoes).toBe(12)
    expect(entryOf(changes)).not.toHaveProperty('undoes')
    expect(writtenEntry(changes)).not.toContain('\n撤销')
  })

  it('that is not text is a fault', () => {
    expect(readEntry(path, new Uint8Array([0xff, 0xfe]))).toEqual({ path, reason: '开头几行缺了或改过' })
  })

  it.each([
    '000001.txt',
    'x/.houqin/history/000001.txt',
    '.houqin/history-2/000001.txt',
    '.houqin/history/x000001.txt',
    '.houqin/history/000001.txt.bak',
    '.houqin/history/0000001.txt',
    '.houqin/history/1.txt',
  ])('has a path of a certain form: not %s', (other) => {
    const text = writtenEntry([changeOf('a.yaml', ledger, added)])
    expect(readEntry(other, bytesOf(text))).toEqual({ path: other, reason: '文件名不是六位编号' })
  })

  it('under another name is a fault', () => {
    const text = writtenEntry([changeOf('a.yaml', ledger, added)])
    const read = readEntry('.houqin/history/000002.txt', bytesOf(text))
    expect(read).toMatchObject({ reason: '里面的编号和文件名不一样，改过名' })
    expect(readEntry('.houqin/history/备份.txt', bytesOf(text))).toMatchObject({
      reason: '文件名不是六位编号',
    })
  })

  it.each([
    '../school.yaml',
    '/etc/passwd',
    'a/../../b',
    'C:/b',
    'a\\b',
    './a',
    'a//b',
  ])('that leads out of the folder is a fault: %s', (outside) => {
    const read = readEntry(path, bytesOf(writtenEntry([changeOf(outside, 'a\n', 'b\n')])))
    expect(read).toEqual({ path, reason: '改动的写法不对' })
  })

  it.each([
    '有 空格.yaml',
    '引"号.yaml',
    'tab\t.yaml',
    'b/–.yaml',
  ])('reads back the name of its file: %s', (name) => {
    expect(entryOf([changeOf(name, 'a\n', 'b\n')]).files[0]?.path).toBe(name)
  })
})
