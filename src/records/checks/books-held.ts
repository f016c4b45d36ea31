import { diagnose } from '../../diagnostics/index.ts'
import { type Check, recordsOf, told } from './check.ts'

/** Actions that concern each book only once, so that their number cannot exceed that of the books. */
const wholesale: ReadonlySet<string> = new Set(['搬迁', '整理'])

/** More books moved or sorted at a time than the library holds according to the profile (藏书). */
export const checkBooksHeld: Check = (workspace) => {
  const { values, locations, location } = workspace.school
  const held = values.books
  if (typeof held !== 'number') return []
  const related = [{ message: `学校信息写的是藏书${held}册`, location: locations.books ?? location }]
  return [...recordsOf(workspace, 'library')]
    .filter(
      ({ values: { action, books } }) =>
        typeof action === 'string' && wholesale.has(action) && typeof books === 'number' && books > held,
    )
    .map((record) =>
      diagnose(
        'books-more-than-held',
        `图书“${record.id}”${told(record.values.action)}${told(record.values.books)}册，比藏书${held}册还多`,
        record.locations.books ?? record.location,
        ['核对册数，或者更新 school.yaml 的“藏书”。'],
        related,
      ),
    )
}
