/** DICT operators (Adobe 5176, 9 and 10); two-byte ones are 1200 and above. */
export const operators = {
  fontBox: 5,
  charset: 15,
  charStrings: 17,
  private: 18,
  localSubrs: 19,
  nominalWidth: 21,
  fontMatrix: 1207,
  cidCount: 1234,
  fontArray: 1236,
  fontSelect: 1237,
} as const

/** An entry of a DICT: its operands, and its bytes with the operator. */
interface DictEntry {
  readonly operands: readonly number[]
  readonly bytes: Uint8Array
}

/** Parses a DICT, by operator. @throws RangeError if it is truncated */
export function readDict(bytes: Uint8Array): ReadonlyMap<number, DictEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map<number, DictEntry>()
  let operands: number[] = []
  let start = 0
  for (let at = 0; at < bytes.length; ) {
    const first = view.getUint8(at)
    if (first <= 21) {
      const operator = first === 12 ? 1200 + view.getUint8(at + 1) : first
      at += first === 12 ? 2 : 1
      entries.set(operator, { operands, bytes: bytes.subarray(start, at) })
      operands = []
      start = at
      continue
    }
    const [value, length] = readNumber(view, at, first)
    operands.push(value)
    at += length
  }
  return entries
}

function readNumber(view: DataView, at: number, first: number): [value: number, length: number] {
  if (first === 28) return [view.getInt16(at + 1), 3]
  if (first === 29) return [view.getInt32(at + 1), 5]
  if (first === 30) return readReal(view, at)
  if (first <= 246) return [first - 139, 1]
  const second = view.getUint8(at + 1)
  return [first <= 250 ? (first - 247) * 256 + second + 108 : -(first - 251) * 256 - second - 108, 2]
}

const realDigits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', 'E', 'E-', '', '-']

function readReal(view: DataView, start: number): [value: number, length: number] {
  let text = ''
  for (let at = start + 1; ; at++) {
    const byte = view.getUint8(at)
    for (const digit of [byte >> 4, byte & 15]) {
      if (digit === 15) return [Number(text), at + 1 - start]
      text += realDigits[digit] ?? ''
    }
  }
}

/** Writes an entry with integers of five bytes each, so that its length is known before its values are. */
export function writeEntry(operator: number, operands: readonly number[]): Uint8Array {
  const long = operator >= 1200
  const bytes = new Uint8Array(operands.length * 5 + (long ? 2 : 1))
  const view = new DataView(bytes.buffer)
  operands.forEach((operand, index) => {
    view.setUint8(index * 5, 29)
    view.setInt32(index * 5 + 1, operand)
  })
  if (long) view.setUint8(operands.length * 5, 12)
  view.setUint8(bytes.length - 1, long ? operator - 1200 : operator)
  return bytes
}
