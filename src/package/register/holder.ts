/** What is known of the one school that a key belongs to: its name, its fonds number, or both. */
export interface Holder {
  readonly name?: string
  readonly fonds?: string
}

/**
 * Whose key a file holds, from its name without ending: `Z109 城南小学` (or `Z109_城南小学`, or the other way round) names
 * both, a text without Han characters is a fonds number, any other a school's name.
 */
export function parseHolder(stem: string): Holder {
  const written = stem.trim()
  const [, first = '', rest = ''] = /^([^\s_+＿]+)[\s_+＿]+(.+)$/u.exec(written) ?? []
  if (rest !== '') {
    if (!isName(first) && isName(rest)) return { fonds: first, name: rest }
    const [, name = '', last = ''] = /^(.+?)(?<![\s_+＿])[\s_+＿]+([^\s_+＿]+)$/u.exec(written) ?? []
    if (isName(name) && !isName(last)) return { fonds: last, name }
  }
  return isName(written) ? { name: written } : { fonds: written }
}

const isName = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** Whether two say the same of a school in one of the two ways to name it. */
export const shares = (a: Holder, b: Holder): boolean =>
  (a.name !== undefined && a.name === b.name) || (a.fonds !== undefined && a.fonds === b.fonds)

/** Whether two contradict each other. */
export const differ = (a: Holder, b: Holder): boolean =>
  (a.name !== undefined && b.name !== undefined && a.name !== b.name) ||
  (a.fonds !== undefined && b.fonds !== undefined && a.fonds !== b.fonds)

/** A school in a message: “城南小学”（全宗号 Z109）. */
export function wordHolder({ name, fonds }: Holder): string {
  if (name === undefined) return `全宗号 ${fonds ?? ''} `
  return fonds === undefined ? `“${name}”` : `“${name}”（全宗号 ${fonds}）`
}
