export { type DocxOptions, renderDocx } from './render-docx.ts'
export { isAsWritten } from './postprocess/stamp.ts'
