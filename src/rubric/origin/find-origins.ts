import type { JudgedSigner } from '../../package/index.ts'
import { findLink } from './chain.ts'
import { doubtsOfList, isListed } from './list-doubts.ts'
import type { ExpectedSchool, Origin } from './origin.ts'
import type { PackageFacts } from './package-facts.ts'

/** A submitted package, whether it could be opened or not. */
export type HandedIn = PackageFacts & { readonly file: string; readonly signedBy: JudgedSigner }

/**
 * Finds doubts that the packages of a run, and the list of schools, raise about each of them: a package that names another school
 * than its key's other packages, is unsigned although its school signs, or does not follow the preceding one. The order of the
 * packages does not matter.
 */
export function findOrigins<Item extends HandedIn>(
  packages: readonly Item[],
  expected: readonly ExpectedSchool[],
): ReadonlyMap<Item, Origin> {
  const sorted = packages.toSorted((a, b) => compare(a.file, b.file) || compare(a.digest, b.digest))
  const byFonds = groupBy(sorted, ({ plain }) => plain.fonds)
  const byName = groupBy(sorted, ({ plain }) => plain.name)
  const byKey = groupBy(sorted, ({ signer }) => signer)
  const byDigest = groupBy(sorted, ({ digest }) => digest)
  return new Map(
    sorted.map((item): [Item, Origin] => {
      const { plain, signer, previous } = item
      const others = (
        group: ReadonlyMap<string, readonly Item[]>,
        key: string | undefined,
      ): readonly Item[] =>
        (key === undefined ? [] : (group.get(key) ?? [])).filter((other) => other !== item)
      const [sameFonds, sameName] = [others(byFonds, plain.fonds), others(byName, plain.name)]
      // If it is certain which school this is, a namesake is another one.
      const settled = isListed(item, expected)
      const bound = item.signedBy.type === 'registered' && item.signedBy.bound === 'both'
      // Somebody else's use of a registered school's 全宗号 without its key does not count against that school.
      const peers = bound ? sameFonds.filter(({ signedBy }) => signedBy.type === 'registered') : sameFonds
      const link = findLink(item, peers, others(byDigest, previous?.digest))
      const doubts = [
        ...(item.signedBy.type === 'registered' && item.signedBy.says !== undefined
          ? [item.signedBy.says]
          : []),
        ...doubtsOfList(item, expected),
        ...sealDoubts(item, bound || settled ? sameFonds : [...sameFonds, ...sameName], bound),
        ...(bound ? [] : keyDoubts(item, others(byKey, signer))),
        ...(bound || settled ? [] : nameDoubts(item, sameFonds, sameName)),
        ...(link.fault === undefined ? [] : [link.fault]),
        ...termDoubts(item, peers),
      ]
      return [item, { chain: link.state, doubts: [...new Set(doubts)] }]
    }),
  )
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** A school that signs one package must sign all of them with the same key. */
function sealDoubts(item: HandedIn, own: readonly HandedIn[], bound: boolean): readonly string[] {
  const signed = own.find(({ signature }) => signature === 'valid')
  if (item.signature === 'none')
    return signed
      ? [`没有签名，而${whose(signed, item)} ${signed.file}（${signed.term.label}）是签了名的`]
      : []
  const other = bound ? undefined : own.find(({ signer }) => signer !== undefined && signer !== item.signer)
  return other && item.signer !== undefined
    ? [`签名的钥匙与${whose(other, item)} ${other.file}（${other.term.label}）不是一把`]
    : []
}

/** In what way another package belongs to the same school. */
function whose({ plain }: HandedIn, { plain: own }: HandedIn): string {
  if (plain.fonds !== own.fonds) return '同名学校的'
  return plain.name === own.name ? '同一所学校的' : '同一全宗号的'
}

function keyDoubts({ plain }: HandedIn, sameKey: readonly HandedIn[]): readonly string[] {
  const other = sameKey.find((one) => one.plain.fonds !== plain.fonds || one.plain.name !== plain.name)
  return other
    ? [`同一把钥匙还签了“${other.school.name}”（全宗号 ${other.school.fonds}）的 ${other.file}`]
    : []
}

function nameDoubts(
  { school, plain }: HandedIn,
  sameFonds: readonly HandedIn[],
  sameName: readonly HandedIn[],
): readonly string[] {
  const renamed = sameFonds.find((other) => other.plain.name !== plain.name)
  const moved = sameName.find((other) => other.plain.fonds !== plain.fonds)
  const respelt = sameFonds.find(
    (other) =>
      other.plain.name === plain.name &&
      (other.school.name.normalize() !== school.name.normalize() ||
        other.school.fonds.normalize() !== school.fonds.normalize()),
  )
  return [
    ...(renamed ? [`全宗号 ${school.fonds} 在 ${renamed.file} 里是“${renamed.school.name}”的`] : []),
    ...(moved ? [`校名相同的 ${moved.file} 里，全宗号是 ${moved.school.fonds}`] : []),
    ...(respelt
      ? [`校名或全宗号的写法与 ${respelt.file} 里的“${respelt.school.name}”（${respelt.school.fonds}）不同`]
      : []),
  ]
}

function termDoubts(item: HandedIn, own: readonly HandedIn[]): readonly string[] {
  const again = own.filter(({ term, plain }) => term.id === item.term.id && plain.name === item.plain.name)
  const [first] = again
  if (!first) return []
  const rest = again.length > 1 ? `等 ${again.length} 个` : ''
  return again.every(({ digest }) => digest === item.digest)
    ? [`同一个档案包交了不止一份（另有 ${first.file}${rest}）`]
    : [`同一学期不止一个档案包（另有 ${first.file}${rest}）`]
}
