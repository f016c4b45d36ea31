import { limits } from '../limits.ts'
import type { Manifest } from './manifest.ts'
import { manifestShape } from './manifest-shape.ts'
import { checkShape } from './shape.ts'

/**
 * Lists the texts in a manifest being made that could not be read back (too long, or with a character that no document may
 * contain), in the words of a school office: `归档文件目录第 2 件《工作总结》的备注太长：…`.
 */
export const textFaults = (manifest: Manifest): readonly string[] =>
  checkShape(manifest, manifestShape, limits.told).map((fault) => {
    const [, path = '', why = fault] = /^(\S+) (.*)$/s.exec(fault) ?? []
    return `${placeOf(path, manifest)}${why}`
  })

/** Describes a path in the manifest (`items[1].note`) in terms of people's own files. */
function placeOf(path: string, { items, files, signOffs }: Manifest): string {
  const [, list = '', at = '', key = path] = /^(\w+)\[(\d+)\]\.(\w+)/.exec(path) ?? []
  const word = words.get(key) ?? key
  const nth = Number(at)
  if (list === 'items') return `归档文件目录第 ${nth + 1} 件《${short(items[nth]?.title)}》的${word}`
  if (list === 'files') return `文件“${short(files[nth]?.origin ?? files[nth]?.name)}”的${word}`
  if (list === 'signOffs') return `签署人“${short(signOffs[nth]?.by)}”的${word}`
  return word
}

const words: ReadonlyMap<string, string> = new Map([
  ['school.name', '学校名称'],
  ['school.fonds', '全宗号'],
  ['term.label', '学期名称'],
  ['number', '档号'],
  ['documentNumber', '文号'],
  ['author', '责任者'],
  ['title', '题名'],
  ['secrecy', '密级'],
  ['note', '备注'],
  ['retention', '保管期限'],
  ['name', '名字'],
  ['origin', '路径'],
  ['by', '姓名'],
])

const short = (text = ''): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text)
