import { type Inline, type OfficialParts, plainText } from '../document/index.ts'
import { formatDay } from '../text/index.ts'
import type { FrontMatterText } from './front-matter-settings.ts'

/** 印发机关, followed by 印发日期 if there is one. */
const issuedPattern = /^(.*?)(\d{4}年\d{1,2}月\d{1,2}日)(?:印发)?$/

/**
 * The contents page, red head, addressee and imprint according to the settings.
 * @param read returns a setting's text
 * @param date ISO date of the document, for an imprint without a date of its own
 */
export function officialParts(
  contents: boolean,
  read: (name: FrontMatterText) => readonly Inline[] | undefined,
  date: string,
): OfficialParts {
  const parts = Object.fromEntries(
    (['head', 'number', 'to', 'copies'] as const).flatMap((name) => {
      const inlines = read(name)
      return inlines && plainText(inlines).trim() !== '' ? [[name, inlines]] : []
    }),
  ) as Pick<OfficialParts, 'head' | 'number' | 'to' | 'copies'>
  const issued = plainText(read('issued') ?? []).trim()
  const [, issuer = issued, day = formatDay(date)] = issuedPattern.exec(issued) ?? []
  return {
    contents,
    ...parts,
    ...(issued !== '' && { issued: { issuer: text(issuer.trimEnd()), date: text(day) } }),
  }
}

const text = (value: string): readonly Inline[] => [{ type: 'text', value }]
