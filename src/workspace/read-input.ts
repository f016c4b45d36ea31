import { diagnose, type Outcome } from '../diagnostics/index.ts'
import type { Host } from '../host/index.ts'
import { sizeText } from '../text/index.ts'

/** The kinds of files named by users. */
export type InputSort = 'book' | 'document' | 'key' | 'rubric' | 'schools'

/** The largest size of such a file in bytes, its name for users, and what to do about a larger one (Chinese). */
const inputs: Readonly<
  Record<InputSort, { readonly most: number; readonly name: string; readonly hint: string }>
> = {
  book: {
    most: 20 << 20,
    name: '要导入的表格',
    hint: '看看是不是选错了文件；没有选错的，删去照片和没有用的格子，或者一个学期存一个文件。',
  },
  document: {
    most: 64 << 20,
    name: '公文',
    hint: '看看是不是选错了文件；没有选错的，删去后来放进去的图片，再试一次。',
  },
  key: {
    most: 64 << 10,
    name: '钥匙文件',
    hint: '钥匙文件（.pem）只有几百字节，看看是不是选错了文件。',
  },
  rubric: {
    most: 5 << 20,
    name: '审核标准',
    hint: '看看是不是选错了文件；不写 --rubric 就用自带的标准。',
  },
  schools: {
    most: 20 << 20,
    name: '学校名单',
    hint: '看看是不是选错了文件；名单一行写一所学校就行。',
  },
}

/**
 * Reads a file named by the user; undefined if there is none. One that is too large for its kind is an error, and none of it is
 * read.
 */
export async function readInput(
  { path, label }: { readonly path: string; readonly label: string },
  sort: InputSort,
  host: Pick<Host, 'sizeOf' | 'readFile'>,
): Promise<Outcome<Uint8Array | undefined>> {
  const { most, name, hint } = inputs[sort]
  const size = await host.sizeOf(path)
  if (size === undefined || size <= most) return { value: await host.readFile(path, most), diagnostics: [] }
  const message = `“${label}”有 ${sizeText(size)}，${name}最多 ${sizeText(most)}，没有读它`
  return { value: undefined, diagnostics: [diagnose('input-too-large', message, undefined, [hint])] }
}
