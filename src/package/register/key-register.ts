import { differ, type Holder, parseHolder, shares, wordHolder } from './holder.ts'
import type { Spelling } from './spelling.ts'

/** A public key submitted to the district, bound to one school. */
export interface RegisteredKey {
  /** SHA-256 of its DER. */
  readonly fingerprint: string
  /** Where it is registered, for messages: `Z109 城南小学.pem`, `名单.csv 第3行`. */
  readonly source: string
  /** The holder as written there, and in normalised form. */
  readonly holder: Holder
  readonly plain: Holder
}

/** A school that has no key yet, according to the list. */
export interface KeylessSchool {
  readonly plain: Holder
}

/** The keys of a district's schools. */
export interface KeyRegister {
  readonly keys: readonly RegisteredKey[]
  readonly keyless: readonly KeylessSchool[]
}

/** A public key in a file whose name, without extension, states the holder. */
export interface KeyFile {
  readonly stem: string
  readonly source: string
  readonly fingerprint: string
}

/** A school on the list; `fingerprints` is undefined if the list has no column for them. */
export interface ListedSchool {
  readonly source: string
  readonly holder: Holder
  readonly fingerprints?: readonly string[]
}

/**
 * Combines key files and the list: what the list knows about a school also binds its key. Faults report where the two contradict
 * each other, or where one key would belong to two schools.
 */
export function makeRegister(
  files: readonly KeyFile[],
  listed: readonly ListedSchool[],
  spelling: Spelling,
): { readonly register: KeyRegister; readonly faults: readonly string[] } {
  const plain = ({ name, fonds }: Holder): Holder => ({
    ...(name !== undefined && { name: spelling.name(name) }),
    ...(fonds !== undefined && { fonds: spelling.fonds(fonds) }),
  })
  const schools = listed.map((school) => ({ ...school, plain: plain(school.holder) }))
  const faults: string[] = []
  const keys = new Map<string, RegisteredKey>()
  const add = (key: RegisteredKey): void => {
    const known = keys.get(key.fingerprint)
    if (known && differ(known.plain, key.plain))
      faults.push(
        `${known.source} 和 ${key.source} 是同一把公钥，却写着不同的学校（${wordHolder(known.holder)}；${wordHolder(key.holder)}）：一把钥匙只能是一所学校的`,
      )
    keys.set(
      key.fingerprint,
      known
        ? { ...known, holder: { ...key.holder, ...known.holder }, plain: { ...key.plain, ...known.plain } }
        : key,
    )
  }
  for (const { stem, source, fingerprint } of files) {
    const holder = parseHolder(stem)
    add({ fingerprint, source, holder, plain: plain(holder) })
  }
  for (const { source, holder, plain: own, fingerprints } of schools)
    for (const fingerprint of fingerprints ?? []) add({ fingerprint, source, holder, plain: own })
  const bound = [...keys.values()].map((key): RegisteredKey => {
    const named = schools.filter((school) => shares(school.plain, key.plain))
    const fitting = named.filter((school) => !differ(school.plain, key.plain))
    const [school, other] = fitting
    if (!school) {
      const [first] = named
      if (first)
        faults.push(
          `${key.source} 是${wordHolder(key.holder)}的公钥，${first.source}写的是${wordHolder(first.holder)}`,
        )
      return key
    }
    if (other && differ(school.plain, other.plain)) {
      faults.push(
        `${key.source} 看不出是哪一所的公钥：${school.source}和${other.source}都是${wordHolder(key.holder)}；文件名写成“全宗号 学校名称.pem”`,
      )
      return key
    }
    if (school.fingerprints?.length && !school.fingerprints.includes(key.fingerprint))
      faults.push(`${key.source} 的公钥指纹是 ${key.fingerprint}，与${school.source}写的不同`)
    return {
      ...key,
      holder: { ...school.holder, ...key.holder },
      plain: { ...school.plain, ...key.plain },
    }
  })
  const keyless = schools.filter(
    ({ plain: own, fingerprints }) =>
      fingerprints?.length === 0 && !bound.some((key) => shares(own, key.plain) && !differ(own, key.plain)),
  )
  return { register: { keys: bound, keyless }, faults: [...faults, ...sharedFonds([...bound, ...schools])] }
}

/** Finds 全宗号 used for several schools; names, in contrast, may be shared. */
function sharedFonds(
  all: readonly { readonly source: string; readonly holder: Holder; readonly plain: Holder }[],
): readonly string[] {
  const known = new Map<string, (typeof all)[number]>()
  return all.flatMap((one) => {
    const { fonds, name } = one.plain
    if (fonds === undefined || name === undefined) return []
    const other = known.get(fonds)
    if (!other) known.set(fonds, one)
    return other && differ(other.plain, one.plain)
      ? [
          `全宗号 ${one.holder.fonds ?? ''} 写给了两所学校：${other.source}是“${other.holder.name ?? ''}”，${one.source}是“${one.holder.name ?? ''}”`,
        ]
      : []
  })
}
