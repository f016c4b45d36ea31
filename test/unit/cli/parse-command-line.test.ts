import { describe, expect, it } from 'vitest'
import { commands } from '../../../src/cli/commands/index.ts'
import { Misuse } from '../../../src/cli/option.ts'
import { parseCommandLine } from '../../../src/cli/parse-command-line.ts'

const parse = (...args: string[]) => parseCommandLine(args, commands)

const misuse = (...args: string[]): string => {
  const line = parse(...args)
  return line instanceof Misuse ? line.text : ''
}

describe('parseCommandLine', () => {
  it('reads words, folders and flags', () => {
    expect(
      parse(
        'build',
        'summary',
        'plan',
        '--term',
        '2025-autumn',
        '--data',
        '我校 数据',
        '--strict',
        '--format',
        'pdf',
      ),
    ).toMatchObject({
      type: 'run',
      command: { name: 'build' },
      call: {
        words: ['summary', 'plan'],
        options: { term: '2025-autumn', data: '我校 数据', format: ['pdf'], strict: true },
      },
    })
  })

  it('names a mistyped flag of a command that also takes fields', () => {
    expect(misuse('list', '--没完')).toContain('是不是想写 --没完成')
    expect(misuse('add', '维修', '--地点')).toBe('选项“--地点”写错了：后面要写一个值')
    expect(parse('add', '维修', '--yes')).toHaveProperty('call.options', { yes: true })
    expect(parse('undo', '--是')).toHaveProperty('call.options', { yes: true })
    for (const said of ['--未办', '--没完成', '--未完成'])
      expect(parse('list', said)).toHaveProperty('call.options', { open: true })
  })

  it('leaves out options that are not given', () => {
    expect(parse('build')).toHaveProperty('call', { words: [], options: {} })
  })

  it('reads formats in one order, whatever was written between them', () => {
    expect(parse('build', '--format', 'PDF，docx')).toHaveProperty('call.options.format', ['docx', 'pdf'])
  })

  it.each([
    ['zh-Hant', 'zh-Hant'],
    ['ZH-tw', 'zh-TW'],
    ['香港', 'zh-HK'],
    ['zh-CN', 'zh-CN'],
  ])('--lang %s', (written, language) => {
    expect(parse('build', '--lang', written)).toHaveProperty('call.options.language', language)
  })

  it('knows commands and options by their Chinese names', () => {
    const line = parse('生成', '总结', '--学期', '2026秋', '--格式', 'Word,pdf', '--严格')
    expect(line).toMatchObject({ type: 'run', command: { name: 'build' } })
    expect(line).toHaveProperty('call.words', ['总结'])
    expect(line).toHaveProperty('call.options', { term: '2026秋', format: ['docx', 'pdf'], strict: true })
    expect(parse('帮助', '完成')).toMatchObject({ type: 'help', command: { name: 'done' } })
    expect(parse('edit', 'WX-1', '--是', '--费用', '3')).toMatchObject({
      call: { options: { yes: true }, others: new Map([['费用', ['3']]]) },
    })
  })

  it('has every name only once', () => {
    const all = [...commands.values()]
    const names = all.flatMap(({ name, also = [] }) => [name, ...also])
    expect(names).toEqual([...new Set(names)])
    for (const { options } of all) {
      const own = Object.values(options).flatMap(({ name, also = [] }) => [name, ...also])
      expect(own).toEqual([...new Set(own)])
    }
  })

  it('shows help and version, with or without a command', () => {
    expect(parse()).toEqual({ type: 'help' })
    expect(parse('--help')).toEqual({ type: 'help' })
    expect(parse('build', '-h')).toMatchObject({ type: 'help', command: { name: 'build' } })
    expect(parse('help', 'trace')).toMatchObject({ type: 'help', command: { name: 'trace' } })
    expect(parse('-v')).toEqual({ type: 'version' })
  })

  it.each([
    [['bild'], '没有“bild”这个命令，是不是想写 build？'],
    [['help', 'bild'], '没有“bild”这个命令'],
    [['build', '--trem', 'x'], 'build 没有“--trem”这个选项，是不是想写 --term？能用的选项有：--term、'],
    [['build', '--format', 'odt'], '--format 只能写 docx、pdf、md，几种之间用逗号，不能是“odt”'],
    [['build', '--term'], '选项“--term”写错了：后面要写一个值'],
    [['build', '--strict=1'], '选项“--strict”写错了：它后面不带值'],
    [['build', '--fonts', 'mine'], '--fonts 只能写 bundled、system 中的一种，不能是“mine”'],
    [['build', '--pdf', 'a1a'], '--pdf 只能写 plain、a2b、a2a、a3a 中的一种，不能是“a1a”'],
    [['schema', '总结'], 'schema 后面只有选项，“总结”多了'],
    [
      ['build', '--lang', '日文'],
      '--lang 只能写 zh-CN（简体）、zh-Hant（繁体）、zh-TW（台湾）、zh-HK（香港），不能是“日文”',
    ],
  ])('explains %j', (args, text) => {
    expect(misuse(...args)).toContain(text)
  })
})
