import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { adoptRevised, buildRevised, diffRevised, revisedSchool } from '../../../support/revised-school.ts'

/**
 * A summary of this school edited and saved in LibreOffice 7.4, which splits runs and renames styles in its own way. A sentence was
 * changed, a number overwritten, an item changed and one added, a paragraph deleted, one of the director's own added,
 * and four characters set in bold.
 */
const edited = readFileSync(new URL('libreoffice.docx', import.meta.url))
const school = revisedSchool(12)

it('lists what was changed in LibreOffice', async () => {
  const { difference, codes } = await diffRevised(school, edited)
  expect(codes).toEqual([])
  expect(
    difference?.changes.map(({ type, words, origin }) => [
      type,
      words.filter((word) => word.type !== 'same').map((word) => word.text),
      origin,
    ]),
  ).toEqual([
    ['added', ['大家都很辛苦。'], ''],
    ['changed', ['10', '20'], 'templates/summary.md.hbs:10'],
    ['deleted', ['各班报修当天登记，第二天答复。'], 'templates/summary.md.hbs:12'],
    ['changed', ['用完就', '缺什么', '什么'], 'templates/summary.md.hbs:14'],
    ['changed', ['还是'], ''],
    ['added', ['经费紧张。'], ''],
  ])
})

it('adopts what was changed in LibreOffice, so that the next build reads the same', async () => {
  const { after, counts, codes } = await adoptRevised(school, edited)
  expect(counts).toEqual({ changed: 3, added: 2, moved: 0, deleted: 1 })
  expect(codes).toEqual(['revision-number-differs', 'adopt-formatting'])
  const built = await buildRevised(after)
  const { difference } = await diffRevised(after, edited)
  expect(built.markdown).toBe(
    (await buildRevised(school)).markdown
      .replace('这学期事情多。', '这学期事情多。\n\n大家都很辛苦。')
      .replace('10余次', '20余次')
      .replace('各班报修当天登记，第二天答复。\n\n', '')
      .replace('用完就补', '缺什么补什么')
      .replace('2.人手不够。\n\n3.管', '2.人手还是不够。\n\n3.经费紧张。\n\n4.管'),
  )
  expect(difference?.changes).toHaveLength(6)
  expect([...(await adoptRevised(after, edited)).files.keys()]).toEqual([])
})
