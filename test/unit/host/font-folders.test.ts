import { describe, expect, it } from 'vitest'
import { fontFolders, isFontFile } from '../../../src/host/font-folders.ts'
import { nodeHost } from '../../../src/host/node-host.ts'

describe('fontFolders', () => {
  it.each([
    [
      'win32',
      { WINDIR: 'D:\\Win', LOCALAPPDATA: 'D:\\Local' },
      'D:\\Local\\Microsoft\\Windows\\Fonts',
      'D:\\Win\\Fonts',
    ],
    ['win32', {}, '/h\\AppData\\Local\\Microsoft\\Windows\\Fonts', 'C:\\Windows\\Fonts'],
    ['darwin', {}, '/h/Library/Fonts', '/System/Library/Fonts'],
    ['linux', {}, '/h/.local/share/fonts', '/usr/share/fonts'],
    ['freebsd', { XDG_DATA_HOME: '/d' }, '/d/fonts', '/usr/local/share/fonts'],
  ])('has on %s the user’s folder first, and the system’s', (platform, environment, own, system) => {
    const folders = fontFolders(platform, '/h', environment)
    expect(folders[0]).toBe(own)
    expect(folders).toContain(system)
  })
})

it('knows fonts by the endings of their names', () => {
  expect(['a.TTF', 'b.otf', 'c.ttc', 'd.OTC', 'e.woff2', 'ttf', 'f.ttf.txt'].filter(isFontFile)).toEqual([
    'a.TTF',
    'b.otf',
    'c.ttc',
    'd.OTC',
  ])
})

it('lists font files only, and reads parts of files', async () => {
  const { paths } = await nodeHost.listFonts()
  expect(paths.filter((path) => !isFontFile(path))).toEqual([])
  const part = await nodeHost.readPart('package.json', 4, 6)
  expect(new TextDecoder().decode(part)).toBe('"name"')
  expect(await nodeHost.readPart('package.json', 1 << 20, 6)).toHaveLength(0)
  expect(await nodeHost.readPart('没有这个文件', 0, 6)).toBeUndefined()
})
