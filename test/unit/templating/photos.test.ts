import { describe, expect, it } from 'vitest'
import { type Figure, plainText } from '../../../src/document/index.ts'
import { renderTemplate, settleTemplate } from '../../../src/templating/index.ts'
import { photosWithFaces } from '../../../src/templating/photo-faces.ts'
import { render } from '../../support/render.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const ledger = `- id: WX-1
  date: 2025-09-04
  item: 灯管
  action: 更换
  place: 三年级二班
  photos: [灯.jpg, 校舍\\门.JPG]
- id: WX-2
  date: 2025-10-08
  item: 门
  action: 维修
`
const workspace = smallWorkspace({ '2025-autumn/repairs.yaml': ledger })
const files = ['WX-2/a.png', 'WX-2/b.png', '校舍/门.jpg', '灯.jpg']

const rendered = (template: string, photos: readonly string[] = files) =>
  render(template, workspace, {}, '2025-autumn', photos)

const figures = (template: string): readonly Figure[] =>
  rendered(template).inserts.flatMap((insert) =>
    insert.kind === 'blocks' ? insert.blocks.filter((block) => block.type === 'figure') : [],
  )

describe('photos', () => {
  it('finds those that records name, whatever their case and slashes, and those in a record’s own folder', () => {
    const shown = figures('{{photos repairs}}').flatMap(({ pictures }) => pictures)
    expect(shown.map(({ source }) => source)).toEqual(['灯.jpg', '校舍/门.jpg', 'WX-2/a.png', 'WX-2/b.png'])
    expect(shown[0]?.record).toMatchObject({ id: 'WX-1', file: '2025-autumn/repairs.yaml', line: 6 })
  })

  it('writes date, place and item as captions, numbered within a record', () => {
    const captions = figures('{{photos repairs}}').flatMap(({ pictures }) =>
      pictures.map(({ caption }) => plainText(caption)),
    )
    expect(captions).toEqual([
      '2025年9月4日，三年级二班，灯管（1）',
      '2025年9月4日，三年级二班，灯管（2）',
      '2025年10月8日，门（1）',
      '2025年10月8日，门（2）',
    ])
    expect(
      figures('{{photos repairs columns="item" limit=1}}').flatMap(({ pictures }) =>
        pictures.map(({ caption, alt }) => [plainText(caption), alt]),
      ),
    ).toEqual([['灯管（1）', '照片：灯管（1）']])
  })

  it('puts two in a row if a page has four', () => {
    const rows = (template: string): readonly number[] =>
      figures(template).map(({ pictures }) => pictures.length)
    expect(rows('{{photos repairs}}')).toEqual([1, 1, 1, 1])
    expect(rows('{{photos repairs per-page=4 limit=3}}')).toEqual([2, 1])
  })

  it('reports a photo that does not exist at the line that names it, only if the template uses it', () => {
    const { reports, hints } = rendered('{{photos repairs}}', ['灯1.jpg', '校舍/门.jpg'])
    expect(reports).toEqual([
      'photo-missing 6:11 WX-1 写了照片“灯.jpg”，photos 文件夹里没有这个文件，没有放它',
    ])
    expect(hints).toContain('灯1.jpg')
    expect(rendered('{{photos repairs item="门"}}', []).reports).toEqual([])
    expect(rendered('{{count repairs}}', []).reports).toEqual([])
  })

  it('prints nothing if there are none', () => {
    expect(rendered('{{photos repairs item="门"}}', []).text).toBe('')
  })
})

describe('photos on which people are recognisable', () => {
  const school = (faces: string) =>
    smallWorkspace({
      '2025-autumn/repairs.yaml': `- {id: WX-1, date: 2025-09-04, item: 灯管, action: 更换, photos: [灯.jpg, 门.jpg]${faces}}\n- {id: WX-2, date: 2025-09-05, item: 门, action: 更换}\n`,
    })
  const all = ['WX-1/own.jpg', 'WX-2/a.jpg', '灯.jpg', '门.jpg']
  const [term] = workspace.school.terms
  const shown = (faces: string, withoutFaces: boolean) => {
    const { value, diagnostics } = renderTemplate({
      template: settleTemplate({ file: 'a.md.hbs', text: '{{photos repairs}}' }),
      partials: new Map(),
      workspace: school(faces),
      period: term!,
      photos: all,
      withoutFaces,
    })
    const pictures = value.inserts.flatMap((insert) =>
      insert.kind === 'blocks'
        ? insert.blocks.flatMap((block) => (block.type === 'figure' ? block.pictures : []))
        : [],
    )
    return {
      pictures: pictures.map(
        (picture) => `${picture.source}${picture.faces === undefined ? '' : ` ${picture.faces}`}`,
      ),
      messages: diagnostics.map(({ message }) => message),
      reported: diagnostics.map(({ location }) => location?.column),
    }
  }

  it.each([
    ['', ['灯.jpg', '门.jpg', 'WX-1/own.jpg', 'WX-2/a.jpg']],
    [', faces: 全部', ['灯.jpg true', '门.jpg true', 'WX-1/own.jpg true', 'WX-2/a.jpg']],
    [', faces: 无', ['灯.jpg false', '门.jpg false', 'WX-1/own.jpg false', 'WX-2/a.jpg']],
    [', faces: [灯.JPG]', ['灯.jpg true', '门.jpg false', 'WX-1/own.jpg false', 'WX-2/a.jpg']],
    [', faces: [own.jpg]', ['灯.jpg false', '门.jpg false', 'WX-1/own.jpg true', 'WX-2/a.jpg']],
    [', faces: [无, 门.jpg]', ['灯.jpg false', '门.jpg true', 'WX-1/own.jpg false', 'WX-2/a.jpg']],
  ])('are marked: %s', (faces, expected) => {
    expect(shown(faces, false)).toMatchObject({ pictures: expected, messages: [] })
    expect(photosWithFaces(school(faces), all)).toEqual(
      new Set(expected.filter((one) => one.endsWith('true')).map((one) => one.replace(' true', ''))),
    )
  })

  it('are left out of masked files, and their absence is reported as such', () => {
    expect(shown(', faces: [灯.jpg, 没有.jpg]', true)).toMatchObject({
      pictures: ['门.jpg false', 'WX-1/own.jpg false', 'WX-2/a.jpg'],
      messages: ['WX-1 有1张照片认得出人，没有放进隐名的文件'],
    })
    expect(shown(', faces: 全部', true)).toMatchObject({
      pictures: ['WX-2/a.jpg'],
      messages: ['WX-1 有3张照片认得出人，没有放进隐名的文件'],
    })
    expect(shown(', faces: 无', true).messages).toEqual([])
  })
})

it('a photo without a file and without a similar one is to be added or struck', () => {
  expect(rendered('{{photos repairs}}', ['另一张.png']).hints).toContain(
    '把照片放到数据文件夹的 photos/灯.jpg，或放进 photos/WX-1/，或删去这一行。',
  )
})
