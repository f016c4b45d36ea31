import { limits } from '../limits.ts'

/** Names reserved by Windows for devices, with any extension. */
const device = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)(\..*)?$/i

/**
 * Characters not allowed in names: controls, invisible or bidirectional marks, blanks that look like nothing (U+2800 is the empty
 * braille cell).
 */
const hidden =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\u2800\uFFF9-\uFFFB]/u

const onWindows = /[<>:"|?*]/

interface Rule {
  readonly breaks: (name: string) => boolean
  /** What is wrong with the name, in Chinese. */
  readonly fault: string
}

const inSegments = (breaks: (segment: string) => boolean) => (name: string) => name.split('/').some(breaks)

/** Rules for the names of files in a package, which must not lead out of the folder and must be possible everywhere. */
const rules: readonly Rule[] = [
  { breaks: (name) => name === '', fault: '没有名字' },
  { breaks: (name) => utf8Length(name) > limits.name, fault: `名字超过 ${limits.name} 字节` },
  { breaks: (name) => hidden.test(name), fault: '名字里有看不见的控制字符' },
  { breaks: (name) => name.includes('\\'), fault: '名字里有反斜杠' },
  { breaks: (name) => name.startsWith('/'), fault: '写的是绝对路径' },
  { breaks: (name) => /^[A-Za-z]:/.test(name), fault: '名字里有盘符' },
  { breaks: inSegments((part) => part === '..'), fault: '用“..”指到文件夹外面' },
  { breaks: inSegments((part) => part === '' || part === '.'), fault: '路径里有空的一节' },
  { breaks: (name) => onWindows.test(name), fault: '名字里有 Windows 不许用的字符（< > : " | ? *）' },
  { breaks: inSegments((part) => /[.\p{Zs}]$/u.test(part)), fault: '名字以点或空格结尾，Windows 打不开' },
  { breaks: inSegments((part) => device.test(part)), fault: '用了 Windows 留给设备的名字（如 CON、NUL）' },
  {
    breaks: (name) => name !== name.normalize('NFC'),
    fault: '名字的字符没有合成（不是 NFC），看着一样的名字会是两个',
  },
]

/** The fault of a file's name in a package; undefined if there is none. */
export const nameFault = (name: string): string | undefined => rules.find(({ breaks }) => breaks(name))?.fault

/** Normalises a name so that names which are equal on some system compare equal: case and Unicode composition are ignored. */
export const foldName = (name: string): string =>
  name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')

const longestSegment = 80
/** Bytes reserved for a suffix that distinguishes names: ~2, ~3 … */
const counter = 8

/** A valid name for a package, as close to the given path as possible. */
export function safeName(path: string): string {
  const segments = path
    .normalize('NFC')
    .split(/[\\/]/)
    .map(safeSegment)
    .filter((segment) => segment !== '')
  // If the whole path is too long, the first folder is kept: it shows what the file is (照片, 台账).
  const shorter = [segments, [...segments.slice(0, 1), ...segments.slice(1).slice(-1)], segments.slice(-1)]
  const fitting = shorter.find((parts) => utf8Length(parts.join('/')) <= limits.name - counter)
  return (fitting ?? segments.slice(-1)).join('/')
}

function safeSegment(segment: string): string {
  const clean = Array.from(segment, (character) =>
    hidden.test(character) || onWindows.test(character) ? '_' : character,
  )
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(segment)?.[0] ?? ''
  const short =
    clean.length > longestSegment
      ? [...clean.slice(0, longestSegment - ending.length), ending].join('')
      : clean.join('')
  const bare = short.replace(/[.\p{Zs}]+$/u, (tail) => '_'.repeat(tail.length))
  return device.test(bare) ? `_${bare}` : bare
}

const utf8Length = (text: string): number => new TextEncoder().encode(text).length
