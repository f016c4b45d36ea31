import fc from 'fast-check'
import { oddValues } from './odd-values.ts'

/** A change of a text: of its lines, of what is before or after a colon in one, or of its characters. */
type TextEdit = (text: string) => string

const place = fc.nat({ max: 99_999 })
const odd = fc.constantFrom(...oddValues)

const onLines =
  (edit: (lines: string[]) => void): TextEdit =>
  (text) => {
    const lines = text.split('\n')
    edit(lines)
    return lines.join('\n')
  }

/** Changes one line that is not empty, so that few edits do nothing. */
const onLine = (at: number, edit: (line: string) => string): TextEdit =>
  onLines((lines) => {
    const filled = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]))
    const index = filled[at % Math.max(1, filled.length)] ?? 0
    lines[index] = edit(lines[index] ?? '')
  })

const edits: readonly fc.Arbitrary<TextEdit>[] = [
  place.map((at) => onLines((lines) => void lines.splice(at % lines.length, 1))),
  fc
    .tuple(place, place)
    .map(([from, to]) =>
      onLines((lines) => void lines.splice(to % lines.length, 0, lines[from % lines.length] ?? '')),
    ),
  fc
    .tuple(place, place)
    .map(([from, to]) =>
      onLines((lines) => void lines.splice(to % lines.length, 0, ...lines.splice(from % lines.length, 1))),
    ),
  fc
    .tuple(place, fc.constantFrom('  ', ' ', '\t', '　', '      ', '- '))
    .map(([at, indent]) => onLine(at, (line) => indent + line)),
  place.map((at) => onLine(at, (line) => line.replace(/^ {1,2}/, ''))),
  // Repeated for its weight: most of what people type is after a colon.
  ...Array.from({ length: 4 }, () =>
    fc
      .tuple(place, odd)
      .map(([at, value]) => onLine(at, (line) => line.replace(/:.*$|$/, () => `: ${value}`))),
  ),
  fc.tuple(place, odd).map(([at, key]) => onLine(at, (line) => line.replace(/[^\s:-]+(?=:)/, () => key))),
  fc.tuple(place, odd).map(([at, line]) => onLines((lines) => void lines.splice(at % lines.length, 0, line))),
  fc
    .tuple(place, fc.constantFrom('：', ' :', '::', ': |', ': >', ':', ' '))
    .map(([at, colon]) => onLine(at, (line) => line.replace(':', colon))),
  fc.tuple(place, odd).map(
    ([at, value]): TextEdit =>
      (text) => {
        const start = at % (text.length + 1)
        return text.slice(0, start) + value + text.slice(start)
      },
  ),
  fc.tuple(place, fc.nat({ max: 40 })).map(
    ([at, length]): TextEdit =>
      (text) => {
        const start = at % (text.length + 1)
        return text.slice(0, start) + text.slice(start + length)
      },
  ),
  place.map(
    (at): TextEdit =>
      (text) =>
        text.slice(0, at % (text.length + 1)),
  ),
  fc.constantFrom<TextEdit>(
    (text) => text.replaceAll('\n', '\r\n'),
    (text) => text.replaceAll('\n', '\r'),
    (text) => `\ufeff${text}`,
    (text) => `${text}---\n${text}`,
    (text) => text.replaceAll(',', '，'),
    (text) => text.replaceAll('"', '“'),
    (text) => text.trimEnd(),
  ),
]

/** A text with some changes, or with none. */
export const editedText = (text: string, most = 6): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(...edits), { maxLength: most })
    .map((list) => list.reduce((edited, edit) => edit(edited), text))
