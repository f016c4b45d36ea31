import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import type { ResultSummary, RollUpRow } from '../../rubric/index.ts'
import type { ReviewedFile } from './review-request.ts'

/** What a run reports of each package: as the roll-up has it, or else what was known when it was reviewed. */
export function tellFiles(
  results: readonly ResultSummary[],
  rows: readonly RollUpRow[],
): readonly ReviewedFile[] {
  const origins = new Map<ResultSummary, RollUpRow['origin']>(
    rows.map(({ result, origin }) => [result, origin]),
  )
  return results.map((result) => {
    const { file, sound, faults, school, term, digest, previous, signature, signer, signedBy, signedOff } =
      result
    return {
      ...{ file, sound, faults },
      ...(school && { school }),
      ...(term && { term }),
      ...(digest !== undefined && { digest }),
      ...(previous && { previous }),
      signature,
      ...(signer !== undefined && { signer }),
      signedBy,
      ...(signedOff !== undefined && { signedOff }),
      ...(origins.get(result) ?? result.origin),
    }
  })
}

/** Why packages were refused, and what is doubtful about the origin of those that were not. */
export const warnOfFiles = (files: readonly ReviewedFile[]): readonly Diagnostic[] =>
  files.flatMap(({ file, sound, faults, doubts }) => {
    if (!sound) return [diagnose('review-refused', `${file}：${faults.join('；')}`)]
    return doubts.length > 0 ? [diagnose('review-doubt', `${file}：${doubts.join('；')}`)] : []
  })
