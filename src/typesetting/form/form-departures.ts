import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import { nameSize } from '../../text/index.ts'
import { type FontRole, isOwn, roleFonts, roleOf } from '../fonts/index.ts'
import type { Form } from './form.ts'
import { elementLabels, type FormChoice, type FormElement } from './form-choice.ts'
import type { Locate } from './form-faults.ts'
import { gridOf } from './grid.ts'
import { makeForm } from './make-form.ts'

/** What GB/T 9704-2012 prescribes for an element. */
interface ElementRule {
  readonly clause: string
  readonly font: FontRole
  /** In points. */
  readonly size: number
}

const elementRules: readonly (readonly [Exclude<FormElement, 'table'>, ElementRule])[] = [
  ['title', { clause: '7.3.1', font: 'xiaobiaosong', size: 22 }],
  ['body', { clause: '7.3.3', font: 'fangsong', size: 16 }],
  ['heading1', { clause: '7.3.3', font: 'heiti', size: 16 }],
  ['heading2', { clause: '7.3.3', font: 'kaiti', size: 16 }],
  ['heading3', { clause: '7.3.3', font: 'fangsong', size: 16 }],
  ['heading4', { clause: '7.3.3', font: 'fangsong', size: 16 }],
  ['annexLabel', { clause: '7.3.7', font: 'heiti', size: 16 }],
  ['imprint', { clause: '7.4.2', font: 'fangsong', size: 14 }],
  ['pageNumber', { clause: '7.5', font: 'songti', size: 14 }],
]
/** A note on elements that follow the body unless set otherwise. */
const followers = '（没有另写的标题、落款、附件也跟着它）'

/** A departure from the standard. */
interface Departure {
  readonly clause: string
  readonly own: string
  readonly official: string
  /** The settings that may have caused it, the most specific first. */
  readonly settings: readonly string[]
}

/** Lists all departures of a choice from GB/T 9704-2012: a notice each, with the clause, both values and the location. */
export function findDepartures(
  choice: FormChoice,
  own: ReadonlySet<string>,
  locate: Locate,
): readonly Diagnostic[] {
  const form = makeForm(choice, own)
  const all = [...pageDepartures(form), ...elementDepartures(choice, form), ...lineDepartures(choice)]
  return all.map((departure) => describeDeparture(departure, locate))
}

/** Formats a departure as a notice. */
export const describeDeparture = (
  { clause, own, official, settings }: Departure,
  locate: Locate,
): Diagnostic =>
  diagnose('form-departure', `${own}，GB/T 9704—2012 的 ${clause} 是${official}`, locate(...settings), [])

const twipsInMillimetre = 1440 / 25.4
const millimetres = (twips: number): number => Math.round((twips * 10) / twipsInMillimetre) / 10

function pageDepartures(form: Form): readonly Departure[] {
  const { page, number } = form
  const { width, height, lines, characters } = gridOf(form)
  const [top, left] = [millimetres(page.top), millimetres(page.left)]
  const rows: readonly (readonly [departs: boolean, Departure])[] = [
    [
      Math.abs(top - 37) > 1,
      {
        clause: '5.2.1',
        own: `上边距（天头）${top} 毫米`,
        official: ' 37 毫米，可以差 1 毫米',
        settings: ['top'],
      },
    ],
    [
      Math.abs(left - 28) > 1,
      {
        clause: '5.2.1',
        own: `左边距（订口）${left} 毫米`,
        official: ' 28 毫米，可以差 1 毫米',
        settings: ['left'],
      },
    ],
    [
      Math.abs(width - 156) > 0.5,
      { clause: '5.2.1', own: `版心宽 ${width} 毫米`, official: ' 156 毫米', settings: ['right', 'left'] },
    ],
    [
      Math.abs(height - 225) > 0.5,
      { clause: '5.2.1', own: `版心高 ${height} 毫米`, official: ' 225 毫米', settings: ['bottom', 'top'] },
    ],
    [
      lines !== 22,
      {
        clause: '5.2.3',
        own: `每页 ${lines} 行`,
        official: ' 22 行',
        settings: ['lines', 'pitch', 'bottom', 'top'],
      },
    ],
    [
      characters !== 28,
      {
        clause: '5.2.3',
        own: `每行 ${characters} 字`,
        official: ' 28 字',
        settings: ['characters', 'body.size', 'right', 'left'],
      },
    ],
    [
      number.position === 'centre',
      { clause: '7.5', own: '页码居中', official: '单页居右、双页居左，各空一字', settings: ['position'] },
    ],
    [
      number.before === '',
      { clause: '7.5', own: '页码只写数字', official: '数字左右各一条一字线', settings: ['number'] },
    ],
  ]
  return rows.flatMap(([departs, row]) => (departs ? [row] : []))
}

/** Departures of elements set by the school; elements that merely follow the body are reported with the body. */
const elementDepartures = ({ elements }: FormChoice, { styles }: Form): readonly Departure[] =>
  elementRules.flatMap(([name, { clause, font, size }]) => {
    const chosen = elements[name]
    const { font: key } = styles[name]
    const [label, also] = [elementLabels[name], name === 'body' ? followers : '']
    return [
      ...(chosen?.font !== undefined && (isOwn(key) || roleOf(key) !== font)
        ? [
            {
              clause,
              own: `${label}用${chosen.font}${also}`,
              official: roleFonts[font].label,
              settings: [`${name}.font`],
            },
          ]
        : []),
      ...(chosen?.size !== undefined && chosen.size !== size
        ? [
            {
              clause,
              own: `${label}用${nameSize(chosen.size)}${also}`,
              official: nameSize(size),
              settings: [`${name}.size`],
            },
          ]
        : []),
    ]
  })

const headings = ['heading1', 'heading2', 'heading3', 'heading4'] as const

/** Departures of indents and blank lines. */
function lineDepartures({ indent, elements }: FormChoice): readonly Departure[] {
  const after = elements.title?.after
  const blanks = headings.flatMap((name) =>
    (['before', 'after'] as const).flatMap((side): readonly Departure[] => {
      const lines = elements[name]?.[side] ?? 0
      const where = side === 'before' ? '前' : '后'
      return lines === 0
        ? []
        : [
            {
              clause: '5.2.3',
              own: `${elementLabels[name]}${where}空 ${lines} 行`,
              official: '每页 22 行排满，标题前后不空行',
              settings: [`${name}.${side}`],
            },
          ]
    }),
  )
  return [
    ...(indent !== undefined && indent !== 2
      ? [{ clause: '7.3.3', own: `每段开头空 ${indent} 字`, official: '空二字', settings: ['indent'] }]
      : []),
    ...(after !== undefined && after !== 1
      ? [{ clause: '7.3.2', own: `大标题后空 ${after} 行`, official: '空一行', settings: ['title.after'] }]
      : []),
    ...blanks,
  ]
}
