import type { NumberingScheme } from '../../../document/index.ts'
import type { Memory } from '../../../memory/index.ts'
import type { Form } from '../../../typesetting/index.ts'
import { isCounted } from '../numbering/lists.ts'
import { element, part, toggle, valued, wordNamespace } from '../xml-text.ts'
import { type CharacterStyle, characterStyles } from './character-styles.ts'
import { commentStyles } from './comment-styles.ts'
import { figureStyle } from './figure-style.ts'
import { lineBreaking, paragraphProperties } from './paragraph-properties.ts'
import { itemStyles, type ParagraphStyle, paragraphStyles } from './paragraph-styles.ts'
import { fontProperty, runProperties } from './run-properties.ts'
import { spacerStyle, tableStyles } from './table-styles.ts'

type Scheme = NumberingScheme

/** The style parts of a form by numbering scheme: first those with comments, then those without. */
const noStyles = (): readonly [Map<Scheme, string>, Map<Scheme, string>] => [new Map(), new Map()]

/**
 * word/styles.xml: every style with all its measures, so that a director can change a style rather than paragraphs. `comments`:
 * whether the file has any. It is the same for all documents of one form and numbering.
 */
export function stylesPart(form: Form, scheme: Scheme, comments: boolean, memory: Memory): string {
  const known = memory.recall(noStyles, form)[comments ? 0 : 1]
  const styles = known.get(scheme) ?? writeStyles(form, scheme, comments)
  known.set(scheme, styles)
  return styles
}

function writeStyles(form: Form, scheme: NumberingScheme, comments: boolean): string {
  const numbered = (style: ParagraphStyle): boolean =>
    style.numbered === true &&
    style.outline !== undefined &&
    scheme.slice(style.outline - 1, style.outline).some(isCounted)
  return part(
    element(
      'w:styles',
      wordNamespace,
      defaults(form),
      ...[...Object.values(paragraphStyles), ...itemStyles].map((style) =>
        paragraphStyle(style, form, numbered(style)),
      ),
      spacerStyle,
      figureStyle,
      element(
        'w:style',
        { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' },
        valued('name', 'Default Paragraph Font'),
        valued('uiPriority', 1),
        toggle('semiHidden', true),
      ),
      ...Object.values(characterStyles).map(characterStyle),
      comments ? commentStyles : '',
      tableStyles(form),
      element(
        'w:style',
        { 'w:type': 'numbering', 'w:default': 1, 'w:styleId': 'NoList' },
        valued('name', 'No List'),
        valued('uiPriority', 99),
        toggle('semiHidden', true),
      ),
    ),
  )
}

const defaults = (form: Form): string =>
  element(
    'w:docDefaults',
    {},
    element(
      'w:rPrDefault',
      {},
      element(
        'w:rPr',
        {},
        fontProperty(form.styles.body.font),
        valued('sz', form.styles.body.size),
        valued('szCs', form.styles.body.size),
        element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' }),
      ),
    ),
    element('w:pPrDefault', {}, element('w:pPr', {}, toggle('widowControl', false), lineBreaking)),
  )

function paragraphStyle(style: ParagraphStyle, form: Form, numbered: boolean): string {
  const normal = style.id === paragraphStyles.body.id
  return element(
    'w:style',
    {
      'w:type': 'paragraph',
      'w:default': normal ? 1 : undefined,
      'w:customStyle': style.builtIn ? undefined : 1,
      'w:styleId': style.id,
    },
    valued('name', style.name),
    normal ? '' : valued('basedOn', paragraphStyles.body.id),
    style.outline || style.form === 'title' ? valued('next', paragraphStyles.body.id) : '',
    toggle('qFormat', true),
    paragraphProperties(style, form, numbered),
    runProperties(form.styles[style.form], form.tracking),
  )
}

const characterStyle = (style: CharacterStyle): string =>
  element(
    'w:style',
    { 'w:type': 'character', 'w:customStyle': style.builtIn ? undefined : 1, 'w:styleId': style.id },
    valued('name', style.name),
    valued('basedOn', 'DefaultParagraphFont'),
    toggle('qFormat', true),
    element(
      'w:rPr',
      {},
      style.font ? fontProperty(style.font) : '',
      style.marked
        ? valued('color', 'FF0000') +
            // Word ignores w:highlight in a style; shading looks the same.
            element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'FFFF00' })
        : '',
    ),
  )
