import type { Pixels } from './pixels.ts'

/** The source of the codecs' WebAssembly programs, which a browser and a disk store differently. */
export type CodecSource = (name: 'jpeg-decoder' | 'jpeg-encoder' | 'webp-decoder') => Promise<Uint8Array>

/** A decoded picture, with the decoder's message (English) if its data was faulty. */
export interface DecodedJpeg extends Pixels {
  readonly warning?: string
}

/** A JPEG codec. Its results depend on nothing but the arguments. */
export interface JpegCodec {
  /** Rejects if the data is not a picture. */
  readonly decode: (bytes: Uint8Array) => Promise<DecodedJpeg>
  /** Baseline, without any metadata; `quality` from 0 to 100. Rejects if the picture has no pixels. */
  readonly encode: (pixels: Pixels, quality: number) => Promise<Uint8Array>
  /** Where the decoders of other formats get their programs. */
  readonly source: CodecSource
}

/** The part of the package that is used; its published types require those of a browser. */
type Factory = (options: {
  readonly noInitialRun: true
  readonly instantiateWasm: (imports: object, started: (instance: object) => void) => object
  readonly print: (line: string) => void
  readonly printErr: (line: string) => void
}) => Promise<Decoder>
interface Decoder {
  readonly decode: (bytes: ArrayBuffer, keepOrientation: boolean) => Pixels | null
}
interface Encoder {
  readonly init: (program: object, options: typeof silent) => Promise<void>
  readonly default: (
    pixels: Pixels,
    options: { quality: number; baseline: boolean; progressive: boolean },
  ) => Promise<ArrayBuffer>
}

const silent = { print: () => undefined, printErr: () => undefined }

declare const WebAssembly: {
  compile: (program: Uint8Array) => Promise<object>
  Instance: new (program: object, imports: object) => { readonly exports: object }
}

/**
 * Starts mozjpeg. The package keeps one encoder per process; decoders are our own, because they do not survive data that is not a
 * picture.
 */
export async function openJpegCodec(source: CodecSource): Promise<JpegCodec> {
  const decoding = await WebAssembly.compile(await source('jpeg-decoder'))
  const encoding = await WebAssembly.compile(await source('jpeg-encoder'))
  const decoderModule: unknown = await import('@jsquash/jpeg/codec/dec/mozjpeg_dec.js')
  const { default: startDecoder } = decoderModule as { readonly default: Factory }
  const encoder = (await import('@jsquash/jpeg/encode.js')) as unknown as Encoder
  await encoder.init(encoding, silent)
  let told: string[] = []
  const start = (): Promise<Decoder> =>
    startDecoder({
      noInitialRun: true,
      instantiateWasm: (imports, started) => {
        const instance = new WebAssembly.Instance(decoding, imports)
        started(instance)
        return instance.exports
      },
      print: () => undefined,
      printErr: (line) => void told.push(line),
    })
  let decoder = start()
  return {
    source,
    decode: (bytes) =>
      asError('JPEG cannot be decoded', async () => {
        const own = decoder
        const { decode } = await own
        told = []
        try {
          const pixels = decode(new Uint8Array(bytes).buffer, false)
          if (!pixels) throw new Error('JPEG cannot be decoded')
          const { width, height, data } = pixels
          const [warning] = told
          return { width, height, data, ...(warning !== undefined && { warning }) }
        } catch (error) {
          // A failed decoder leaves its stack as it was: after several dozen such pictures it could not read any more.
          if (decoder === own) decoder = start()
          throw error
        }
      }),
    encode: (pixels, quality) =>
      asError(
        `JPEG of ${pixels.width}×${pixels.height} cannot be encoded`,
        async () =>
          new Uint8Array(await encoder.default(pixels, { quality, baseline: true, progressive: false })),
      ),
  }
}

/** The programs throw objects and numbers that are not Errors, and so have no stack. */
async function asError<T>(message: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (cause) {
    throw cause instanceof Error ? cause : new Error(message, { cause })
  }
}
