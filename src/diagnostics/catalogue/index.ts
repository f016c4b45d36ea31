import { archiveCodes } from './archive.ts'
import type { Catalogue, CatalogueEntry } from './catalogue.ts'
import { contradictionCodes } from './contradictions.ts'
import { historyCodes } from './history.ts'
import { layoutCodes } from './layout.ts'
import { markdownCodes } from './markdown.ts'
import { maskingCodes } from './masking.ts'
import { pdfCodes } from './pdf.ts'
import { picturesCodes } from './pictures.ts'
import { recordsCodes } from './records.ts'
import { reviewCodes } from './review.ts'
import { revisionCodes } from './revision.ts'
import { spreadsheetCodes } from './spreadsheet.ts'
import { templatesCodes } from './templates.ts'
import { useCaseCodes } from './use-cases.ts'
import { wordCodes } from './word.ts'

const all = {
  ...recordsCodes,
  ...contradictionCodes,
  ...templatesCodes,
  ...markdownCodes,
  ...layoutCodes,
  ...wordCodes,
  ...pdfCodes,
  ...picturesCodes,
  ...maskingCodes,
  ...revisionCodes,
  ...useCaseCodes,
  ...spreadsheetCodes,
  ...archiveCodes,
  ...reviewCodes,
  ...historyCodes,
}

/** A permanent code, e.g. `yaml-tab`, with one entry in the catalogue of its stage. */
export type DiagnosticCode = keyof typeof all

/** All codes with severity and explanation. */
export const catalogue: Readonly<Record<DiagnosticCode, CatalogueEntry>> = all

/** The codes by subject, in the order in which a build encounters them; the names are Chinese. */
export const catalogueStages: readonly (readonly [string, Catalogue])[] = [
  ['台账', recordsCodes],
  ['台账前后矛盾', contradictionCodes],
  ['模板', templatesCodes],
  ['正文', markdownCodes],
  ['排版', layoutCodes],
  ['照片', picturesCodes],
  ['隐名', maskingCodes],
  ['Word 文件', wordCodes],
  ['PDF 文件', pdfCodes],
  ['在 Word 里改过的文件', revisionCodes],
  ['Excel 台账', spreadsheetCodes],
  ['档案包', archiveCodes],
  ['区里审核', reviewCodes],
  ['历史和撤销', historyCodes],
  ['生成和查询', useCaseCodes],
]

/** Finds the entry of a code from outside (`houqin explain CODE`); undefined if there is none. */
export const findEntry = (code: string): CatalogueEntry | undefined =>
  Object.hasOwn(all, code) ? catalogue[code as DiagnosticCode] : undefined
