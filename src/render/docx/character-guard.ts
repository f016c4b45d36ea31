import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'

/** Everything outside the Char production of XML 1.0: controls, lone surrogates, U+FFFE and U+FFFF. */
const illegal =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Replaces a character that a Word file cannot contain; one code unit for one, so that offsets remain valid. */
const mark = '□'

/** Passes text that XML can contain; replaces and reports the rest. */
export interface CharacterGuard {
  /** The text with every illegal character replaced by □. */
  readonly clean: (text: string) => string
}

/** A guard for one file; each text is reported when it is encountered. */
export function createCharacterGuard(report: (diagnostic: Diagnostic) => void): CharacterGuard {
  const clean = (text: string): string => {
    const found = new Set<string>()
    const cleaned = text.replace(illegal, (character) => {
      found.add(`U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
      return mark
    })
    if (found.size > 0) {
      report(
        diagnose(
          'docx-illegal-character',
          `“${cleaned.slice(0, 40)}”里有 Word 文件不能存放的字符 ${[...found].join('、')}，已用 ${mark} 代替`,
          undefined,
          ['在台账或模板里找到这段文字，删去看不见的字符后重新生成。'],
        ),
      )
    }
    return cleaned
  }
  return { clean }
}
