import type { Rewritten } from './rewritten.ts'

/**
 * Converts quotation marks to Traditional ones: 「」 outside, 『』 inside. ’ is converted only where it closes a quotation, not in
 * Teachers’.
 */
export function turnQuotes({ text, origins }: Rewritten): Rewritten {
  let open = 0
  const turn = (mark: string): string => {
    switch (mark) {
      case '“':
        return '「'
      case '”':
        return '」'
      case '‘':
        open += 1
        return '『'
      default:
        if (open === 0) return mark
        open -= 1
        return '』'
    }
  }
  return { text: text.replace(/[“”‘’]/g, turn), origins }
}
