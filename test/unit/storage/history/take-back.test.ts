import { describe, expect, it } from 'vitest'
import { type Entry, type TakingBack, takeBack } from '../../../../src/storage/history/index.ts'
import { changeOf, entryOf } from '../../../support/history.ts'

const path = '2026-spring/repairs.yaml'
const record = (id: string, ...fields: readonly string[]): string =>
  [
    `- id: ${id}`,
    ...['item: 灯管', 'action: 更换', 'place: 三年级', ...fields].map((field) => `  ${field}`),
    '',
  ].join('\n')
const ledger = record('WX-1') + record('WX-2') + record('WX-3')

const entryFrom = (before: string | undefined, after: string | undefined, earlier = 0): Entry =>
  entryOf([changeOf(path, before, after)], {}, earlier)

function take(entry: Entry, now: string | undefined, later: readonly Entry[] = []): TakingBack {
  const bytes = now === undefined ? undefined : new TextEncoder().encode(now)
  return takeBack(entry, (asked) => (asked === path ? bytes : undefined), later)
}

/** The file once an entry is undone; throws if that is impossible. */
function without(entry: Entry, now: string | undefined, later: readonly Entry[] = []): string | undefined {
  const taking = take(entry, now, later)
  if (taking.type === 'conflicts') throw new Error(taking.conflicts.map(({ reason }) => reason).join())
  const [change] = taking.changes
  return change?.after && new TextDecoder('utf-8', { ignoreBOM: true }).decode(change.after)
}

const reasons = (taking: TakingBack): readonly string[] =>
  taking.type === 'conflicts' ? taking.conflicts.map(({ reason }) => reason) : []

describe('takeBack', () => {
  it('removes added rows after others that were added since, by hand or not', () => {
    const rows = Array.from({ length: 300 }, (_, at) => record(`WX-${at + 100}`)).join('')
    const added = entryFrom(ledger, ledger + rows)
    const now = ledger + rows + record('WX-4')
    expect(without(added, now)).toBe(ledger + record('WX-4'))
    expect(without(added, now, [entryFrom(ledger + rows, now, 1)])).toBe(ledger + record('WX-4'))
  })

  it('keeps edits elsewhere, and finds rows that were moved', () => {
    const added = entryFrom(ledger, ledger + record('WX-4'))
    const edited = record('WX-4') + ledger.replace('WX-2\n', 'WX-2\n  cost: 5\n').replace('灯管', '日光灯')
    expect(without(added, edited)).toBe(
      ledger.replace('WX-2\n', 'WX-2\n  cost: 5\n').replace('灯管', '日光灯'),
    )
  })

  it('removes a field from its own record among many similar ones', () => {
    const linked = entryFrom(ledger, record('WX-1') + record('WX-2', 'fulfils: JH-1') + record('WX-3'))
    const now =
      record('WX-0', 'fulfils: JH-1') +
      record('WX-1', 'fulfils: JH-1') +
      record('WX-2', 'fulfils: JH-1', 'note: 补') +
      record('WX-3')
    expect(without(linked, now)).toBe(
      record('WX-0', 'fulfils: JH-1') +
        record('WX-1', 'fulfils: JH-1') +
        record('WX-2', 'note: 补') +
        record('WX-3'),
    )
  })

  it('puts a field back into its own record, never into the one before', () => {
    const removed = entryFrom(record('WX-1') + record('WX-2', 'cost: 5') + record('WX-3'), ledger)
    const now = record('WX-0') + ledger
    expect(without(removed, now)).toBe(
      record('WX-0') + record('WX-1') + record('WX-2', 'cost: 5') + record('WX-3'),
    )
    expect(reasons(take(removed, record('WX-1') + record('WX-3')))).toEqual(['place-lost'])
  })

  it('does not put a record between another and a field that it has got since', () => {
    const before = record('WX-1') + record('WX-2') + record('WX-3')
    const after = record('WX-1') + record('WX-3')
    const now = record('WX-1', 'note: 补') + record('WX-3')
    const removed = entryFrom(before, after)
    expect(without(removed, now, [entryFrom(after, now, 1)])).toBe(
      record('WX-1', 'note: 补') + record('WX-2') + record('WX-3'),
    )
  })

  it('leaves no field of a removed record to the record before it', () => {
    const added = entryFrom(ledger, ledger + record('WX-4'))
    const now = `${ledger}${record('WX-4', 'fulfils: JH-1')}`
    const linked = entryFrom(ledger + record('WX-4'), now, 1)
    for (const later of [[], [linked]])
      expect(take(added, now, later)).toMatchObject({
        conflicts: [
          {
            reason: 'lines-changed',
            expected: '  action: 更换\n  place: 三年级',
            found: '  action: 更换\n  place: 三年级\n  fulfils: JH-1',
          },
        ],
      })
    expect(reasons(take(added, `${ledger}${record('WX-4')}\n  # 备注\n  note: 补\n`))).toEqual([
      'lines-changed',
    ])
    expect(without(added, `${ledger}${record('WX-4')}# 完\n`)).toBe(`${ledger}# 完\n`)
  })

  it('keeps line ends and the byte order mark, even if the file has got others since', () => {
    const dos = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`
    const changed = entryFrom(
      dos(ledger),
      dos(ledger.replace('place: 三年级\n- id: WX-3', 'place: 一楼\n- id: WX-3') + record('WX-4')),
    )
    const now =
      ledger.replace('place: 三年级\n- id: WX-3', 'place: 一楼\n- id: WX-3') + record('WX-4') + record('WX-5')
    expect(without(changed, dos(now))).toBe(dos(ledger + record('WX-5')))
    expect(without(changed, now)).toBe(ledger + record('WX-5'))
  })

  it('gives the last line an end if something follows it, and removes it again', () => {
    const open = ledger.trimEnd()
    const added = entryFrom(open, `${ledger}${record('WX-4')}`)
    expect(without(added, `${ledger}${record('WX-4')}`)).toBe(open)
    expect(without(added, `${ledger}${record('WX-4')}${record('WX-5')}`)).toBe(ledger + record('WX-5'))
    expect(without(added, `# 维修\n${ledger}${record('WX-4')}`)).toBe(`# 维修\n${open}`)
  })

  it('removes files that a change created, but not what was written into them since', () => {
    const made = entryFrom(undefined, record('WX-1'))
    expect(without(made, record('WX-1'))).toBeUndefined()
    expect(without(made, record('WX-1') + record('WX-2'))).toBe(record('WX-2'))
    expect(reasons(take(made, record('WX-1').replace('三年级', '一楼')))).toEqual(['lines-changed'])
  })

  it('restores a file that a change removed, but not over another', () => {
    const removed = entryFrom(ledger, undefined)
    expect(without(removed, undefined)).toBe(ledger)
    expect(reasons(take(removed, '# 新的\n'))).toEqual(['file-back'])
  })

  it('has nothing to do if everything is as before', () => {
    expect(take(entryFrom(ledger, `${ledger}# 备注\n`), ledger)).toEqual({
      type: 'changes',
      changes: [],
      kept: [],
    })
    expect(take(entryFrom(undefined, ledger), undefined)).toEqual({ type: 'changes', changes: [], kept: [] })
  })

  it('shows both texts if the lines have changed, and names every such place', () => {
    const added = entryFrom(ledger, record('WX-0') + ledger + record('WX-4'))
    const now = record('WX-0').replace('灯管', '门') + ledger + record('WX-4').replace('三年级', '一楼')
    expect(take(added, now)).toEqual({
      type: 'conflicts',
      conflicts: [
        {
          path,
          reason: 'lines-changed',
          line: 1,
          expected: '- id: WX-0\n  item: 灯管\n  action: 更换\n  place: 三年级\n- id: WX-1\n  item: 灯管',
          found: '- id: WX-0\n  item: 门\n  action: 更换\n  place: 三年级\n- id: WX-1\n  item: 灯管',
        },
        {
          path,
          reason: 'lines-changed',
          line: 18,
          expected: '  item: 灯管\n  action: 更换\n  place: 三年级'.replace(
            '  item: 灯管\n',
            '  item: 灯管\n',
          ),
          found: '  item: 灯管\n  action: 更换\n  place: 一楼',
        },
      ],
    })
  })

  it('does not guess between equal lines', () => {
    const added = entryFrom('# 甲\n\n段\n', '# 甲\n\n段\n\n又一段\n')
    expect(reasons(take(added, '# 乙\n\n又一段\n\n# 丙\n\n又一段\n'))).toEqual(['lines-repeated'])
    expect(without(added, '# 甲\n\n段\n\n又一段\n\n# 丙\n\n又一段\n', [])).toBe(
      '# 甲\n\n段\n\n# 丙\n\n又一段\n',
    )
  })

  it('reports that lines added in two places are now in one', () => {
    const entry = entryFrom('m\nn\n', 'x\ny\nm\ny\nz\nn\n')
    expect(reasons(take(entry, 'x\ny\nz\nn\n'))).toEqual(['edits-meet'])
    expect(without(entry, 'y\nz\nm\nx\ny\nn\n# 完\n')).toBe('m\nn\n# 完\n')
  })

  it('restores a file that did not exist, or was empty, to that state', () => {
    const text = record('WX-1')
    expect(take(entryFrom(undefined, text), `\n${text}\n`)).toMatchObject({ changes: [{ after: undefined }] })
    expect(without(entryFrom('', text), `\n${text}\n`)).toBe('\n\n')
    expect(without(entryFrom(undefined, text), `# 备注\n${text}`)).toBe('# 备注\n')
  })

  it('keeps the byte order mark if the first line is removed', () => {
    const added = entryFrom(`\uFEFF${ledger}`, `\uFEFF${record('WX-0')}${ledger}`)
    expect(without(added, `\uFEFF${record('WX-0')}${ledger}# 完\n`)).toBe(`\uFEFF${ledger}# 完\n`)
  })

  it('follows lines through the later entries of the same file, in whatever order they come', () => {
    const added = entryFrom('a\n', 'a\nx\n', 1)
    const texts = ['a\nx\n', 'a\nx\nx\n', 'x\na\nx\nx\n']
    const later = [entryFrom(texts[0], texts[1], 2), entryFrom(texts[1], texts[2], 3)]
    const others = [
      entryFrom('b\n', 'a\n'),
      added,
      entryOf([changeOf('plan.yaml', 'a\n', 'b\n'), changeOf('drop.yaml', 'a\n', undefined)], {}, 4),
    ]
    expect(without(added, texts[2], [...later, ...others].reverse())).toBe('x\na\nx\n')
    expect(reasons(take(added, texts[2], later.slice(1)))).toEqual(['lines-repeated'])
  })

  it('restores none of the files if one cannot be restored', () => {
    const entry = entryOf([
      changeOf('a.yaml', 'a\n', 'a\nb\n'),
      changeOf('b.yaml', 'a\n', 'a\nb\n'),
      { path: 'c.jpg', before: new Uint8Array([0xfe]), after: new Uint8Array([0xff]) },
      changeOf('d.yaml', 'a\n', 'a\nb\n'),
      changeOf('e.yaml', 'a\n', 'a\nb\n'),
    ])
    const files: Readonly<Record<string, Uint8Array | undefined>> = {
      'a.yaml': new TextEncoder().encode('a\nb\n'),
      'b.yaml': new TextEncoder().encode('a\n'),
      'c.jpg': new Uint8Array([0xff]),
      'e.yaml': new Uint8Array([0xff]),
    }
    expect(takeBack(entry, (asked) => files[asked])).toEqual({
      type: 'conflicts',
      conflicts: [
        { path: 'c.jpg', reason: 'not-text', expected: '', found: '' },
        { path: 'd.yaml', reason: 'file-gone', expected: '', found: '' },
        { path: 'e.yaml', reason: 'not-text', expected: '', found: '' },
      ],
    })
  })

  it('leaves a file in place that it added and that is not text, which could not come back', () => {
    const added = { path: 'c.jpg', before: undefined, after: new Uint8Array([0xff]) }
    const entry = entryOf([changeOf('a.yaml', 'a\n', 'a\nb\n'), added])
    const take = (photo: Uint8Array | undefined) =>
      takeBack(entry, (path) => (path === 'c.jpg' ? photo : new TextEncoder().encode('a\nb\n')))
    expect(take(added.after)).toMatchObject({ changes: [{ path: 'a.yaml' }], kept: ['c.jpg'] })
    expect(take(new Uint8Array([0xfe]))).toMatchObject({ changes: [{ path: 'a.yaml' }], kept: ['c.jpg'] })
    expect(take(undefined)).toMatchObject({ changes: [{ path: 'a.yaml' }], kept: [] })
  })

  it('follows lines through changes that were undone again', () => {
    const added = entryFrom(ledger, ledger + record('WX-4'))
    const worse = ledger.replace('WX-1', 'WX-9') + record('WX-4').replace('三年级', '一楼')
    const later = [entryFrom(ledger + record('WX-4'), worse, 1), entryFrom(worse, ledger + record('WX-4'), 2)]
    expect(without(added, ledger + record('WX-4'), later)).toBe(ledger)
    const now = `${ledger}${record('WX-4')}# 完\n`
    expect(without(added, now, [...later, entryFrom(ledger + record('WX-4'), now, 3)])).toBe(
      `${ledger}# 完\n`,
    )
  })
})
