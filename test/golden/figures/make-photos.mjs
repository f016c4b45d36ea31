// Draws the photos of this case: a sky, a wall and a window, with the marks of a camera where a test needs them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import encodeJpeg, { init } from '@jsquash/jpeg/encode.js'
import { encode as encodePng } from 'fast-png'

const require = createRequire(import.meta.url)
const folder = fileURLToPath(new URL('data/photos/', import.meta.url))
await init(
  await WebAssembly.compile(readFileSync(require.resolve('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm'))),
)

/** Rows of RGBA: the left part of the picture is darker, so that a wrong turn shows. */
function draw(width, height, wall, opacity = () => 255) {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [u, v] = [x / width, y / height]
      const pane = u > 0.3 && u < 0.7 && v > 0.4 && v < 0.8
      const bar = pane && (Math.abs(u - 0.5) < 0.01 || Math.abs(v - 0.6) < 0.015)
      const colour = bar ? [70, 60, 50] : pane ? [190, 215, 235] : v < 0.25 ? [150, 190, 225] : wall
      const shade = u < 0.1 ? 0.5 : 1
      data.set([...colour.map((part) => part * shade), opacity(u, v)], (y * width + x) * 4)
    }
  }
  return { width, height, data }
}

/** A picture turned a quarter counter-clockwise, as a telephone held upright stores it. */
function lay({ width, height, data }) {
  const turned = new Uint8ClampedArray(data.length)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const to = ((width - 1 - x) * height + y) * 4
      turned.set(data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4), to)
    }
  }
  return { width: height, height: width, data: turned }
}

const jpeg = async (pixels) =>
  new Uint8Array(await encodeJpeg(pixels, { quality: 75, baseline: true, progressive: false }))

/** An Exif segment with an orientation and a place. */
function withExif(file, orientation) {
  const entries = [
    [0x0112, 3, 1, orientation],
    [0x8825, 4, 1, 38],
  ]
  const tiff = [0x49, 0x49, 42, 0, 8, 0, 0, 0, entries.length, 0]
  for (const [tag, type, count, value] of entries) {
    for (const [number, bytes] of [
      [tag, 2],
      [type, 2],
      [count, 4],
      [value, 4],
    ]) {
      for (let at = 0; at < bytes; at++) tiff.push((number >> (8 * at)) & 255)
    }
  }
  const content = [...Buffer.from('Exif\0\0'), ...tiff, 0, 0, 0, 0, ...Buffer.from('GPS 31.2304 121.4737\0')]
  const segment = [0xff, 0xe1, (content.length + 2) >> 8, (content.length + 2) & 255, ...content]
  return Uint8Array.from([...file.subarray(0, 2), ...segment, ...file.subarray(2)])
}

mkdirSync(`${folder}校舍`, { recursive: true })
mkdirSync(`${folder}WX-005`, { recursive: true })
writeFileSync(`${folder}灯管换前.jpg`, await jpeg(draw(400, 300, [225, 205, 170])))
writeFileSync(
  `${folder}灯管换后.png`,
  encodePng({ ...draw(320, 240, [235, 225, 200], (_u, v) => (v > 0.9 ? 0 : 255)), channels: 4 }),
)
writeFileSync(`${folder}水嘴.jpg`, withExif(await jpeg(lay(draw(240, 320, [200, 215, 200]))), 6))
writeFileSync(`${folder}校舍/窗户.png`, encodePng({ ...draw(360, 240, [215, 195, 190]), channels: 4 }))
writeFileSync(`${folder}WX-005/课桌1.jpg`, await jpeg(draw(300, 400, [210, 200, 225])))
