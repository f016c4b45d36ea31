export type { Attachment, PdfOptions } from './pdf-options.ts'
export { renderPdf } from './render-pdf.ts'
