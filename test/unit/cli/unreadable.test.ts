import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from '../../../src/cli/commands/index.ts'
import { explainUnreadable } from '../../../src/cli/explain-unreadable.ts'
import { ReadFailure, type ReadFault, type ReadReason, type WritableHost } from '../../../src/host/index.ts'
import { memoryHost } from '../../support/memory-host.ts'
import { runCommand } from '../../support/run-command.ts'

const data = resolve('校')
const faults: readonly ReadFault[] = [
  { path: `${data}/2025-autumn/repairs.yaml`, reason: 'denied', detail: 'EACCES: permission denied' },
  { path: `${data}/2025-autumn/drills.yaml`, reason: 'special', detail: '' },
]
const refuse = (): Promise<never> => Promise.reject(new ReadFailure(faults))

const files = {
  [`${data}/school.yaml`]: 'name: 城西小学\nterms:\n  2025-autumn: {start: 2025-09-01, end: 2026-01-23}\n',
  [`${data}/2025-autumn/repairs.yaml`]: '- {id: W1, date: 2025-09-03, item: 灯管, action: 更换}\n',
}

/** A school whose files cannot be read in any way. */
const locked = (): WritableHost & { readonly written: ReadonlyMap<string, Uint8Array> } => ({
  ...memoryHost(files),
  readTree: refuse,
  listTree: refuse,
  readFile: refuse,
  readPart: refuse,
  sizeOf: refuse,
  kindOf: refuse,
  leftOvers: refuse,
})

const calls: readonly (readonly [string, ...string[]])[] = [
  ['build'],
  ['check'],
  ['plan'],
  ['ics'],
  ['plan-status'],
  ['outline'],
  ['outline', '--write'],
  ['export'],
  ['add', '维修', '--物品', '灯管'],
  ['done', '灯管'],
  ['edit', 'W1', '--费用', '3'],
  ['remove', 'W1'],
  ['list'],
  ['import', '维修.xlsx'],
  ['new-term', '2026-spring'],
  ['schema'],
  ['eject', 'summary'],
  ['template', 'check'],
  ['diff', '总结.docx'],
  ['adopt', '总结.docx'],
  ['trace', '总结.docx'],
  ['archive'],
  ['archive', '--sign', '私钥.pem'],
  ['verify', '档案.zip'],
  ['verify', '档案.zip', '--key', '公钥.pem'],
  ['review', '各校档案'],
  ['review', '--merge', '审核1'],
  ['init', '校', '--name', '城西小学'],
  ['history'],
  ['undo'],
  ['recover'],
]

describe('what cannot be read', () => {
  it.each(calls)('ends %s %s with its cause, without anything being written', async (name, ...args) => {
    const takes = (option: string): boolean =>
      Object.values(commands.get(name)?.options ?? {}).some((known) => known.name === option)
    const host = locked()
    const line = [name, ...args, ...(takes('data') ? ['--data', '校'] : [])]
    const { code, printed, reported } = await runCommand(line, host)
    expect([code, printed]).toEqual([4, ''])
    expect(reported.trimEnd().split('\n')).toEqual([
      '错误  校/2025-autumn/repairs.yaml 读不出来：没有权限读它。请开通读的权限，或者把它移到自己的文件夹里，再试一次。',
      '错误  校/2025-autumn/drills.yaml 读不出来：它不是普通文件（是管道、设备之类）。请换成普通文件，或者把它移走。',
      '有读不出来的就不往下做，免得漏掉、数错。改好以后再运行一次。',
    ])
    expect([...host.written.keys()]).toEqual([])
    if (!takes('json')) return
    const asJson = await runCommand([...line, '--json'], locked())
    expect(asJson.code).toBe(4)
    expect(JSON.parse(asJson.printed)).toMatchObject({ unreadable: faults })
  })

  it('is a finding of doctor among the others', async () => {
    const { code, printed } = await runCommand(['doctor', '--data', '校', '--json'], locked())
    const { sound, findings } = JSON.parse(printed) as {
      sound: boolean
      findings: { what: string; text: string }[]
    }
    expect([code, sound]).toEqual([1, false])
    expect(findings.filter(({ what }) => what === '台账').map(({ text }) => text)).toEqual(
      faults.map(explainUnreadable),
    )
    expect(findings.filter(({ what }) => what.startsWith('字体'))).toHaveLength(5)
  })

  it.each([
    'terms',
    'ledgers',
    'templates',
    'codes',
  ])('does not disturb the completion of %s', async (words) => {
    const { code, printed, reported } = await runCommand(
      ['completion', '--words', words, '--data', '校'],
      locked(),
    )
    expect([code, reported]).toEqual([0, ''])
    if (words === 'ledgers') expect(printed).toContain('维修')
  })

  it('is reported by watch, which continues', async () => {
    const host = memoryHost(files, [{ [`${data}/2025-autumn/repairs.yaml`]: '' }])
    const { code, reported } = await runCommand(['watch', '--data', '校'], { ...host, readTree: refuse })
    expect(code).toBe(0)
    const lines = reported.split('\n').filter((line) => line.includes('读不出来'))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(
      /repairs\.yaml 读不出来：没有权限读它.*；.*drills\.yaml 读不出来：.*（文件没有动）$/,
    )
  })

  it('is counted if there is a lot', async () => {
    const many = Array.from(
      { length: 1000 },
      (_, at): ReadFault => ({ path: `${data}/${at}`, reason: 'denied', detail: '' }),
    )
    const host: WritableHost = { ...memoryHost(files), readTree: () => Promise.reject(new ReadFailure(many)) }
    const { reported } = await runCommand(['check', '--data', '校'], host)
    expect(reported.split('\n')).toHaveLength(23)
    expect(reported).toContain('还有 980 处读不出来。')
  })

  it('is not confused with a fault of the program', async () => {
    const host: WritableHost = { ...memoryHost(files), readTree: () => Promise.reject(new TypeError('no')) }
    await expect(runCommand(['check', '--data', '校'], host)).rejects.toThrow(TypeError)
  })
})

const reasons: Readonly<Record<ReadReason, true>> = {
  denied: true,
  busy: true,
  broken: true,
  folder: true,
  'not-folder': true,
  special: true,
  outside: true,
  dangling: true,
  loop: true,
  tangled: true,
  gone: true,
  'half-written': true,
  'left-over': true,
  'too-long': true,
  'too-large': true,
  'too-many': true,
  other: true,
}

describe('a reason', () => {
  it.each(Object.keys(reasons) as ReadReason[])('%s is explained in Chinese, with what to do', (reason) => {
    const text = explainUnreadable({ path: '/校/repairs.yaml', reason, detail: '' })
    expect(text.replace('houqin recover', '')).toMatch(
      /^\/校\/repairs\.yaml 读不出来：[^a-z]{4,}。[^a-z]{8,}$/,
    )
  })

  it('is given in the system’s words if it has no name, and with the target for a link', () => {
    const say = (reason: ReadReason, detail: string): string =>
      explainUnreadable({ path: '/校/a', reason, detail })
    expect(say('other', 'EWHATEVER')).toContain('（EWHATEVER）')
    expect(say('outside', '/别处/a')).toContain('（/别处/a）')
    expect(say('denied', 'EACCES')).not.toContain('EACCES')
  })
})

it('the list contains every command that reads', () => {
  const reading = [...commands.keys()].filter(
    (name) => !['help', 'explain', 'key', 'doctor', 'completion', 'watch'].includes(name),
  )
  expect(reading.filter((name) => !calls.some(([call]) => call === name))).toEqual([])
})
