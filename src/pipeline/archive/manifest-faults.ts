import { highestOrdinal, type Manifest } from '../../archive/index.ts'
import type { Derived } from './derive-files.ts'
import { makeItems } from './make-items.ts'

/**
 * What a manifest says that its package's own school.yaml, ledgers and templates do not: of the school, the term, who
 * signed, the fonts, each item. The index and 说明.txt are made of the manifest, so they cannot tell.
 */
export function manifestFaults(manifest: Manifest, derived: Derived): readonly string[] {
  const { school } = derived.inputs.workspace
  const { id, label, start, end } = derived.term
  const { archive } = school
  if (!archive) return ['包里的 school.yaml 没有“归档”（archive），清单里的档号、签署人没有出处']
  const signOffs = (archive.terms.get(id)?.signOffs ?? []).map(({ role, by, on }) => ({ role, by, on }))
  const made = {
    school: { name: school.name, fonds: archive.fonds },
    term: { id, label, start, end },
    signOffs,
    fonts: derived.fonts,
  }
  return [
    ...parts.flatMap(({ key, label: part }) =>
      canonical(made[key]) === canonical(manifest[key])
        ? []
        : [`清单里的${part}与包里的 school.yaml、模板得出的不同`],
    ),
    ...itemFaults(manifest, makeItems(derived, filesOf(manifest), archive, numbersBefore(manifest))),
  ]
}

const parts = [
  { key: 'school', label: '学校或全宗号' },
  { key: 'term', label: '学期' },
  { key: 'signOffs', label: '起草、审核、签发' },
  { key: 'fonts', label: '字体' },
] as const

function itemFaults({ items }: Manifest, made: Manifest['items']): readonly string[] {
  if (items.length !== made.length) return [`目录里有 ${items.length} 件，重建得出 ${made.length} 件`]
  return items.flatMap((item, at) => {
    const other = made[at]
    if (!other || canonical(item) === canonical(other)) return []
    const said = ({ number, title, date, pages, note }: typeof item): string =>
      [number, title, date, pages === undefined ? '' : `${pages}页`, note ?? ''].filter(Boolean).join(' ')
    return [`目录第 ${at + 1} 件与重建的不符：目录里是“${said(item)}”，重建的是“${said(other)}”`]
  })
}

const filesOf = ({ files }: Manifest): Parameters<typeof makeItems>[1] =>
  new Map(files.map((file) => [file.name, file]))

/** The 档号 before the first of each prefix: where to begin is known to the earlier package alone. */
function numbersBefore({ items }: Manifest): readonly string[] {
  const first = new Map<string, number>()
  for (const { number } of items) {
    const prefix = number.replace(/\d+$/, '')
    const ordinal = highestOrdinal(prefix, [number])
    first.set(prefix, Math.min(ordinal, first.get(prefix) ?? ordinal))
  }
  return [...first].map(([prefix, ordinal]) => `${prefix}${ordinal - 1}`)
}

/** As JSON with the keys of a record in order, so that records compare whatever the order in which they were made. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, held: unknown) =>
    typeof held === 'object' && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  )
