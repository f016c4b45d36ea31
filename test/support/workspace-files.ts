import { parseWorkspace, type Workspace } from '../../src/records/index.ts'

/** A school with two terms, as small as can be. */
export const smallSchool = `学校名称: 城南小学
学期:
  2025-autumn: {开始: 2025-09-01, 结束: 2026-01-23}
  2026-spring: {开始: 2026-02-24, 结束: 2026-07-03}
`

/** Encodes texts as the files of a data folder; school.yaml is the small one unless given. */
export function filesOf(texts: Readonly<Record<string, string>>): ReadonlyMap<string, Uint8Array> {
  const encoder = new TextEncoder()
  return new Map(
    Object.entries({ 'school.yaml': smallSchool, ...texts }).map(([file, text]) => [
      file,
      encoder.encode(text),
    ]),
  )
}

/** Parses a workspace that has no faults at all; throws with their messages otherwise. */
export function parseSound(texts: Readonly<Record<string, string>>): Workspace {
  const { value, diagnostics } = parseWorkspace(filesOf(texts))
  if (!value || diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return value
}
