import { describe, expect, it } from 'vitest'
import { checkTemplates, ejectTemplate } from '../../../../src/app/templates/index.ts'
import { generate } from '../../../../src/build/index.ts'
import { memoryHost } from '../../../support/memory-host.ts'
import { buildRevised, revisedSchool } from '../../../support/revised-school.ts'

const revised = revisedSchool(12)
const school = {
  ...revised,
  // Good templates claim nothing that no record supports.
  'templates/summary.md.hbs': revised['templates/summary.md.hbs'].replace('，**随报随修**', ''),
  'templates/partials/used.md.hbs': '再用{{> inner}}',
  'templates/partials/inner.md.hbs': '里面',
  'templates/partials/idle.md.hbs': '闲着',
  'templates/plan.md.hbs': '# 计划\n\n{{> used}}\n',
}

const eject = async (name: string, withPartials = false, more: Readonly<Record<string, string>> = {}) => {
  const host = memoryHost({ ...school, ...more })
  const { value, diagnostics } = await ejectTemplate(
    { data: 'data', dataLabel: 'data', templates: 'templates', name, withPartials },
    host,
  )
  return { files: [...value.files.keys()], codes: diagnostics.map(({ code }) => code) }
}

describe('ejectTemplate', () => {
  it.each<readonly [string, boolean, readonly string[]]>([
    ['summary', false, ['templates/summary.md.hbs']],
    ['总结', false, ['templates/summary.md.hbs']],
    [
      'plan',
      true,
      ['templates/plan.md.hbs', 'templates/partials/used.md.hbs', 'templates/partials/inner.md.hbs'],
    ],
    ['inner', false, ['templates/partials/inner.md.hbs']],
  ])('copies %s', async (name, withPartials, files) => {
    const kept = files.map((file) => file.replace(/^templates/, '.houqin/shipped'))
    const ejected = await eject(name, withPartials)
    expect({ ...ejected, files: ejected.files.sort() }).toEqual({
      files: [...files, ...kept].sort(),
      codes: [],
    })
  })

  it('never overwrites a copy, and then copies nothing', async () => {
    const more = { 'data/templates/partials/inner.md.hbs': '改过' }
    expect(await eject('plan', true, more)).toEqual({ files: [], codes: ['template-ejected'] })
  })

  it('knows only existing names', async () => {
    expect(await eject('../school')).toEqual({ files: [], codes: ['template-absent'] })
  })
})

describe('checkTemplates', () => {
  const check = async (more: Readonly<Record<string, string>> = {}, name?: string) => {
    const request = { data: 'data', dataLabel: 'data', templates: 'templates', templatesLabel: 'templates' }
    const { diagnostics } = await checkTemplates(
      { ...request, ...(name && { name }) },
      memoryHost({ ...school, ...more }),
    )
    return diagnostics.map(({ code, location }) => `${code} ${location?.file}:${location?.line}`)
  }

  it('shows what the program has changed since a template was copied', async () => {
    const copied = {
      'templates/partials/inner.md.hbs': '里面\n新的一行\n',
      'data/templates/partials/inner.md.hbs': '自己的\n',
      'data/.houqin/shipped/partials/inner.md.hbs': '里面\n旧的一行\n',
    }
    const host = memoryHost({ ...school, ...copied })
    const request = { data: 'data', dataLabel: 'data', templates: 'templates', templatesLabel: 'templates' }
    const updated = async (given: typeof host) =>
      (await checkTemplates(request, given)).diagnostics.filter(({ code }) => code === 'template-updated')
    expect(await updated(host)).toMatchObject([
      {
        message: '自带的 partials/inner.md.hbs 更新了 1 行，您抄的这一份还是照原来的改的',
        location: { file: 'data/templates/partials/inner.md.hbs' },
        hints: [
          '原来：旧的一行',
          '现在：新的一行',
          '要新的，照着改自己的一份，或者把它移走，用回自带的；不要的不用管。',
        ],
      },
    ])
    const same = { ...copied, 'data/.houqin/shipped/partials/inner.md.hbs': '里面\n新的一行\n' }
    expect(await updated(memoryHost({ ...school, ...same }))).toEqual([])
    const taken = { ...copied, 'data/templates/partials/inner.md.hbs': '里面\n新的一行\n' }
    expect(await updated(memoryHost({ ...school, ...taken }))).toEqual([])
  })

  it('finds nothing wrong with good templates', async () => {
    expect(await check()).toEqual([])
  })

  it('lists unknown names, typed numbers and unused partials', async () => {
    const found = await check({
      'data/templates/partials/inner.md.hbs': '走访30户{{repais}}',
      'data/templates/partials/mine.md.hbs': '没人用',
      'data/2025-autumn/narrative/other.md': '没人要',
    })
    expect(found.sort()).toEqual([
      'narrative-unused data/2025-autumn/narrative/other.md:1',
      'number-unsourced data/templates/partials/inner.md.hbs:1',
      'template-unknown-name data/templates/partials/inner.md.hbs:1',
      'template-unused-partial data/templates/partials/mine.md.hbs:1',
    ])
  })

  it('lists claims beside a number that no record supports', async () => {
    expect(
      await check({ 'templates/summary.md.hbs': '# 总结\n\n维修{{count repairs}}，都已办结。' }),
    ).toContain('assertion-unborne templates/summary.md.hbs:3')
    const borne = '# 总结\n\n维修{{count repairs}}{{#claim repairs status="已完成"}}，都已办结{{/claim}}。'
    expect((await check({ 'templates/summary.md.hbs': borne })).join()).not.toContain('assertion')
  })

  it.each([
    'asked',
    'next',
  ])('finds faults in templates for any period (%s), and in unused partials', async (term) => {
    const broken = Object.fromEntries(
      ['term', 'month', 'year'].map((period) => [
        `data/templates/own-${period}.md.hbs`,
        `---\ndocument: 自定\nterm: ${term}\nperiod: ${period}\n---\n# 名\n\n{{repais}}\n`,
      ]),
    )
    const more = { ...broken, 'data/templates/partials/mine.md.hbs': '没人用{{#if}}' }
    const expected = [
      ...Object.keys(broken).map((file) => `template-unknown-name ${file}:8`),
      'template-syntax data/templates/partials/mine.md.hbs:1',
    ]
    expect(await check(more)).toEqual(expect.arrayContaining(expected))
    const request = { data: 'data', dataLabel: 'data', templates: 'templates', templatesLabel: 'templates' }
    const { diagnostics } = await generate(
      { ...request, documents: [], formats: [] },
      memoryHost({ ...school, ...more }),
    )
    const found = diagnostics.map(({ code, location }) => `${code} ${location?.file}:${location?.line}`)
    expect(found).toEqual(expect.arrayContaining(expected))
  })

  it('checks a single document if asked to', async () => {
    const broken = { 'templates/plan.md.hbs': '{{repais}}' }
    expect(await check(broken, 'summary')).toEqual([])
    expect(await check(broken, 'plan')).toEqual(['template-unknown-name templates/plan.md.hbs:1'])
    expect(await check({}, 'plam')).toEqual(['document-unknown undefined:undefined'])
  })
})

describe('settings of documents in school.yaml', () => {
  const built = (settings: string) =>
    buildRevised({
      ...school,
      'data/school.yaml': `${school['data/school.yaml']}documents:\n  summary: ${settings}\n`,
    })

  it('take precedence over the template’s own', async () => {
    expect((await built('{numbering: none, 计数: 准数}')).markdown).toContain('## 维修工作')
    expect((await built('{title: "{{school.name}}后勤小结"}')).codes).toEqual([])
  })

  it('leave out sections and annexes, so that the others are renumbered', async () => {
    const { markdown, codes } = await built('{without: [维修工作, 维修台账]}')
    expect(codes).toEqual([])
    expect(markdown).not.toContain('维修')
    expect(markdown).not.toContain('附件')
    expect(markdown).toContain('## 一、存在的问题')
    expect(markdown).toContain('城西小学总务处')
  })

  it('leave out partials by name', async () => {
    const template = school['templates/summary.md.hbs'].replace(
      '{{signature}}',
      '{{> inner}}\n\n{{signature}}',
    )
    const { markdown } = await buildRevised({
      ...school,
      'templates/summary.md.hbs': template.replace(
        'document: 后勤工作总结',
        'document: 后勤工作总结\n不要: inner',
      ),
    })
    expect(markdown).not.toContain('里面')
  })

  it.each([
    ['{without: 没有的}', 'section-unknown'],
    ['{nubering: house}', 'template-front-matter'],
    ['{numbering: 花式}', 'template-front-matter'],
  ])('%s is reported', async (settings, code) => {
    expect((await built(settings)).codes).toEqual([code])
  })
})
