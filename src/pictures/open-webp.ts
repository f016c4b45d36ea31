import type { CodecSource } from './jpeg-codec.ts'
import { onWhite } from './on-white.ts'
import type { OpenedPicture } from './opened-picture.ts'
import type { Pixels } from './pixels.ts'

/** The part of the package that is used; its published types require those of a browser. */
interface Decoding {
  readonly init: (program: object, options: object) => Promise<void>
  readonly default: (bytes: ArrayBuffer) => Promise<Pixels>
}

declare const WebAssembly: { compile: (program: Uint8Array) => Promise<object> }

/** Opens a WebP file; a moving one cannot be decoded. */
export function openWebp(bytes: Uint8Array, source: CodecSource): OpenedPicture {
  const { width, height } = sizeOf(bytes)
  return {
    width,
    height,
    decode: async () => {
      const decoding = (await import('@jsquash/webp/decode.js')) as unknown as Decoding
      const silent = { print: () => undefined, printErr: () => undefined }
      // A new decoder for each picture: one that has failed cannot be used again.
      await decoding.init(await WebAssembly.compile(await source('webp-decoder')), silent)
      const { width: wide, height: high, data } = await decoding.default(new Uint8Array(bytes).buffer)
      return onWhite({ width: wide, height: high }, 4, (at) => data[at] ?? 0)
    },
  }
}

/** The size that the first chunk states (RFC 9649, sections 2.5 to 2.7). */
function sizeOf(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  switch (String.fromCharCode(...bytes.subarray(12, 16))) {
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
    }
    case 'VP8X': {
      const wordAt = (at: number): number => (view.getUint16(at, true) | ((bytes[at + 2] ?? 0) << 16)) + 1
      return { width: wordAt(24), height: wordAt(27) }
    }
    default:
      throw new Error('Unknown kind of WebP')
  }
}
