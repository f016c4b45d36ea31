import { Misuse } from './option.ts'

/** The options for masking: `--mask`, `--no-mask`, or neither. */
export interface MaskOptions {
  readonly mask?: true
  readonly noMask?: true
}

/** Whether the command line asks for masking; undefined if it leaves that to the settings. */
export function readMask({ mask, noMask }: MaskOptions): boolean | undefined | Misuse {
  if (mask && noMask) return new Misuse('--mask 和 --no-mask 只能写一个')
  return mask ?? (noMask ? false : undefined)
}
