const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Stretches that segmentation by dictionary would part: book titles, school years and terms, numbers with their unit. */
const whole =
  /《[^》]{0,100}》|（[^）]{0,100}）|“[^”]{0,100}”|「[^」]{0,100}」|\d{4}(?:[—–-]\d{4})?[学學]?年度?(?:第?[一二][学學]期|[春秋]季(?:[学學]期)?|[上下]半年)?|第[一二三四五六七八九十百\d]+[届屆次个個期批季]+|\d+(?:[.,]\d+)*[余餘多]?[\u4e00-\u9fff]?/g
/** Words that belong to the one before them. */
const clinging = /^(?:的|了|和|与|與|及|之|等|性|化|、|，|：|；|！|？|·|。|—+|…+|[）》”’」』〉】〕])/

/** Offsets in code units, in order, at which a title may be parted by its meaning; 0 and the end left out. */
export function findWordBreaks(text: string): readonly number[] {
  const inside = new Set<number>()
  for (const match of text.matchAll(whole)) {
    for (let at = match.index + 1; at < match.index + match[0].length; at++) inside.add(at)
  }
  const breaks: number[] = []
  for (const { index } of segmenter.segment(text)) {
    if (index > 0 && !inside.has(index) && !clinging.test(text.slice(index))) breaks.push(index)
  }
  return breaks.filter((at) => !/[“‘「『（《〈【〔]/.test(text.charAt(at - 1)))
}
