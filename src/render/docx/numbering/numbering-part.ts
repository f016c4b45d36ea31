import { bullets, type LevelFormat, type NumberingScheme } from '../../../document/index.ts'
import type { Form } from '../../../typesetting/index.ts'
import { gridCharacter } from '../styles/paragraph-properties.ts'
import { paragraphStyles } from '../styles/paragraph-styles.ts'
import { element, part, valued, wordNamespace } from '../xml-text.ts'
import { bulletNum, isCounted, outlineNum, wordCounts } from './lists.ts'
import type { NumberingPlan } from './numbering-plan.ts'

const outlineDefinition = 0
const bulletDefinition = 1

/**
 * word/numbering.xml: one multilevel definition for the outline, shared by headings and items, one for unordered lists, and a
 * list for each restart. Numbers get typeface, size and spacing from the style of their paragraph.
 */
export function numberingPart(
  scheme: NumberingScheme,
  form: Form,
  { restarts, bulletLevels }: Pick<NumberingPlan, 'restarts' | 'bulletLevels'>,
): string {
  const indent = form.styles.body.indent * gridCharacter(form)
  const levels = scheme.map((format, index) => outlineLevel(format, index, indent))
  return part(
    element(
      'w:numbering',
      wordNamespace,
      definition(outlineDefinition, 'multilevel', '4C8A1E60', levels),
      definition(
        bulletDefinition,
        bulletLevels > 1 ? 'multilevel' : 'singleLevel',
        '4C8A1E61',
        bullets
          .slice(0, bulletLevels)
          .map((text, index) => levelElement(index, indent, { format: 'bullet', text })),
      ),
      list(outlineNum, outlineDefinition),
      list(bulletNum, bulletDefinition),
      ...restarts.map(({ num, level, start }) =>
        list(
          num,
          outlineDefinition,
          element('w:lvlOverride', { 'w:ilvl': level }, valued('startOverride', start)),
        ),
      ),
    ),
  )
}

const definition = (id: number, type: string, nsid: string, levels: readonly string[]): string =>
  element(
    'w:abstractNum',
    { 'w:abstractNumId': id },
    valued('nsid', nsid),
    valued('multiLevelType', type),
    valued('tmpl', nsid),
    ...levels,
  )

const list = (num: number, definitionId: number, override = ''): string =>
  element('w:num', { 'w:numId': num }, valued('abstractNumId', definitionId), override)

function outlineLevel(format: LevelFormat, index: number, indent: number): string {
  const counted = isCounted(format)
  const style = Object.values(paragraphStyles).find(
    ({ numbered, outline }) => numbered && outline === index + 1,
  )
  return levelElement(index, indent, {
    format: wordCounts[format.format].format,
    text: counted ? `${format.before}%${index + 1}${format.after}` : '',
    ...(counted && style && { style: style.id }),
  })
}

/** Text directly follows the number, and the first line starts where that of body text does. */
const levelElement = (
  index: number,
  indent: number,
  { format, text, style }: { readonly format: string; readonly text: string; readonly style?: string },
): string =>
  element(
    'w:lvl',
    { 'w:ilvl': index },
    valued('start', 1),
    valued('numFmt', format),
    style ? valued('pStyle', style) : '',
    valued('suff', 'nothing'),
    valued('lvlText', text),
    valued('lvlJc', 'left'),
    element('w:pPr', {}, element('w:ind', { 'w:left': 0, 'w:firstLine': indent })),
    element('w:rPr', {}, element('w:rFonts', { 'w:hint': 'eastAsia' })),
  )
