/** The month that a sheet's name or a title implies for bare days below it: 3月, 2026年3月. Undefined if it names several. */
export function monthOfTitle(...texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const found = [
      ...text.replace(/\s/g, '').matchAll(/(\d{4}年)?(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月/g),
    ]
    const [first, ...more] = found.map(([month]) => month)
    if (first !== undefined) return more.length === 0 ? first : undefined
  }
  return undefined
}
