import type { RevisionRequest } from '../app/adopt/index.ts'
import { type Folders, shownPath, userPath } from './paths.ts'

/** Makes the request for a comparison: the file as typed, and the folders of its workspace. */
export function revisionRequest(written: string, { data, templates }: Folders): RevisionRequest {
  const file = userPath(written)
  return {
    data,
    templates,
    dataLabel: shownPath(data),
    templatesLabel: shownPath(templates),
    file,
    fileLabel: shownPath(file),
  }
}
