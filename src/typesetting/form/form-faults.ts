import { type Diagnostic, diagnose, type Location } from '../../diagnostics/index.ts'
import { nameSize } from '../../text/index.ts'
import { fontKey } from '../fonts/index.ts'
import { elementLabels, elementNames, type FormChoice } from './form-choice.ts'
import { gridCharacter, gridOf } from './grid.ts'
import { makeForm } from './make-form.ts'

/** Locates a setting: the first of those named that the school has written. */
export type Locate = (...settings: readonly string[]) => Location | undefined

/** The minimum for a usable page. */
const least = { lines: 10, lying: 9, characters: 12, millimetres: 80 }
/** The smallest and largest spacing of characters on a line, relative to their size. */
const nearest = 0.9
const farthest = 1.5
/** The elements set line by line in the text, which must not be higher than the pitch. */
const onGrid = [
  'body',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'heading5',
  'caption',
  'annexLabel',
  'imprint',
] as const
/** The space below the page number in twips: 5 mm. */
const belowNumber = 283

/** Lists everything that makes a choice impossible, with locations. */
export function findFormFaults(
  choice: FormChoice,
  own: ReadonlySet<string>,
  locate: Locate,
): readonly Diagnostic[] {
  return [...findFontFaults(choice, own, locate), ...findGridFaults(choice, own, locate)]
}

const findFontFaults = (
  { elements }: FormChoice,
  own: ReadonlySet<string>,
  locate: Locate,
): readonly Diagnostic[] =>
  elementNames.flatMap((name) => {
    const font = elements[name]?.font
    if (font === undefined || fontKey(font, own)) return []
    const message = `${elementLabels[name]}的字体“${font}”没有字体文件，也没有可以代替它的自带字体`
    return [
      diagnose('form-font', message, locate(`${name}.font`), [
        `核对字体名（仿宋、宋体、黑体、楷体、方正小标宋简体……），或在“字体”里写上它的文件，如“${font}: fonts/文件名.ttf”。`,
      ]),
    ]
  })

function findGridFaults(choice: FormChoice, own: ReadonlySet<string>, locate: Locate): readonly Diagnostic[] {
  const form = makeForm(choice, own)
  const { page, pitch, styles } = form
  const { width, height, lines, lying, characters } = gridOf(form)
  const faults: Diagnostic[] = []
  const fault = (message: string, hint: string, ...settings: readonly string[]): void =>
    void faults.push(diagnose('form-impossible', message, locate(...settings), [hint]))
  const points = `${pitch / 20} 磅`

  if (choice.pitch !== undefined && choice.lines !== undefined)
    fault('行距和每页行数都写了，只能写一样', '删去一样，另一样由它和页边距算出来。', 'lines', 'pitch')
  if (width < least.millimetres)
    fault(
      `左右页边距太大，版心只剩 ${width} 毫米宽，至少要 ${least.millimetres} 毫米`,
      '把左、右页边距改小。',
      'left',
      'right',
    )
  else if (choice.characters === undefined && characters < least.characters)
    fault(
      `正文一行只排得下 ${characters} 个字，至少要 ${least.characters} 个`,
      '把正文字号或左、右页边距改小。',
      'body.size',
      'left',
      'right',
    )
  if (lines < least.lines || (width >= least.millimetres && lying < least.lying))
    fault(
      lines < least.lines
        ? `版心高 ${height} 毫米，行距 ${points}，一页只排得下 ${Math.max(0, lines)} 行，至少要 ${least.lines} 行`
        : `版心宽 ${width} 毫米，行距 ${points}，横排的页只排得下 ${lying} 行，至少要 ${least.lying} 行`,
      '把行距或页边距改小。',
      'pitch',
      'lines',
      'top',
      'bottom',
      'left',
      'right',
    )
  for (const name of onGrid) {
    const { size } = styles[name]
    // Elements that follow the body are reported with the body.
    const followed = name !== 'body' && choice.elements[name]?.size === undefined
    if (size * 10 > pitch && !(followed && styles.body.size * 10 > pitch))
      fault(
        `${elementLabels[name]}的字号 ${nameSize(size / 2)}（${size / 2} 磅）比行距 ${points} 还高，上下行会叠在一起`,
        '把行距改大，或把字号改小。',
        `${name}.size`,
        'pitch',
        'lines',
        'body.size',
      )
  }
  const part = gridCharacter(form) / (styles.body.size * 10)
  if (choice.characters !== undefined && width >= least.millimetres && (part < nearest || part > farthest))
    fault(
      `版心宽 ${width} 毫米，每行 ${choice.characters} 个 ${nameSize(styles.body.size / 2)} 的字，${
        part < nearest ? '字会挤在一起' : '字会拉得太开'
      }，能排 ${Math.ceil((width * twips) / (styles.body.size * 10 * farthest))} 到 ${Math.floor(
        (width * twips) / (styles.body.size * 10 * nearest),
      )} 个`,
      '改每行字数、正文字号或左右页边距。',
      'characters',
    )
  if (page.footer < belowNumber)
    fault(
      `下边距太小，放不下版心下面 7 毫米处的页码（${nameSize(styles.pageNumber.size / 2)}）`,
      '把下边距改大，或把页码字号改小。',
      'pageNumber.size',
      'bottom',
    )
  return faults
}

const twips = 1440 / 25.4
