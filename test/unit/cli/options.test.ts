import { describe, expect, it } from 'vitest'
import { parseCommandLine } from '../../../src/cli/options.ts'

describe('parseCommandLine', () => {
  it('reads documents, folders and flags', () => {
    expect(
      parseCommandLine([
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
      ]),
    ).toMatchObject({
      command: 'build',
      documents: ['summary', 'plan'],
      term: '2025-autumn',
      data: '我校 数据',
      formats: ['pdf'],
      review: false,
      all: false,
      strict: true,
      json: false,
      quiet: false,
    })
  })

  it('makes both formats unless told otherwise', () => {
    expect(parseCommandLine(['build'])).toMatchObject({ formats: ['docx', 'pdf'], documents: [] })
  })

  it('knows the command for schemas', () => {
    expect(parseCommandLine(['schema', '--out', 'x'])).toMatchObject({ command: 'schema', out: 'x' })
  })

  it('knows review copies', () => {
    expect(parseCommandLine(['build', '--review'])).toMatchObject({ command: 'build', review: true })
  })

  it('reads the file to trace and the number', () => {
    expect(parseCommandLine(['trace', '总结.docx', '80余次'])).toMatchObject({
      command: 'trace',
      file: '总结.docx',
      number: '80余次',
      documents: [],
    })
    expect(parseCommandLine(['trace', '总结.pdf', '--all'])).toMatchObject({ file: '总结.pdf', all: true })
  })

  it('shows the help when nothing is asked', () => {
    expect(parseCommandLine([])).toMatchObject({ command: 'help' })
    expect(parseCommandLine(['build', '--help'])).toMatchObject({ command: 'help' })
  })

  it.each([
    [['bild'], '没有“bild”这个命令'],
    [['build', '--trem', 'x'], '没有“--trem”这个选项'],
    [['build', '--format', 'odt'], '不能是“odt”'],
    [['trace'], '要写明查哪个文件'],
    [['trace', '总结.docx', '80', '余次'], '“余次”多了'],
    [['build', '--term'], '选项“--term”写错了：后面要写一个值'],
  ])('explains %j', (args, text) => {
    expect(parseCommandLine(args)).toContain(text)
  })

  it('reads whose fonts and which kind of PDF are wanted, and knows no others', () => {
    expect(parseCommandLine(['build', '--fonts', 'system', '--pdf', 'a3a'])).toMatchObject({
      fonts: 'system',
      pdf: 'a3a',
    })
    expect(parseCommandLine(['build'])).not.toHaveProperty('fonts')
    expect(parseCommandLine(['build', '--fonts', 'mine'])).toBe(
      '--fonts 只能写 bundled、system 中的一种，不能是“mine”',
    )
    expect(parseCommandLine(['build', '--pdf', 'a1a'])).toBe(
      '--pdf 只能写 plain、a2b、a2a、a3a 中的一种，不能是“a1a”',
    )
  })
})
