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

/** A package, and what is known of its origin before it is reviewed. */
export interface SurveyedPackage {
  readonly file: NamedFile
  /** Absent where it does not open. */
  readonly facts?: PackageFacts
  readonly signedBy: JudgedSigner
  readonly origin: Origin
}

/** What nobody signed for all that is known. */
export const unknownSigner: JudgedSigner = { type: 'unchecked' }

/**
 * Looks at all packages before any is reviewed, so that the form of each can say what the others say of it. Only a few
 * lines of each stay in memory.
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

/** The name that decides where a school's packages are reviewed; of a file that is not a package, the file's own. */
export const schoolKey = ({ file, facts }: SurveyedPackage): string =>
  facts ? `${facts.school.fonds} ${facts.school.name}` : file.label
