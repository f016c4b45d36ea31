import { element, part } from '../xml-text.ts'

const white = 'FFFFFF'
const black = '000000'

/** The colours of Office 2013 and later: what Word offers in its menus, and gives to charts that a user adds. */
const colours: Readonly<Record<string, string>> = {
  dk1: black,
  lt1: white,
  dk2: '44546A',
  lt2: 'E7E6E6',
  accent1: '4472C4',
  accent2: 'ED7D31',
  accent3: 'A5A5A5',
  accent4: 'FFC000',
  accent5: '5B9BD5',
  accent6: '70AD47',
  hlink: '0563C1',
  folHlink: '954F72',
}

/** For text that says nothing of its typeface, which is none of ours. */
const typefaces = (latin: string, simplified: string): string =>
  element('a:latin', { typeface: latin }) +
  element('a:ea', { typeface: '' }) +
  element('a:cs', { typeface: '' }) +
  element('a:font', { script: 'Hans', typeface: simplified }) +
  element('a:font', { script: 'Hant', typeface: '新細明體' })

const fill = element('a:solidFill', {}, element('a:schemeClr', { val: 'phClr' }))
const effect = element('a:effectStyle', {}, element('a:effectLst'))
const line = (width: number): string => element('a:ln', { w: width }, fill)

/** word/theme/theme1.xml: the plainest that DrawingML allows (ECMA-376, 20.1.6.9), three styles of each sort. */
export const themePart: string = part(
  element(
    'a:theme',
    { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', name: 'Office' },
    element(
      'a:themeElements',
      {},
      element(
        'a:clrScheme',
        { name: 'Office' },
        ...Object.entries(colours).map(([name, val]) =>
          element(`a:${name}`, {}, element('a:srgbClr', { val })),
        ),
      ),
      element(
        'a:fontScheme',
        { name: 'Office' },
        element('a:majorFont', {}, typefaces('Calibri Light', '等线 Light')),
        element('a:minorFont', {}, typefaces('Calibri', '等线')),
      ),
      element(
        'a:fmtScheme',
        { name: 'Office' },
        element('a:fillStyleLst', {}, fill, fill, fill),
        element('a:lnStyleLst', {}, line(6350), line(12700), line(19050)),
        element('a:effectStyleLst', {}, effect, effect, effect),
        element('a:bgFillStyleLst', {}, fill, fill, fill),
      ),
    ),
  ),
)
