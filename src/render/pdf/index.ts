export type { Attachment } from './attachments.ts'
export type { PdfOptions } from './pdf-options.ts'
export { renderPdf } from './render-pdf.ts'
