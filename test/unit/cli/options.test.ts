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
    ).toEqual({
      command: 'build',
      documents: ['summary', 'plan'],
      term: '2025-autumn',
      data: '我校 数据',
      formats: ['pdf'],
      strict: true,
      json: false,
      quiet: false,
    })
  })

  it('makes both formats unless told otherwise', () => {
    expect(parseCommandLine(['build'])).toMatchObject({ formats: ['docx', 'pdf'], documents: [] })
  })

  it('shows the help when nothing is asked', () => {
    expect(parseCommandLine([])).toMatchObject({ command: 'help' })
    expect(parseCommandLine(['build', '--help'])).toMatchObject({ command: 'help' })
  })

  it.each([
    [['bild'], '没有“bild”这个命令'],
    [['build', '--trem', 'x'], '没有“--trem”这个选项'],
    [['build', '--format', 'odt'], '不能是“odt”'],
    [['build', '--term'], '选项“--term”写错了：后面要写一个值'],
  ])('explains %j', (args, text) => {
    expect(parseCommandLine(args)).toContain(text)
  })
})
