import { type Manifest, type SchoolName, type Seal, type Spelling, spell } from '../../package/index.ts'

/** What a package states about its origin, known without reviewing it. */
export interface PackageFacts {
  readonly school: SchoolName
  /** The school in normalised form. */
  readonly plain: SchoolName
  readonly term: { readonly id: string; readonly label: string }
  /** SHA-256 of its manifest. */
  readonly digest: string
  /** The school's previous package, as named in the manifest. */
  readonly previous?: { readonly term: string; readonly digest: string }
  readonly signature: Seal['signature']
  /** SHA-256 of the public key that its signature was verified with. */
  readonly signer?: string
  /** Who signed it off (签发), according to the package. */
  readonly signedOff?: string
}

/** Extracts the facts of a package. */
export function factsOf(
  { school, term, previous, signOffs }: Manifest,
  digest: string,
  seal: Seal,
  spelling: Spelling,
): PackageFacts {
  const signedOff = signOffs.find(({ role }) => role === 'signed')?.by
  return {
    school: { name: school.name, fonds: school.fonds },
    plain: spell(spelling, school),
    term: { id: term.id, label: term.label },
    digest,
    ...(previous && { previous: { term: previous.term, digest: previous.digest } }),
    signature: seal.signature,
    ...(seal.signature === 'valid' && { signer: seal.fingerprint }),
    ...(signedOff !== undefined && { signedOff }),
  }
}
