export { inspectPicture, type PictureFault } from './inspect-picture.ts'
export { type CodecSource, type JpegCodec, openJpegCodec } from './jpeg-codec.ts'
export { type PreparedPicture, preparePicture } from './prepare-picture.ts'
export { stripMetadata } from './strip-metadata.ts'
