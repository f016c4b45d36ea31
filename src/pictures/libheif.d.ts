/** The part of libheif that is used; the package publishes types for other builds only, without the functions made for JavaScript. */
declare module 'libheif-js/libheif-wasm/libheif-bundle.mjs' {
  interface Libheif {
    readonly heif_context_alloc: () => object
    readonly heif_context_read_from_memory: (context: object, bytes: Uint8Array) => Result
    readonly heif_js_context_get_primary_image_handle: (context: object) => object & Partial<Result>
    readonly heif_image_handle_get_width: (handle: object) => number
    readonly heif_image_handle_get_height: (handle: object) => number
    readonly heif_js_decode_image2: (
      handle: object,
      space: object,
      chroma: object,
    ) => Promise<Decoded> | Decoded
    readonly heif_error_code: { readonly heif_error_Ok: object }
    readonly heif_colorspace: { readonly heif_colorspace_RGB: object }
    readonly heif_chroma: { readonly heif_chroma_interleaved_RGBA: object }
  }
  interface Result {
    readonly code: object
    readonly message: string
  }
  interface Decoded extends Partial<Result> {
    readonly channels: readonly {
      readonly width: number
      readonly height: number
      readonly stride: number
      readonly data: Uint8Array
    }[]
  }

  export default function start(options: {
    readonly print: () => void
    readonly printErr: () => void
  }): Libheif
}
