import type { Pixels } from './pixels.ts'

/** Where the coder's programs come from: WebAssembly, of which a browser and a machine's disk hold the bytes differently. */
export type CodecSource = (name: 'jpeg-decoder' | 'jpeg-encoder') => Promise<Uint8Array>

/** Reads and writes JPEG. Coding depends on nothing but its arguments. */
export interface JpegCodec {
  /** Rejects for data that is no picture. */
  readonly decode: (bytes: Uint8Array) => Promise<Pixels>
  /** Baseline, without any metadata; `quality` from 0 to 100. Rejects for a picture without pixels. */
  readonly encode: (pixels: Pixels, quality: number) => Promise<Uint8Array>
}

// The decoder tells the console of every fault; it is told in a diagnostic.
const silent = { print: () => undefined, printErr: () => undefined }

/** What is used of the package, whose published types need those of a browser. */
interface Module<Run> {
  readonly init: (program: object, options: typeof silent) => Promise<void>
  readonly default: Run
}
type Decoder = Module<(bytes: ArrayBuffer) => Promise<Pixels>>
type Encoder = Module<
  (
    pixels: Pixels,
    options: { quality: number; baseline: boolean; progressive: boolean },
  ) => Promise<ArrayBuffer>
>

declare const WebAssembly: { compile: (program: Uint8Array) => Promise<object> }

/** Starts mozjpeg. The package keeps one decoder and one encoder for the process. */
export async function openJpegCodec(source: CodecSource): Promise<JpegCodec> {
  const decoder = (await import('@jsquash/jpeg/decode.js')) as unknown as Decoder
  const encoder = (await import('@jsquash/jpeg/encode.js')) as unknown as Encoder
  await decoder.init(await WebAssembly.compile(await source('jpeg-decoder')), silent)
  await encoder.init(await WebAssembly.compile(await source('jpeg-encoder')), silent)
  return {
    decode: (bytes) =>
      asError('JPEG cannot be decoded', async () => {
        const { width, height, data } = await decoder.default(bytes.slice().buffer)
        return { width, height, data }
      }),
    encode: (pixels, quality) =>
      asError(
        `JPEG of ${pixels.width}×${pixels.height} cannot be encoded`,
        async () =>
          new Uint8Array(await encoder.default(pixels, { quality, baseline: true, progressive: false })),
      ),
  }
}

/** The programs end with objects and numbers that are no Error, and so have no stack. */
async function asError<T>(message: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (cause) {
    throw cause instanceof Error ? cause : new Error(message, { cause })
  }
}
