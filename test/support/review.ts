import { readFileSync } from 'node:fs'
import { hasErrors } from '../../src/diagnostics/index.ts'
import { bytesSource, openPackage, readWorkspace } from '../../src/package/index.ts'
import { type Finding, type Rubric, readRubric, reviewSchool } from '../../src/rubric/index.ts'
import { nodeCrypto } from './small-package.ts'
import { packSchool } from './synthetic-package.ts'
import type { SchoolDeeds } from './synthetic-school.ts'

/** The shipped rubric. */
export const shippedRubric = rubricOf(
  readFileSync(new URL('../../templates/review/rubric.yaml', import.meta.url), 'utf8'),
)

/** Reads a rubric without faults; otherwise throws with their messages. */
export function rubricOf(text: string): Rubric {
  const { value, diagnostics } = readRubric('rubric.yaml', new TextEncoder().encode(text))
  if (!value || diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return value
}

/** The findings of a synthetic school by rule, optionally with changed ledgers. */
export async function findingsOf(
  deeds: SchoolDeeds,
  changes: Readonly<Record<string, string | undefined>> = {},
  rubric: Rubric = shippedRubric,
): Promise<ReadonlyMap<string, Finding>> {
  const { bytes } = await packSchool(deeds, changes)
  const { value: opened } = await openPackage(bytesSource(bytes), nodeCrypto.digest)
  if (!opened) throw new Error('The package does not open')
  const { value: workspace, diagnostics } = await readWorkspace(opened)
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (!workspace || hasErrors(diagnostics)) throw new Error(errors.map(({ message }) => message).join('\n'))
  const reviewed = reviewSchool(rubric, workspace, opened.manifest)
  if ('faults' in reviewed) throw new Error(reviewed.faults.join('\n'))
  return new Map(reviewed.findings.map((finding) => [finding.rule, finding]))
}
