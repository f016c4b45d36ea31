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

describe('a row of photos', () => {
  it('has at most so many as a page has room for, and no more than asked', () => {
    const sources = (template: string) =>
      figures(template).map(({ across, pictures }) => [across, ...pictures.map(({ source }) => source)])
    expect(sources('{{photos repairs per-page=4}}')).toEqual([
      [2, '灯.jpg', '校舍/门.jpg'],
      [2, 'WX-2/a.png', 'WX-2/b.png'],
    ])
    expect(sources('{{photos repairs per-page=2 limit=2}}')).toEqual([
      [1, '灯.jpg'],
      [1, '校舍/门.jpg'],
    ])
  })

  it('has captions of the fields that are asked for, or one for all', () => {
    const captions = (template: string) =>
      figures(template).flatMap(({ pictures }) =>
        pictures.map(({ caption, alt }) => [plainText(caption), alt]),
      )
    expect(captions('{{photos repairs columns="item, place、action" limit=1}}')).toEqual([
      ['灯管，三年级二班，更换（1）', '照片：灯管，三年级二班，更换（1）'],
    ])
    expect(captions('{{photos repairs caption="维修现场" limit=2}}')).toEqual([
      ['维修现场', '照片：维修现场'],
      ['维修现场', '照片：维修现场'],
    ])
    expect(captions('{{photos repairs caption="" limit=1}}')).toEqual([['', '照片：WX-1']])
  })

  it('is none if a field is unknown, though there are photos', () => {
    const { text, reports } = rendered('{{photos repairs columns="item,colour"}}')
    expect(text).toBe('【待补：模板有误】')
    expect(reports).toEqual(['template-unknown-field 1:3 维修没有“colour”这一项'])
  })

  it('shows nothing in the place of a photo that is not there', () => {
    const [only, ...others] = rendered('{{photos repairs item="灯管"}}', ['灯.jpg']).inserts
    expect(others).toEqual([])
    expect(only).toMatchObject({
      blocks: [{ pictures: [{ source: '灯.jpg', alt: '照片：2025年9月4日，三年级二班，灯管' }] }],
    })
    expect(rendered('{{photos repairs item="灯管"}}完', []).text).toBe('完')
  })

  it('tells which record it is from, at the line of its photos or else its own', () => {
    const records = figures('{{photos repairs}}').flatMap(({ pictures }) =>
      pictures.map(({ record }) => record),
    )
    const file = '2025-autumn/repairs.yaml'
    expect(records.slice(1, 3)).toEqual([
      { kind: 'repair', id: 'WX-1', file, line: 6, column: 11 },
      { kind: 'repair', id: 'WX-2', file, line: 7, column: 3 },
    ])
  })

  it('shows a record of several items once', () => {
    const bought = smallWorkspace({
      '2025-autumn/purchases.yaml':
        '- {id: P, date: 2025-09-01, photos: [物.jpg], items: [{name: 桶, quantity: 1个}, {name: 盆, quantity: 1个}]}\n',
    })
    const { inserts } = render('{{photos purchases.items}}', bought, {}, '2025-autumn', ['物.jpg'])
    expect(inserts).toHaveLength(1)
    expect(inserts[0]).toMatchObject({
      blocks: [{ pictures: [{ source: '物.jpg', record: { kind: 'purchase', id: 'P' } }] }],
    })
  })

  it('can be asked for, and left out if it cannot be read', () => {
    const shown = (unreadable: readonly string[]) => {
      const { value, diagnostics } = renderTemplate({
        template: settleTemplate({
          file: 'a.md.hbs',
          text: '{{#if (photos repairs)}}有{{else}}没有{{/if}}{{photos repairs}}',
        }),
        partials: new Map(),
        workspace,
        period: workspace.school.terms[0]!,
        photos: files,
        unreadable: new Set(unreadable),
      })
      expect(diagnostics).toEqual([])
      return [value.markdown.slice(0, 2), value.inserts.length]
    }
    expect(shown(['灯.jpg'])).toEqual(['有\uE000', 1])
    expect(shown(files)).toEqual(['没有', 0])
  })
})
