import { expect, it } from 'vitest'
import { mediaType } from '../../../src/package/media-type.ts'

it.each([
  ['总结.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['台账.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['总结.pdf', 'application/pdf'],
  ['依据.json', 'application/json'],
  ['repairs.yaml', 'application/yaml'],
  ['repairs.yml', 'application/yaml'],
  ['summary.md.hbs', 'text/x-handlebars-template'],
  ['说明.md', 'text/markdown'],
  ['说明.txt', 'text/plain'],
  ['门.jpg', 'image/jpeg'],
  ['门.jpeg', 'image/jpeg'],
  ['门.png', 'image/png'],
  ['门.gif', 'image/gif'],
  ['门.heic', 'image/heic'],
  ['门.tif', 'image/tiff'],
  ['门.tiff', 'image/tiff'],
  ['门.webp', 'image/webp'],
  ['照片/2025.09/门.JPG', 'image/jpeg'],
  ['照片/门.pdf/南', 'application/octet-stream'],
  ['照片/门.pdf.', 'application/octet-stream'],
  ['录像.mp4', 'application/octet-stream'],
  ['没有后缀', 'application/octet-stream'],
  ['门.constructor', 'application/octet-stream'],
])('%s is %s', (name, type) => {
  expect(mediaType(name)).toBe(type)
})
