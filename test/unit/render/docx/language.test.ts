import { describe, expect, it } from 'vitest'
import type { Language } from '../../../../src/text/index.ts'
import { oneOfEach } from '../../../support/sample-document.ts'
import { type WordFile, writeWordFile } from '../../../support/word-file.ts'
import { child, find, findAll } from '../../../support/xml-tree.ts'

const write = (language?: Language): WordFile =>
  writeWordFile(oneOfEach, { metadata: language ? { language } : {} })

const fontsOf = (file: WordFile): readonly string[] =>
  [
    ...new Set(
      findAll(file.part('word/styles.xml'), 'w:rFonts').map(
        ({ attributes }) => attributes['w:eastAsia'] ?? '',
      ),
    ),
  ].sort()

describe('the language of a Word file', () => {
  it.each<[Language | undefined, string, string]>([
    [undefined, 'zh-CN', 'zh-CN'],
    ['zh-Hant', 'zh-TW', 'zh-Hant'],
    ['zh-TW', 'zh-TW', 'zh-TW'],
    ['zh-HK', 'zh-HK', 'zh-HK'],
  ])('%s is tagged %s, and %s in the properties', (language, tag, property) => {
    const file = write(language)
    const settings = file.part('word/settings.xml')
    const tags = [
      find(file.part('word/styles.xml'), 'w:lang')?.attributes['w:eastAsia'],
      find(settings, 'w:themeFontLang')?.attributes['w:eastAsia'],
      find(settings, 'w:noLineBreaksAfter')?.attributes['w:lang'],
      find(settings, 'w:noLineBreaksBefore')?.attributes['w:lang'],
    ]
    expect(tags).toEqual([tag, tag, tag, tag])
    expect(child(file.part('docProps/core.xml'), 'dc:language')?.text).toBe(property)
  })

  it.each<[Language | undefined, readonly string[]]>([
    [undefined, ['仿宋_GB2312', '方正小标宋简体', '楷体_GB2312', '黑体', '宋体']],
    ['zh-Hant', ['仿宋', '方正小标宋_GBK', '楷体', '黑体', '宋体']],
    ['zh-TW', ['標楷體', '微軟正黑體', '新細明體']],
  ])('%s names fonts that have its characters, each once in the table', (language, names) => {
    const file = write(language)
    const table = findAll(file.part('word/fontTable.xml'), 'w:font').map(
      ({ attributes }) => attributes['w:name'],
    )
    expect([...table].sort()).toEqual([...names].sort())
    expect(names).toEqual(expect.arrayContaining([...fontsOf(file)]))
  })
})
