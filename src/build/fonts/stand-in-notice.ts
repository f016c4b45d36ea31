import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import { type FontRole, isOwn, type OwnFont, roleFonts, wordName } from '../../typesetting/index.ts'
import type { FontChoice, RoleChoice } from './choose-fonts.ts'

const origins = { bundled: '自带的', system: '本机的', file: '指定的' } as const

/** Reports, once per build, which font the PDF uses for each typeface, and why. */
export function standInNotice(choice: FontChoice): Diagnostic {
  const byFont = new Map<string, string[]>()
  for (const [role, chosen] of Object.entries(choice) as [FontRole | OwnFont, RoleChoice][]) {
    const font = `${origins[chosen.origin]}${nameOf(role, chosen)}${reason(chosen)}`
    byFont.set(font, [...(byFont.get(font) ?? []), labelOf(role)])
  }
  const parts = [...byFont].map(([font, labels]) => `${labels.join('、')}用${font}`)
  return diagnose('fonts-stand-in', `PDF 里${parts.join('，')}`, undefined, [])
}

/** Explains why a bundled font is used although the machine's own were asked for. */
function reason({ origin, refused }: RoleChoice): string {
  if (origin !== 'bundled' || refused === undefined) return ''
  return refused.length > 0 ? `（本机的用不了：${refused.join('；')}）` : '（本机没有）'
}

const labelOf = (role: FontRole | OwnFont): string => (isOwn(role) ? wordName(role) : roleFonts[role].label)

function nameOf(role: FontRole | OwnFont, { sources: [first] }: RoleChoice): string {
  return typeof first === 'object' ? first.postScriptName : roleFonts[isOwn(role) ? 'fangsong' : role].standIn
}
