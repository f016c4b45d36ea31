import type { ExpectedSchool } from './origin.ts'
import type { PackageFacts } from './package-facts.ts'

type Named = Pick<PackageFacts, 'plain' | 'signer'>

/** The doubts that the list of schools raises about a package; none if there is no list. */
export function doubtsOfList(
  { plain, signer }: Named,
  expected: readonly ExpectedSchool[],
): readonly string[] {
  if (expected.length === 0) return []
  const own = expected.find((school) => isSame(school, plain))
  if (own)
    return own.fingerprints?.length && !own.fingerprints.includes(signer ?? '')
      ? ['签名的公钥指纹不是学校名单上的']
      : []
  const named = expected.find((school) => school.plain.name === plain.name)
  const numbered = expected.find((school) => school.plain.fonds === plain.fonds)
  if (!named && !numbered) return ['学校名单上没有这所学校']
  return [
    ...(named ? [`学校名单上“${named.holder.name}”的全宗号是 ${named.holder.fonds ?? ''}`] : []),
    ...(numbered ? [`学校名单上全宗号 ${numbered.holder.fonds ?? ''} 是“${numbered.holder.name}”`] : []),
  ]
}

/** Whether the list contains a school with both its name and its 全宗号. */
export const isListed = ({ plain }: Named, expected: readonly ExpectedSchool[]): boolean =>
  expected.some((school) => school.plain.fonds !== undefined && isSame(school, plain))

/** Whether a package is from a school on the list, according to everything that the list states about it. */
export const isSame = ({ plain: { name, fonds } }: ExpectedSchool, plain: PackageFacts['plain']): boolean =>
  name === plain.name && (fonds === undefined || fonds === plain.fonds)
