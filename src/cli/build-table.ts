import type { Build } from '../build/index.ts'
import { formatTable } from './table.ts'

/** What was made, a row a file: pages, records used, warnings, and the time that the document took. */
export function buildTable(build: Build): string {
  const rows = build.documents.flatMap((document) => {
    const copies = [document, ...(document.review ? [document.review] : [])]
    const files = copies.flatMap(({ files, pages }) => files.map((file) => ({ file, pages })))
    return files.map(({ file, pages }, index) => [
      file,
      String(pages),
      String(document.records),
      String(document.warnings),
      index === 0 ? `${(document.milliseconds / 1000).toFixed(2)} 秒` : '',
    ])
  })
  return formatTable(['文件', '页数', '引用记录', '警告', '用时'], rows)
}
