import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/index.ts'
import type { Block, FigurePicture, Picture } from '../document/index.ts'
import type { BuildHost } from '../host/index.ts'
import {
  findPictureFault,
  type JpegCodec,
  openJpegCodec,
  type PreparedPicture,
  preparePicture,
  stripMetadata,
} from '../pictures/index.ts'
import { sizeText } from '../text/index.ts'

/** The photos of a workspace (照片): their names are known at once, each is read when a document first shows it. */
export interface PhotoFolder {
  /** Paths below the folder, in order. */
  readonly names: readonly string[]
  /** SHA-256 of the file without metadata, so that a document is the same whether its photos are original or archived. */
  readonly digest: (source: string) => Promise<string>
  readonly read: (source: string) => Promise<PreparedPicture>
}

/** Files with these extensions count as photos, whatever they contain; one in an unsupported format is then reported. */
export const photoEndings = [
  '.jpg',
  '.jpeg',
  '.png',
  '.heic',
  '.heif',
  '.webp',
  '.gif',
  '.bmp',
  '.tif',
  '.tiff',
]

/** The largest photo in bytes: twice the size of those from the largest cameras. */
const largestPhoto = 100 << 20

/** The JPEG codec starts once per memory; an unchanged photo is prepared once, however often it is shown. */
export interface PhotoMemory {
  codec: Promise<JpegCodec> | undefined
  /** By the digest of the visible content. */
  readonly prepared: Map<string, Promise<PreparedPicture>>
}

export const makePhotoMemory = (): PhotoMemory => ({ codec: undefined, prepared: new Map() })

/** Lists the photos folder of a data folder; undefined if there is none. */
export async function openPhotoFolder(
  data: string,
  host: BuildHost,
  memory: PhotoMemory,
): Promise<PhotoFolder> {
  const folder = `${data}/photos`
  const names = (await host.listTree(folder, photoEndings, data)) ?? []
  const digests = new Map<string, Promise<string>>()
  /** The size of a photo that is too large to be read. */
  const excess = async (source: string): Promise<number | undefined> => {
    const size = await host.sizeOf(`${folder}/${source}`)
    return size !== undefined && size > largestPhoto ? size : undefined
  }
  const read = async (source: string): Promise<Uint8Array | undefined> => {
    if ((await excess(source)) !== undefined) return undefined
    const bytes = await host.readFile(`${folder}/${source}`, largestPhoto)
    return bytes && (stripMetadata(bytes) ?? bytes)
  }
  const digest = (source: string): Promise<string> => {
    const known = digests.get(source) ?? read(source).then((bytes) => host.digest(bytes ?? new Uint8Array()))
    digests.set(source, known)
    return known
  }
  return {
    names,
    digest,
    read: async (source) => {
      const size = await excess(source)
      if (size !== undefined) return tooLarge(size)
      const pictures = memory.prepared
      const key = await digest(source)
      const picture = pictures.get(key) ?? read(source).then((bytes) => prepare(bytes, host, memory))
      pictures.set(key, picture)
      try {
        return await picture
      } catch (error) {
        // A failed reading may succeed in the next build.
        pictures.delete(key)
        throw error
      }
    },
  }
}

const tooLarge = (size: number): PreparedPicture => ({
  fault: `有 ${sizeText(size)}，最多 ${sizeText(largestPhoto)}`,
  hint: '用看图软件缩小到长边 4000 像素以内，另存为 JPG，代替原来的。',
})

async function prepare(
  bytes: Uint8Array | undefined,
  host: BuildHost,
  memory: PhotoMemory,
): Promise<PreparedPicture> {
  if (bytes === undefined) return { fault: '读不出来', hint: '看看照片是不是被别的程序占用，或刚被移走。' }
  return preparePicture(bytes, await codecOf(host, memory))
}

/** Checks a photo as a document would, without keeping it: returns why it is not a picture. */
export const photoFault = async (
  bytes: Uint8Array,
  host: BuildHost,
  memory: PhotoMemory,
): Promise<string | undefined> => findPictureFault(bytes, await codecOf(host, memory))

function codecOf(host: BuildHost, memory: PhotoMemory): Promise<JpegCodec> {
  memory.codec ??= openJpegCodec((name) => host.readCodec(name))
  return memory.codec
}

/** The pictures of a document by path, and the paths of those that cannot be read. */
export interface ReadPictures {
  readonly pictures: ReadonlyMap<string, Picture>
  readonly unreadable: ReadonlySet<string>
}

/** Reads the pictures of a document's figures; a photo that cannot be read is reported at the record that refers to it. */
export async function readPictures(
  blocks: readonly Block[],
  photos: PhotoFolder | undefined,
): Promise<Outcome<ReadPictures>> {
  const diagnostics: Diagnostic[] = []
  const pictures = new Map<string, Picture>()
  const unreadable = new Set<string>()
  for (const figure of picturesOf(blocks)) {
    if (pictures.has(figure.source) || unreadable.has(figure.source)) continue
    const read = await photos?.read(figure.source)
    if (read === undefined) continue
    if ('picture' in read) {
      pictures.set(figure.source, read.picture)
      if (read.damaged) diagnostics.push(damaged(figure))
    } else {
      unreadable.add(figure.source)
      diagnostics.push(leftOut(figure, read))
    }
  }
  return { value: { pictures, unreadable }, diagnostics }
}

/** All pictures of a document, in order. */
export const picturesOf = (blocks: readonly Block[]): readonly FigurePicture[] =>
  blocks.flatMap((block) => (block.type === 'figure' ? block.pictures : []))

function damaged({ source, record }: FigurePicture): Diagnostic {
  const { file, line, column } = record
  return diagnose(
    'photo-damaged',
    `${record.id} 的照片 photos/${source} 里有一段数据坏了，有一部分画面可能是花的`,
    { file, line, column },
    ['打开看一看；花了的，从手机或相机重新导出。看得过去的，用看图软件另存一次，就不再提醒。'],
  )
}

function leftOut(
  { source, record }: FigurePicture,
  { fault, hint }: { readonly fault: string; readonly hint: string },
): Diagnostic {
  const { file, line, column } = record
  return diagnose(
    'photo-unreadable',
    `${record.id} 的照片 photos/${source} ${fault}，文件里没有放它`,
    { file, line, column },
    [hint],
  )
}
