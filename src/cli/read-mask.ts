import { Misuse } from './option.ts'

/** What is written of masking: `--mask`, `--no-mask`, or nothing. */
export interface MaskOptions {
  readonly mask?: true
  readonly noMask?: true
}

/** Whether documents are masked as the command line has it; undefined where it leaves that to the settings. */
export function readMask({ mask, noMask }: MaskOptions): boolean | undefined | Misuse {
  if (mask && noMask) return new Misuse('--mask 和 --no-mask 只能写一个')
  return mask ?? (noMask ? false : undefined)
}
