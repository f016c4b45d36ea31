import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import type { FileMap } from '../../host/index.ts'
import { detectFormat } from '../../pictures/index.ts'
import { cellPlace, type SheetOutcome } from '../../spreadsheet/index.ts'
import { foldFileName, toFileName } from '../../text/index.ts'

/** Endings of the formats that documents take. */
const taken: Readonly<Record<string, string>> = { jpeg: 'jpg', png: 'png' }

/** Marks a file that is kept beside the photos and is none of them. */
const keptEnding = '原图'

/** The most names that a message lists. */
const mostListed = 6

/**
 * The files of pictures from cells: each in the folder of its record's photos. One in a format that documents do not take is kept
 * there under a name that is not that of a photo. `existing` are the paths of the photos there are.
 */
export function placePictures(
  sheets: readonly SheetOutcome[],
  existing: readonly string[],
): Outcome<FileMap> {
  const files = new Map<string, Uint8Array>()
  const diagnostics: Diagnostic[] = []
  const used = new Set(existing.map((path) => foldFileName(`photos/${path}`)))
  const kept: { readonly path: string; readonly place: string }[] = []
  for (const { id, record } of sheets.flatMap(({ added }) => added)) {
    if (record.pictures.length === 0) continue
    if (toFileName(id) !== id) {
      const places = record.pictures.map(({ place }) => cellPlace(place)).join('、')
      diagnostics.push(
        diagnose(
          'picture-unread',
          `编号“${id}”不能作文件夹的名字，${places}的图片没有导入`,
          record.pictures[0]?.place,
          ['把编号改成只有汉字、字母、数字和“-”的，再导入。'],
        ),
      )
      continue
    }
    let number = 1
    for (const { bytes, place } of record.pictures) {
      const format = detectFormat(bytes)
      const ending = taken[format] ?? `${format === 'unknown' ? 'bin' : format}.${keptEnding}`
      const pathOf = (): string => `photos/${id}/表中图片${number}.${ending}`
      while (used.has(foldFileName(pathOf()))) number += 1
      const path = pathOf()
      used.add(foldFileName(path))
      files.set(path, bytes)
      number += 1
      if (taken[format] === undefined) kept.push({ path, place: cellPlace(place) })
    }
  }
  if (kept.length > 0) {
    const shown = kept.slice(0, mostListed).map(({ path, place }) => `${place}（${path}）`)
    const more = kept.length > mostListed ? `等${kept.length}张` : ''
    diagnostics.push(
      diagnose(
        'picture-kept',
        `${shown.join('、')}${more}的图片不是 JPG 或 PNG，存下来了，还不能放进公文`,
        undefined,
        ['去掉文件名末尾的“.原图”，用看图软件打开，另存为 JPG，放在同一个文件夹里。'],
      ),
    )
  }
  return { value: files, diagnostics }
}
