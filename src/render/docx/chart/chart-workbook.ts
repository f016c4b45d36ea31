import { type Chart, type ChartPoint, plainText } from '../../../document/index.ts'
import { escapeCellText, escapeXml } from '../../../text/index.ts'
import type { CharacterGuard } from '../character-guard.ts'
import { packPart } from '../package/packed-part.ts'
import { zipFile } from '../package/zip-file.ts'
import { element, part } from '../xml-text.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaging = 'http://schemas.openxmlformats.org/package/2006'
const sheetMl = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The cells of a chart's name, labels and values in the workbook. */
export const chartCells = (
  points: readonly ChartPoint[],
): { readonly name: string; readonly labels: string; readonly values: string } => ({
  name: 'Sheet1!$B$1',
  labels: `Sheet1!$A$2:$A$${points.length + 1}`,
  values: `Sheet1!$B$2:$B$${points.length + 1}`,
})

/** The workbook behind a chart, so that 编辑数据 in Word shows its numbers. */
export function chartWorkbook(chart: Chart, guard: CharacterGuard): Uint8Array {
  const text = (value: string): string => escapeXml(escapeCellText(guard.clean(value)))
  const inline = (r: string, value: string): string =>
    element(
      'c',
      { r, t: 'inlineStr' },
      element('is', {}, element('t', { 'xml:space': 'preserve' }, text(value))),
    )
  const rows = [
    element('row', { r: 1 }, inline('B1', plainText(chart.caption))),
    ...chart.points.map(({ label, value }, at) =>
      element(
        'row',
        { r: at + 2 },
        inline(`A${at + 2}`, label),
        element('c', { r: `B${at + 2}` }, element('v', {}, String(value))),
      ),
    ),
  ]
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': element(
      'Types',
      { xmlns: `${packaging}/content-types` },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Override', { PartName: '/xl/workbook.xml', ContentType: `${sheetMl}.sheet.main+xml` }),
      element('Override', {
        PartName: '/xl/worksheets/sheet1.xml',
        ContentType: `${sheetMl}.worksheet+xml`,
      }),
    ),
    '_rels/.rels': relationships('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': element(
      'workbook',
      { xmlns: main, 'xmlns:r': office },
      element('sheets', {}, element('sheet', { name: 'Sheet1', sheetId: 1, 'r:id': 'rId1' })),
    ),
    'xl/_rels/workbook.xml.rels': relationships('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': element('worksheet', { xmlns: main }, element('sheetData', {}, ...rows)),
  }
  return zipFile(Object.entries(parts).map(([path, root]) => [path, packPart(part(root))]))
}

const relationships = (type: string, target: string): string =>
  element(
    'Relationships',
    { xmlns: `${packaging}/relationships` },
    element('Relationship', { Id: 'rId1', Type: `${office}/${type}`, Target: target }),
  )
