import { describe, expect, it } from 'vitest'
import { changesOf, type Edit, saveEdit } from '../../../../src/app/edit/index.ts'
import { diagnose } from '../../../../src/diagnostics/index.ts'
import { memoryHost } from '../../../support/memory-host.ts'

const [encoder, decoder] = [new TextEncoder(), new TextDecoder()]
const record = { command: 'add', summary: '添了一行' }

describe('saveEdit', () => {
  it('repeats the edit on what somebody wrote meanwhile: nothing is lost, nothing is duplicated', async () => {
    const host = memoryHost({ '校/a.yaml': '一\n' })
    const add = (line: string) => async () => {
      const there = await host.readFile('校/a.yaml')
      const text = `${decoder.decode(there)}${line}\n`
      const value: Edit = {
        files: new Map([['a.yaml', encoder.encode(text)]]),
        base: there ? new Map([['a.yaml', there]]) : new Map(),
      }
      return { value, diagnostics: [] }
    }
    const saved = await Promise.all(
      ['二', '三', '四'].map((line) => saveEdit('校', host, add(line), () => record)),
    )
    expect(saved.map(({ written }) => written)).toEqual([true, true, true])
    const lines = decoder
      .decode(await host.readFile('校/a.yaml'))
      .trim()
      .split('\n')
    expect(lines.sort()).toEqual(['一', '二', '三', '四'].sort())
  })

  it('writes nothing without consent, and passes on errors of the disk', async () => {
    const host = memoryHost({})
    const edit = {
      value: { files: new Map([['a', encoder.encode('甲')]]), base: new Map() },
      diagnostics: [],
    }
    const work = () => Promise.resolve(edit)
    expect(await saveEdit('校', host, work, () => undefined)).toMatchObject({ written: false })
    host.save = () => Promise.resolve({ path: '校/a', reason: 'full', detail: '' })
    expect(await saveEdit('校', host, work, () => record)).toMatchObject({
      written: false,
      failure: { reason: 'full' },
    })
    expect(host.written.size).toBe(0)
  })

  it('asks again if the edit has changed', async () => {
    const host = memoryHost({ '校/a': '旧' })
    let tries = 0
    const seen: number[] = []
    const saved = await saveEdit(
      '校',
      host,
      () => {
        tries += 1
        // The first was read before somebody changed the file.
        const base = new Map([['a', encoder.encode(tries === 1 ? '更旧' : '旧')]])
        const diagnostics = tries === 1 ? [] : [diagnose('data-missing', '坏了')]
        return Promise.resolve({
          value: { files: new Map([['a', encoder.encode('新')]]), base },
          diagnostics,
        })
      },
      ({ diagnostics }) => {
        seen.push(diagnostics.length)
        return diagnostics.length === 0 ? record : undefined
      },
    )
    expect(seen).toEqual([0, 1])
    expect(saved).toMatchObject({ written: false, diagnostics: [{ code: 'data-missing' }] })
  })

  it.each([
    ['校/repairs.yaml', 1, false],
    // Our own memory of imports may be deleted at any time.
    ['校/.houqin/import.yaml', 2, true],
  ])('begins no file in the place of one that has vanished: %s', async (path, most, written) => {
    const host = memoryHost({})
    let tries = 0
    const saved = await saveEdit(
      '校',
      host,
      () => {
        tries += 1
        // Somebody deletes the file after it was read.
        const base = new Map(tries === 1 ? [[path.slice('校/'.length), encoder.encode('三条')]] : [])
        const files = new Map([
          [path.slice('校/'.length), encoder.encode(tries === 1 ? '三条，又一条' : '一条')],
        ])
        return Promise.resolve({ value: { files, base }, diagnostics: [] })
      },
      () => record,
    )
    expect(tries).toBe(most)
    expect(saved.written).toBe(written)
    if (!written) expect(saved.failure).toEqual({ path, reason: 'changed', detail: '' })
  })

  it('states what was read of each file', () => {
    const old = encoder.encode('旧')
    const edit = {
      files: new Map([
        ['a', encoder.encode('新')],
        ['b', encoder.encode('新')],
      ]),
      base: new Map([['a', old]]),
    }
    expect(changesOf(edit).map(({ path, before }) => [path, before])).toEqual([
      ['a', old],
      ['b', undefined],
    ])
  })
})
