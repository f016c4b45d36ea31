/** Bits, packed starting from the lowest bit of each byte. */
export interface Bits {
  readonly bytes: Uint8Array
  /** The number of bits in use. */
  readonly length: number
}

/** Packs bits as deflate does (RFC 1951, 3.1.1). */
export class BitWriter {
  #bytes: Uint8Array
  #end = 0
  #held = 0
  #heldBits = 0

  constructor(capacity: number) {
    this.#bytes = new Uint8Array(Math.max(16, capacity))
  }

  /** Writes up to 16 bits, the lowest first. */
  write(value: number, length: number): void {
    this.#held |= value << this.#heldBits
    this.#heldBits += length
    while (this.#heldBits >= 8) this.#put()
  }

  append({ bytes, length }: Bits): void {
    const whole = length >> 3
    this.#reserve(whole + 4)
    const shift = this.#heldBits
    let held = this.#held
    const target = this.#bytes
    let end = this.#end
    for (let at = 0; at < whole; at++) {
      held |= (bytes[at] ?? 0) << shift
      target[end++] = held
      held >>>= 8
    }
    this.#end = end
    this.#held = held
    const rest = length & 7
    if (rest > 0) this.write((bytes[whole] ?? 0) & ((1 << rest) - 1), rest)
  }

  /** What has been written. */
  bits(): Bits {
    const length = this.#end * 8 + this.#heldBits
    this.#reserve(1)
    this.#bytes[this.#end] = this.#held
    return { bytes: this.#bytes.slice(0, (length + 7) >> 3), length }
  }

  #put(): void {
    this.#reserve(1)
    this.#bytes[this.#end++] = this.#held
    this.#held >>>= 8
    this.#heldBits -= 8
  }

  #reserve(more: number): void {
    if (this.#end + more <= this.#bytes.length) return
    const larger = new Uint8Array((this.#end + more) * 2)
    larger.set(this.#bytes)
    this.#bytes = larger
  }
}
