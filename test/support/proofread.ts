/** Measure words after which a 0 in running text is a claim that nobody made. */
const measures =
  '次|处|批|元|万元|份|册|本|人次|人|班次|项|个|只|支|盏|台|套|张|把|扇|块|平方米|%|起|条|株|盆|棵'

const rules: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['two marks together', /[，。、；：][，。、；：！？]|[！？][，。；]/gu],
  ['begins with a mark', /^(?:\d+[.、]|（\d+）|#+ )?\s*[，。、；：！？）》”]/gmu],
  ['nothing between brackets or quotes', /（\s*）|《\s*》|“\s*”/gu],
  ['等 that does not close a list', /等等|、等|[，。；：]等(?=[，。；])/gu],
  [
    'a verb with nothing behind it',
    /(?:(?<![常所应固没])有|是|(?<![行成作认以])为|由|合计|支出|共)[，。；]/gu,
  ],
  ['a number of nothing', new RegExp(`(?<![\\d.,年月])0(?:${measures})`, 'gu')],
  ['what is not a word', /undefined|null|NaN|\[object|true|false/gu],
  // Only the school can say whether there were accidents; an empty ledger does not.
  ['a placeholder', /【待补(?!：事故情况)/gu],
  // The items of one sentence end with ；, the last one with 。.
  ['an item without an end', /^\d+[.、](?!.*(?:[。！？：）”]|；(?=\n+\d+[.、]))$).*$/gmu],
  ['a character twice', /的的|了了|(?<=\d)次次|都都|已已/gu],
]

const running = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !/^\s*(?:\||#|>)/.test(line))
    .join('\n')

/** What an item of a list is numbered with: 3、 is followed by 4、, and what is listed below it by （1）. */
const label = (line: string): { readonly form: string; readonly number: number } | undefined => {
  const [, open = '', number, close = ''] = /^\s*(（?)(\d+)([.、）])/u.exec(line) ?? []
  return number === undefined ? undefined : { form: open + close, number: Number(number) }
}

const level = (line: string): number => /^#*/.exec(line)?.[0].length ?? 0

/** Lines that announce what does not come: at the next section, the end, or the next item of the same list. */
function idleColons(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  let section = 0
  return lines.flatMap((line, at) => {
    section = level(line) || section
    if (/^[|#>]/.test(line) || !line.endsWith('：') || line.endsWith('如下：')) return []
    const next = lines[at + 1]
    const [here, there] = [label(line), label(next ?? '')]
    const goesOn = here && there && here.form === there.form && there.number === here.number + 1
    return next === undefined || (level(next) > 0 && level(next) <= section) || goesOn
      ? [`a colon with nothing behind it: …${line.slice(-25)}⏎${next ?? ''}`]
      : []
  })
}

/** What is wrong in a document whatever the data, each with the words around it. */
export function proofread(text: string): readonly string[] {
  const prose = running(text)
  return [
    ...idleColons(text),
    ...rules.flatMap(([what, pattern]) =>
      Array.from(
        prose.matchAll(pattern),
        ({ index, 0: found }) =>
          `${what}: …${prose.slice(Math.max(0, index - 25), index + found.length + 15).replaceAll('\n', '⏎')}…`,
      ),
    ),
  ]
}
