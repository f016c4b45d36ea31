import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import type { ResultSummary, RollUpRow } from '../../rubric/index.ts'
import type { ReviewedFile } from './review-request.ts'

/** Reports each package: as in the roll-up, or as known when it was reviewed. */
export function reportFiles(
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

/** Warnings about refused packages, and about doubtful origins of the others. */
export const warnOfFiles = (files: readonly ReviewedFile[]): readonly Diagnostic[] =>
  files.flatMap(({ file, sound, faults, doubts }) => {
    if (!sound) return [diagnose('review-refused', `${file}：${faults.join('；')}`)]
    return doubts.length > 0 ? [diagnose('review-doubt', `${file}：${doubts.join('；')}`)] : []
  })
