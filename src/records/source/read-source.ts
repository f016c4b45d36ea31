import { diagnose, type Outcome } from '../../diagnostics/index.ts'
import { decodeText } from '../../text/index.ts'
import { largestFile } from './guard.ts'
import { makeSourceFile, type SourceFile } from './source-file.ts'

const resave = '用记事本打开，选“文件—另存为”，编码选“UTF-8”，再保存。'

/** Decodes a file. GBK or UTF-16 is an error, but decoding continues so that other faults are reported as well. */
export function readSource(file: string, bytes: Uint8Array): Outcome<SourceFile | undefined> {
  const start = { file, line: 1, column: 1 }
  if (bytes.length > largestFile) {
    const message = `文件有${Math.ceil(bytes.length / 1024 / 1024)}兆，超过了5兆，不像是台账`
    return {
      value: undefined,
      diagnostics: [diagnose('file-too-large', message, start, ['照片和附件不要放进台账文件。'])],
    }
  }
  const decoded = decodeText(bytes)
  const source = makeSourceFile(file, decoded.text)
  switch (decoded.encoding) {
    case 'utf-8':
      return { value: source, diagnostics: [] }
    case 'gbk':
      return {
        value: source,
        diagnostics: [diagnose('file-gbk', '文件是 GBK（ANSI）编码，应为 UTF-8', start, [resave])],
      }
    case 'utf-16':
      return {
        value: source,
        diagnostics: [diagnose('file-utf16', '文件是 UTF-16 编码，应为 UTF-8', start, [resave])],
      }
    case 'unknown': {
      const location = source.locate(decoded.badOffset, decoded.badOffset + 1)
      const message = '文件不是文本，或者编码坏了，从这里起读不出来'
      return { value: undefined, diagnostics: [diagnose('file-encoding', message, location, [resave])] }
    }
  }
}

/** The text of every text file in a data folder, for caret frames where there is no workspace. */
export function readSources(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const [file, bytes] of files) {
    if (/\.(ya?ml|md)$/.test(file) && bytes.length <= largestFile) texts.set(file, decodeText(bytes).text)
  }
  return texts
}
