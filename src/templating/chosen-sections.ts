import { missing } from '../facts/index.ts'
import type { FrontMatter } from './front-matter.ts'
import { type Dictionary, dictionary } from './value.ts'

/** `sections`: the optional parts that a template's settings ask for; any other part is not wanted. */
export function chosenSections({ texts }: Pick<FrontMatter, 'texts'>): Dictionary {
  const names = (texts.get('sections')?.text ?? '').split(/[、,，]/).map((name) => name.trim())
  return {
    ...dictionary(
      'sections',
      names.filter((name) => name !== '').map((name) => [name, true] as const),
    ),
    absent: (name) =>
      missing(name, `模板的设置里没有要“${name}”这个部分`, [
        `要它，在模板开头的 sections 里加上；不要，写在 {{#if sections.${name}}} 里。`,
      ]),
  }
}
