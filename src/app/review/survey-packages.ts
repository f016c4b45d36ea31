import { type JudgedSigner, judgeSigner, type KeyRegister, type NamedFile } from '../../package/index.ts'
import {
  type ExpectedSchool,
  findOrigins,
  type Origin,
  type PackageFacts,
  unknownOrigin,
} from '../../rubric/index.ts'
import { inOrder } from './in-order.ts'
import type { ReviewCrew } from './review-crew.ts'

/** A package, and what is known about its origin before it is reviewed. */
export interface SurveyedPackage {
  readonly file: NamedFile
  /** Absent if it cannot be opened. */
  readonly facts?: PackageFacts
  readonly signedBy: JudgedSigner
  readonly origin: Origin
}

/** The signer of a package about which nothing is known. */
export const unknownSigner: JudgedSigner = { type: 'unchecked' }

/**
 * Surveys all packages before any is reviewed, so that each form can state what the other packages say. Only a few lines about
 * each stay in memory.
 */
export async function surveyPackages(
  packages: readonly NamedFile[],
  register: KeyRegister | undefined,
  expected: readonly ExpectedSchool[],
  crew: ReviewCrew,
  onSeen: (file: NamedFile) => void,
): Promise<readonly SurveyedPackage[]> {
  const opened: (PackageFacts & { readonly file: string; readonly signedBy: JudgedSigner })[] = []
  const seen: { readonly file: NamedFile; readonly facts?: PackageFacts; readonly at?: number }[] = []
  const looks = inOrder(packages, crew.ahead, async (file) => ({
    file,
    answer: await crew.look({ type: 'look', file }),
  }))
  for await (const { file, answer } of looks) {
    onSeen(file)
    const facts = answer?.facts
    if (!facts) {
      seen.push({ file })
      continue
    }
    seen.push({ file, facts, at: opened.length })
    opened.push({ ...facts, file: file.label, signedBy: judgeSigner(facts, register) })
  }
  const origins = findOrigins(opened, expected)
  return seen.map(({ file, facts, at }) => {
    const own = at === undefined ? undefined : opened[at]
    return {
      file,
      ...(facts && { facts }),
      signedBy: own?.signedBy ?? unknownSigner,
      origin: (own && origins.get(own)) ?? unknownOrigin,
    }
  })
}

/** The name by which packages are grouped into schools; for a file that is not a package, the file's own name. */
export const schoolKey = ({ file, facts }: SurveyedPackage): string =>
  facts ? `${facts.school.fonds} ${facts.school.name}` : file.label
