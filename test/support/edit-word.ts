import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const text = (paragraph: string): string =>
  Array.from(paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g), (match) => match[1] ?? '').join('')

const encode = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/**
 * Edits the paragraphs of a Word file as a person would: for each paragraph with text, `change` returns its new text, several
 * texts for several paragraphs in its style, or none to delete it. Runs are rewritten, as word processors do.
 */
export function editWord(
  file: Uint8Array,
  change: (text: string, index: number) => string | readonly string[],
  parts: (path: string) => boolean = () => true,
): Uint8Array {
  const files = unzipSync(file)
  const path = 'word/document.xml'
  let index = 0
  const document = strFromU8(files[path]!).replace(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs, (paragraph) => {
    const now = text(paragraph)
    if (now === '') return paragraph
    const changed = [change(now, index++)].flat()
    if (changed.length === 1 && changed[0] === now) return paragraph
    const style = /<w:pPr>.*?<\/w:pPr>/s.exec(paragraph)?.[0] ?? ''
    return changed
      .map((line) => `<w:p>${style}<w:r><w:t xml:space="preserve">${encode(line)}</w:t></w:r></w:p>`)
      .join('')
  })
  const kept = Object.entries({ ...files, [path]: strToU8(document) }).filter(([name]) => parts(name))
  return zipSync(Object.fromEntries(kept))
}
