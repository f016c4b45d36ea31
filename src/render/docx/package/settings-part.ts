import { forbiddenAtEnd, forbiddenAtStart } from '../../../typesetting/index.ts'
import { element, part, toggle, valued, wordNamespace } from '../xml-text.ts'

const language = 'zh-CN'

/** The settings that Word 2013 and later write for a document that is not in compatibility mode. */
const compatibility: Readonly<Record<string, number>> = {
  compatibilityMode: 15,
  overrideTableStyleFontSizeAndJustification: 1,
  enableOpenTypeFeatures: 1,
  doNotFlipMirrorIndents: 1,
  differentiateMultirowTableHeaders: 1,
  useWord2013TrackBottomHyphenation: 0,
}

const themeColours: Readonly<Record<string, string>> = {
  bg1: 'light1',
  t1: 'dark1',
  bg2: 'light2',
  t2: 'dark2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hyperlink: 'hyperlink',
  followedHyperlink: 'followedHyperlink',
}

/**
 * word/settings.xml, in the order of CT_Settings: odd and even pages have different footers, punctuation is not compressed, and
 * lines begin and end according to the layout's own character sets (GB/T 15834-2011).
 */
export const settingsPart: string = part(
  element(
    'w:settings',
    wordNamespace,
    element('w:zoom', { 'w:percent': 100 }),
    valued('defaultTabStop', 420),
    toggle('evenAndOddHeaders', true),
    valued('drawingGridVerticalSpacing', 156),
    valued('characterSpacingControl', 'doNotCompress'),
    element('w:noLineBreaksAfter', { 'w:lang': language, 'w:val': forbiddenAtEnd }),
    element('w:noLineBreaksBefore', { 'w:lang': language, 'w:val': forbiddenAtStart }),
    element(
      'w:compat',
      {},
      // A line that ends in a forced break is not justified.
      toggle('doNotExpandShiftReturn', true),
      toggle('useFELayout', true),
      ...Object.entries(compatibility).map(([name, value]) =>
        element('w:compatSetting', {
          'w:name': name,
          'w:uri': 'http://schemas.microsoft.com/office/word',
          'w:val': value,
        }),
      ),
    ),
    element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': language }),
    element(
      'w:clrSchemeMapping',
      Object.fromEntries(Object.entries(themeColours).map(([key, value]) => [`w:${key}`, value])),
    ),
    valued('decimalSymbol', '.'),
    valued('listSeparator', ','),
  ),
)
