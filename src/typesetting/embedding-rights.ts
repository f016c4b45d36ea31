import { FontError } from './sfnt.ts'

/** Bits of `fsType` in the OS/2 table (OpenType 1.9): what the font's maker allows. */
const restricted = 0x0002
const preview = 0x0004
const editable = 0x0008
const noSubsetting = 0x0100
const bitmapOnly = 0x0200

/**
 * Refuses a font whose maker does not allow it to be embedded, cut down, in a document. Where several levels are
 * marked, the one that allows most counts.
 * @throws FontError
 */
export function checkEmbedding(os2: DataView | undefined): void {
  if (!os2) return
  const rights = os2.getUint16(8)
  if ((rights & restricted) !== 0 && (rights & (preview | editable)) === 0)
    throw new FontError('字体的授权不许嵌入文件')
  if ((rights & noSubsetting) !== 0) throw new FontError('字体的授权不许只嵌入用到的字')
  if ((rights & bitmapOnly) !== 0) throw new FontError('字体的授权只许嵌入点阵，不许嵌入轮廓')
}
