import { differ, type Holder, shares, wordHolder } from './holder.ts'
import type { KeyRegister, RegisteredKey } from './key-register.ts'
import type { SchoolName } from './spelling.ts'

/** What the register says about the signer of a package. */
export type SignerStanding =
  /** There is no register. */
  | 'unchecked'
  /** Signed with the key registered for this school. */
  | 'registered'
  /** According to the list, this school has no key yet. */
  | 'exempt'
  /** The register contains neither the school nor the key. */
  | 'unregistered'
  /** The school has a key, and the package is not signed. */
  | 'unsigned'
  /** The school has a key, and the package is signed with one that is not registered. */
  | 'other-key'
  /** Signed with a key registered for a school with another name or 全宗号. */
  | 'other-school'
  /** The signature is not that of this package. */
  | 'bad'

/** A package's signer, checked against the register. */
export interface JudgedSigner {
  readonly type: SignerStanding
  /** Where the key is registered. */
  readonly source?: string
  /** For a registered key: which particulars of the school it is bound to. */
  readonly bound?: 'both' | 'fonds' | 'name'
  /** Why the package is refused, or, for a registered key, any differences in spelling. */
  readonly says?: string
}

/** The parts of a package that are checked against the register; `plain` is its school in normalised form. */
export interface SignedPackage {
  readonly school: SchoolName
  readonly plain: SchoolName
  readonly signature: 'none' | 'valid' | 'bad'
  /** The fingerprint of the key that the signature was verified with. */
  readonly signer?: string
}

/** The standings of packages that are reviewed; all others are refused. */
export const accepted: ReadonlySet<SignerStanding> = new Set(['unchecked', 'registered', 'exempt'])

/**
 * Checks a package against the register. It is accepted only if it is signed with a registered key, that key is bound to the
 * school named in the package, in whatever way it is bound, and no other school's key is bound to that name or that 全宗号.
 */
export function judgeSigner(
  { school, plain, signature, signer }: SignedPackage,
  register: KeyRegister | undefined,
): JudgedSigner {
  if (signature === 'bad') return { type: 'bad', says: '签名不对' }
  if (!register) return { type: 'unchecked' }
  const called = wordHolder(school)
  const own = register.keys.find(({ fingerprint }) => signature === 'valid' && fingerprint === signer)
  const matches = register.keys.filter((key) => shares(key.plain, plain))
  if (own) return judgeOwn(own, matches, school, plain)
  const known = matches.find((key) => !differ(key.plain, plain))
  if (!known && register.keyless.some((school) => isKeyless(school.plain, plain, matches.length > 0)))
    return { type: 'exempt' }
  const other = known ?? matches[0]
  const seal = signature === 'none' ? '没有签名' : `签名的公钥（指纹 ${signer ?? ''}）不在册`
  if (!other) return { type: 'unregistered', says: `未登记：公钥册里没有${called}，${seal}` }
  const { source, fingerprint } = other
  const type = signature === 'none' ? 'unsigned' : 'other-key'
  if (!known)
    return {
      type,
      source,
      says: `${seal}；包里写的是${called}，${source} 登记的是${wordHolder(other.holder)}`,
    }
  return signature === 'none'
    ? { type, source, says: `没有签名：${called}登记了公钥（${source}），档案包必须签名` }
    : { type, source, says: `${seal}：${called}登记的是 ${source}，指纹 ${fingerprint}` }
}

/**
 * Whether the list says that a school has no key: everything that the list states about it must match, or both name and 全宗号 if a
 * key is bound to one of these.
 */
const isKeyless = (listed: Holder, plain: SchoolName, contested: boolean): boolean =>
  shares(listed, plain) &&
  !differ(listed, plain) &&
  (!contested || (listed.name !== undefined && listed.fonds !== undefined))

function judgeOwn(
  own: RegisteredKey,
  matches: readonly RegisteredKey[],
  school: SchoolName,
  plain: SchoolName,
): JudgedSigner {
  const { source } = own
  if (differ(own.plain, plain))
    return {
      type: 'other-school',
      source,
      says: `签名用的是${wordHolder(own.holder)}的钥匙（${source}），包里写的学校却是${wordHolder(school)}`,
    }
  const bound = own.plain.name === undefined ? 'fonds' : own.plain.fonds === undefined ? 'name' : 'both'
  // If only one of the two is bound, the other may be somebody else's.
  const foreign = matches.find(
    (key) => bound !== 'both' && key !== own && (differ(key.plain, plain) || !shares(key.plain, own.plain)),
  )
  if (foreign)
    return {
      type: 'other-school',
      source,
      says: `签名用的钥匙登记在 ${source}，${wordHolder(pick(foreign, plain))}登记的却是另一把（${foreign.source}）`,
    }
  const spelt = spellings(own.holder, school)
  return {
    type: 'registered',
    source,
    bound,
    ...(spelt !== '' && { says: spelt }),
  }
}

/** The particulars of a key's school that match the package. */
const pick = ({ holder, plain: own }: RegisteredKey, plain: SchoolName): Holder => ({
  ...(holder.name !== undefined && own.name === plain.name && { name: holder.name }),
  ...(holder.fonds !== undefined && own.fonds === plain.fonds && { fonds: holder.fonds }),
})

/** Describes what is spelt differently from the register, though it compares equal. */
const spellings = (holder: Holder, { name, fonds }: SchoolName): string =>
  [
    ...(holder.name !== undefined && holder.name.normalize() !== name.normalize()
      ? [`校名写法与登记的“${holder.name}”不同`]
      : []),
    ...(holder.fonds !== undefined && holder.fonds.normalize() !== fonds.normalize()
      ? [`全宗号写法与登记的 ${holder.fonds} 不同`]
      : []),
  ].join('；')
