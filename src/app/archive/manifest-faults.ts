import { highestOrdinal, type Manifest } from '../../package/index.ts'
import type { About } from './describe-package.ts'

/**
 * Lists the statements of a manifest that the package's own school.yaml, ledgers and templates do not support: about the school,
 * the term, the signatories, the fonts, accepted warnings, each item. The index and 说明.txt are generated from the manifest, so
 * they need no check of their own.
 */
export const manifestFaults = (manifest: Manifest, made: About): readonly string[] => [
  ...parts.flatMap(({ key, label }) =>
    canonical(made[key]) === canonical(manifest[key])
      ? []
      : [`清单里的${label}与包里的 school.yaml、台账、模板得出的不同`],
  ),
  ...itemFaults(manifest, made.items),
]

const parts = [
  { key: 'school', label: '学校或全宗号' },
  { key: 'term', label: '学期' },
  { key: 'signOffs', label: '起草、审核、签发' },
  { key: 'fonts', label: '字体' },
  { key: 'accepted', label: '接受的警告' },
] as const

function itemFaults({ items }: Manifest, made: Manifest['items']): readonly string[] {
  if (items.length !== made.length) return [`目录里有 ${items.length} 件，重建得出 ${made.length} 件`]
  return items.flatMap((item, at) => {
    const other = made[at]
    if (!other || canonical(item) === canonical(other)) return []
    const [said, again] = [tell(item), tell(other)]
    if (said === again) return [`目录第 ${at + 1} 件“${said}”的责任者、文号、密级、期限或文件与重建的不符`]
    return [`目录第 ${at + 1} 件与重建的不符：目录里是“${said}”，重建的是“${again}”`]
  })
}

const tell = ({ number, title, date, pages, note }: Manifest['items'][number]): string =>
  [number, title, date, pages === undefined ? '' : `${pages}页`, note ?? ''].filter(Boolean).join(' ')

/**
 * The 档号 preceding the first of each prefix. Only the previous package can show where numbering began; without one it begins at
 * 1.
 */
export function numbersBefore({ items, previous }: Manifest): readonly string[] {
  if (!previous) return []
  const first = new Map<string, number>()
  for (const { number } of items) {
    const prefix = number.replace(/\d+$/, '')
    const ordinal = highestOrdinal(prefix, [number])
    first.set(prefix, Math.min(ordinal, first.get(prefix) ?? ordinal))
  }
  return [...first].map(([prefix, ordinal]) => `${prefix}${ordinal - 1}`)
}

/** JSON with sorted keys, so that records compare equal whatever the order in which they were built. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, held: unknown) =>
    typeof held === 'object' && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  )
