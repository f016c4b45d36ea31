export { isAsWritten } from './package/stamp.ts'
export { type DocxOptions, renderDocx } from './render-docx.ts'
