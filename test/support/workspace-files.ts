import { parseWorkspace, type Workspace } from '../../src/records/index.ts'

/** A minimal school with two terms. */
export const smallSchool = `学校名称: 城南小学
学期:
  2025-autumn: {开始: 2025-09-01, 结束: 2026-01-23}
  2026-spring: {开始: 2026-02-24, 结束: 2026-07-03}
`

/** Encodes texts as the files of a data folder; by default, school.yaml is that of the small school. */
export function filesOf(texts: Readonly<Record<string, string>>): ReadonlyMap<string, Uint8Array> {
  const encoder = new TextEncoder()
  return new Map(
    Object.entries({ 'school.yaml': smallSchool, ...texts }).map(([file, text]) => [
      file,
      encoder.encode(text),
    ]),
  )
}

/** Parses a workspace without any faults; otherwise throws with their messages. */
export function parseSound(texts: Readonly<Record<string, string>>): Workspace {
  const { value, diagnostics } = parseWorkspace(filesOf(texts))
  if (!value || diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return value
}
