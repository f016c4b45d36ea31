import { describe, expect, it } from 'vitest'
import { parseWorkspace } from '../../../../src/records/index.ts'
import { filesOf, parseSound, smallSchool } from '../../../support/workspace-files.ts'

const meetings = { '2025-autumn/meetings.yaml': 'records: []\n' }
const school = (more: string) => ({ 'school.yaml': smallSchool + more, ...meetings })

describe('names and language of school.yaml', () => {
  it('are read with the Traditional form of each name; one without it stays as it is', () => {
    const { school: profile } = parseSound(school('lang: 台湾\nnames: {王丰: 王豐, 周后里: }\n'))
    expect(profile.language).toBe('zh-TW')
    expect([...(profile.names ?? [])]).toEqual([
      ['王丰', '王豐'],
      ['周后里', '周后里'],
    ])
  })

  it('are undefined if nothing is written', () => {
    const { school: profile } = parseSound(school(''))
    expect([profile.language, profile.names]).toEqual([undefined, undefined])
  })

  it.each([
    ['names: [王丰]\n', '“繁体写法”（names）要写成“名称: 繁体写法”'],
    ['names: {王丰: [王豐]}\n', '“王丰”的繁体写法只能是文字'],
  ])('reports %s', (more, message) => {
    const { diagnostics } = parseWorkspace(filesOf(school(more)))
    expect(diagnostics.map((diagnostic) => diagnostic.message)).toEqual([message])
  })

  it('are reported if the language is unknown', () => {
    const { diagnostics } = parseWorkspace(filesOf(school('lang: 法语\n')))
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['error'])
  })
})
