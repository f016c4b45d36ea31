import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { nodeHost } from '../../src/host/node-host.ts'
import type { OutlineEntry } from '../../src/records/index.ts'
import { openWorkspace } from '../../src/workspace/index.ts'

const folder = new URL('.', import.meta.url)
const path = (name: string): string => fileURLToPath(new URL(name, folder))

/** Cases of seeds that are still made with a template of their own instead of the sections that come with the program. */
const withTemplates: ReadonlySet<string> = new Set()

/** The essays among the seeds, in which more is a matter of opinion. */
const essays: ReadonlySet<string> = new Set(['summary-wangjianglu', 'summary-bixi-canteen'])

const seeds = readdirSync(folder).filter(
  (name) => /^(?:summary|plan)-/.test(name) && existsSync(path(`${name}/data`)),
)

/** Characters that are printed: no expressions, spaces, and marks of Markdown. */
const countOf = (text: string): number =>
  text.replace(/\{\{[\s\S]*?\}\}/g, '').replace(/[\s#*|>_-]/g, '').length

/** The words that a school typed in an outline: headings, titles of sections, paragraphs. */
const wordsIn = (entries: readonly OutlineEntry[]): readonly string[] => entries.flatMap(wordsOf)

function wordsOf(entry: OutlineEntry): readonly string[] {
  switch (entry.type) {
    case 'text':
      return [entry.words.text]
    case 'narrative':
      return []
    case 'section':
      return entry.settings.flatMap(({ key, value }) =>
        /^(?:title|标题|keywords|关键词|lead|引子)$/.test(key) ? [value] : [],
      )
    case 'chapter':
      return [entry.heading.text, ...wordsIn(entry.entries)]
  }
}

/** The shares of a case's text, in per cent, that are typed in its outline and partials, and in its narratives. */
async function sharesOf(name: string): Promise<{ readonly own: number; readonly narrative: number }> {
  const data = path(`${name}/data`)
  const opened = await openWorkspace(
    { data, templates: path('../../templates'), dataLabel: 'data', templatesLabel: 'templates' },
    nodeHost,
  )
  const { workspace, templates, isOwnTemplate } = opened.value!
  const document = name.startsWith('plan') ? 'plan' : 'summary'
  const [body = ''] = readFileSync(path(`${name}/expected/${document}.md`), 'utf8').split(/^# 附件/m)
  const outline = workspace?.school.outlines?.get(document)
  const partials = new Set([...templates.partials.values()].filter(({ file }) => isOwnTemplate(file)))
  const own = [...wordsIn(outline?.entries ?? []), ...[...partials].map((partial) => partial.body)]
  const narratives = [...(workspace?.narratives.values() ?? [])].flatMap((ofTerm) => [...ofTerm.values()])
  const share = (texts: readonly string[]): number =>
    Math.round((texts.reduce((sum, text) => sum + countOf(text), 0) / countOf(body)) * 1000) / 10
  return { own: share(own), narrative: share(narratives.map(({ markdown }) => markdown)) }
}

describe('documents of the seeds come from the sections of the library', () => {
  it.each(seeds)('%s', async (name) => {
    const hasTemplate =
      existsSync(path(`${name}/data/templates/summary.md.hbs`)) ||
      existsSync(path(`${name}/data/templates/plan.md.hbs`))
    expect(hasTemplate).toBe(withTemplates.has(name))
    if (hasTemplate) return
    const { own } = await sharesOf(name)
    expect(own).toBeLessThanOrEqual(essays.has(name) ? 25 : 10)
  })
})
