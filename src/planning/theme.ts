/** The days and seasons around which plans are made, and how they are written. */
const themes: readonly (readonly [theme: string, words: RegExp])[] = [
  ['安全教育日', /安全教育日/],
  ['4.15', /4[.·月]15|国家安全教育/],
  ['5.12', /5[.·月]12|防灾减灾/],
  ['10.13', /10[.·月]13|国际减灾/],
  ['11.9', /11[.·月]0?9|消防(?:宣传)?日|消防安全(?:宣传)?月/],
  ['12.2', /12[.·月]0?2(?!\d)|交通安全日/],
  ['12.4', /12[.·月]0?4(?!\d)|宪法/],
  ['安全生产月', /安全生产月/],
  ['植树', /植树/],
  ['六一', /六一|儿童节|6[.·月]0?1(?!\d)/],
  ['清明', /清明/],
  ['五一', /五一|劳动节/],
  ['端午', /端午/],
  ['中秋', /中秋/],
  ['国庆', /国庆/],
  ['元旦', /元旦/],
  ['寒假', /寒假/],
  ['暑假', /暑假|暑期/],
  ['开学', /开学|学期初|期初/],
  ['期中', /期中/],
  ['期末', /期末/],
]

/** Seasons with much to do: sharing one does not make two items the same. */
const seasons: readonly string[] = [
  '清明',
  '五一',
  '端午',
  '中秋',
  '国庆',
  '元旦',
  '寒假',
  '暑假',
  '开学',
  '期中',
  '期末',
]

/** Whether a theme is a particular day or month, with one thing to do. */
export const isThemeDay = (theme: string): boolean => !seasons.includes(theme)

/** The theme days and seasons that a text is about, regardless of quotation marks and spaces. */
export function themesOf(text: string): readonly string[] {
  const plain = text.replace(/[“”‘’"'\s]/g, '')
  return themes.filter(([, words]) => words.test(plain)).map(([theme]) => theme)
}

const holidays: readonly string[] = ['清明', '五一', '端午', '中秋', '国庆', '元旦', '寒假', '暑假']

/** The holidays that a text names: work done for one is not done for another. */
export const holidaysIn = (text: string): readonly string[] =>
  themesOf(text).filter((theme) => holidays.includes(theme))
