export { detectFormat, type PictureFormat } from './detect-format.ts'
export { type CodecSource, type JpegCodec, openJpegCodec } from './jpeg-codec.ts'
export { findHeaderFault, findPictureFault, type PreparedPicture, preparePicture } from './prepare-picture.ts'
export { stripMetadata } from './strip-metadata.ts'
