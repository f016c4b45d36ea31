/** What is known about the one school that a key belongs to: its name, its 全宗号, or both. */
export interface Holder {
  readonly name?: string
  readonly fonds?: string
}

/**
 * The holder of a key, from its file name without extension: `Z109 城南小学` (or `Z109_城南小学`, or in reverse order) gives both; a text
 * without Han characters is a 全宗号, any other the name of a school.
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

/** Whether two holders agree in at least one of name and 全宗号. */
export const shares = (a: Holder, b: Holder): boolean =>
  (a.name !== undefined && a.name === b.name) || (a.fonds !== undefined && a.fonds === b.fonds)

/** Whether two holders contradict each other. */
export const differ = (a: Holder, b: Holder): boolean =>
  (a.name !== undefined && b.name !== undefined && a.name !== b.name) ||
  (a.fonds !== undefined && b.fonds !== undefined && a.fonds !== b.fonds)

/** Formats a school for a message: “城南小学”（全宗号 Z109）. */
export function wordHolder({ name, fonds }: Holder): string {
  if (name === undefined) return `全宗号 ${fonds ?? ''} `
  return fonds === undefined ? `“${name}”` : `“${name}”（全宗号 ${fonds}）`
}
