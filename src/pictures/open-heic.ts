// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- A bundle of types has no other way to the declaration.
/// <reference path="./libheif.d.ts" />
import { onWhite } from './on-white.ts'
import type { OpenedPicture } from './opened-picture.ts'

/** Opens a HEIC file, as iPhones take them. The decoder turns the picture upright by itself. */
export async function openHeic(bytes: Uint8Array): Promise<OpenedPicture> {
  const { default: start } = await import('libheif-js/libheif-wasm/libheif-bundle.mjs')
  // The package's own wrapper writes about faults to the console.
  const heif = start({ print: () => undefined, printErr: () => undefined })
  const context = heif.heif_context_alloc()
  const { code, message } = heif.heif_context_read_from_memory(context, bytes)
  if (code !== heif.heif_error_code.heif_error_Ok) throw new Error(message)
  const handle = heif.heif_js_context_get_primary_image_handle(context)
  if (handle.code !== undefined) throw new Error(handle.message)
  return {
    width: heif.heif_image_handle_get_width(handle),
    height: heif.heif_image_handle_get_height(handle),
    decode: async () => {
      const decoded = await heif.heif_js_decode_image2(
        handle,
        heif.heif_colorspace.heif_colorspace_RGB,
        heif.heif_chroma.heif_chroma_interleaved_RGBA,
      )
      const [channel] = decoded.code === undefined ? decoded.channels : []
      if (!channel) throw new Error(decoded.message)
      const { width, height, stride, data } = channel
      return onWhite(
        { width, height },
        4,
        (at) => data[Math.floor(at / (width * 4)) * stride + (at % (width * 4))] ?? 0,
      )
    },
  }
}
