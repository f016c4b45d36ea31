import { unzipSync } from 'fflate'
import type { Workbook } from 'hucre/xlsx'
import { crc32 } from '../../text/index.ts'

const keyOf = (bytes: Uint8Array): string => `${bytes.length} ${crc32(bytes)}`

/** The names of pictures in a workbook that are in no cell that was read: of hidden sheets, in headers, in groups of shapes. */
export function findUnreadMedia(bytes: Uint8Array, { sheets, cellImages = [] }: Workbook): readonly string[] {
  const media = unzipSync(bytes, { filter: ({ name }) => /^xl\/media\/./i.test(name) })
  const read = new Set(
    [...sheets.flatMap(({ images = [] }) => images), ...cellImages].map(({ data }) => keyOf(data)),
  )
  return Object.entries(media)
    .filter(([, data]) => !read.has(keyOf(data)))
    .map(([name]) => name.replace(/^.*\//, ''))
}
