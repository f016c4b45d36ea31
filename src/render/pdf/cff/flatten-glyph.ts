import type { CffIndex } from './cff-index.ts'
import type { CffFont, CffPart } from './read-cff.ts'

const [hstem, vstem, vmoveto, callsubr, ret, twoBytes, endchar] = [1, 3, 4, 10, 11, 12, 14]
const [hstemhm, hintmask, cntrmask, rmoveto, hmoveto, vstemhm, shortInteger, callgsubr] = [
  18, 19, 20, 21, 22, 23, 28, 29,
]
const fixed = 255
/** The number of arguments of operators that can start a glyph; one more is its width. */
const beginnings: ReadonlyMap<number, number> = new Map([
  [rmoveto, 2],
  [hmoveto, 1],
  [vmoveto, 1],
])
const stems: ReadonlySet<number> = new Set([hstem, vstem, hstemhm, vstemhm, hintmask, cntrmask])
const deepest = 10

/**
 * Writes the charstring of a glyph with its subroutines inlined and without its width (Adobe 5177), so that it shares nothing
 * with other glyphs. Numbers are copied, never decoded into outlines.
 * @throws RangeError if it is damaged or uses arithmetic (operators that fonts stopped using long ago)
 */
export function flattenGlyph(font: CffFont, glyph: number): Uint8Array {
  const part = font.fonts[font.partOf(glyph)]
  if (!part || glyph >= font.charStrings.count) throw new RangeError(`The font has no glyph ${glyph}`)
  const flattener = new Flattener(font, part)
  flattener.run(font.charStrings.item(glyph), 0)
  return flattener.result()
}

class Flattener {
  readonly #global: CffIndex
  readonly #local: CffIndex
  readonly #written: number[] = []
  /** Values on the stack, and the offset in the output at which each begins. */
  readonly #stack: { readonly value: number; readonly start: number }[] = []
  #stems = 0
  /** The bytes of the width at the beginning; undefined before the first operator, which shows whether there is one. */
  #width: number | undefined

  constructor(font: CffFont, part: CffPart) {
    this.#global = font.globalSubrs
    this.#local = part.localSubrs
  }

  result(): Uint8Array {
    return Uint8Array.from(this.#written).subarray(this.#width ?? 0)
  }

  /** Runs a charstring; returns whether the glyph has ended. */
  run(code: Uint8Array, depth: number): boolean {
    if (depth > deepest) throw new RangeError('Subroutines nest too deep')
    for (let at = 0; at < code.length; ) {
      const operator = code[at] ?? 0
      if (operator === shortInteger || operator >= 32) {
        const length = operator === fixed ? 5 : operator === shortInteger ? 3 : operator <= 246 ? 1 : 2
        this.#push(code, at, length)
        at += length
        continue
      }
      if (operator === ret) return false
      if (operator === callsubr || operator === callgsubr) {
        if (this.#call(operator === callsubr ? this.#local : this.#global, depth)) return true
        at += 1
        continue
      }
      const length = this.#operatorLength(operator, code[at + 1])
      for (let i = at; i < at + length; i++) this.#written.push(code[i] ?? 0)
      at += length
      if (operator === endchar) return true
    }
    return false
  }

  #push(code: Uint8Array, at: number, length: number): void {
    if (at + length > code.length) throw new RangeError('A number is cut off')
    this.#stack.push({ value: numberAt(code, at), start: this.#written.length })
    for (let i = at; i < at + length; i++) this.#written.push(code[i] ?? 0)
  }

  #call(subrs: CffIndex, depth: number): boolean {
    const number = this.#stack.pop()
    if (!number) throw new RangeError('A subroutine without a number')
    // The number of a subroutine is not copied.
    this.#written.length = number.start
    const index = number.value + (subrs.count < 1240 ? 107 : subrs.count < 33900 ? 1131 : 32768)
    if (index < 0 || index >= subrs.count) throw new RangeError(`There is no subroutine ${index}`)
    return this.run(subrs.item(index), depth + 1)
  }

  /** The length of an operator with its data, in bytes; notes the width at the first one, and counts stems. */
  #operatorLength(operator: number, second: number | undefined): number {
    const count = this.#stack.length
    if (operator === twoBytes) {
      // Of these, only the flex operators draw; the others do arithmetic.
      if (second === undefined || second < 34) throw new RangeError('A charstring that computes')
    } else if (stems.has(operator)) {
      this.#noteWidth(count % 2 === 1)
      this.#stems += count >> 1
    } else if (operator === endchar) this.#noteWidth(count === 1 || count === 5)
    else this.#noteWidth(count > (beginnings.get(operator) ?? count))
    this.#stack.length = 0
    if (operator === twoBytes) return 2
    return operator === hintmask || operator === cntrmask ? 1 + ((this.#stems + 7) >> 3) : 1
  }

  #noteWidth(present: boolean): void {
    this.#width ??= present ? (this.#stack[1]?.start ?? this.#written.length) : 0
  }
}

function numberAt(code: Uint8Array, at: number): number {
  const [first = 0, second = 0, third = 0] = code.subarray(at, at + 3)
  if (first === shortInteger || first === fixed) return ((second << 24) >> 16) | third
  if (first <= 246) return first - 139
  return first <= 250 ? (first - 247) * 256 + second + 108 : -(first - 251) * 256 - second - 108
}
