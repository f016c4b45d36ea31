import type { NewFields, NewValue } from './new-record.ts'

/** Changes to the fields of a record or of an item, by field name. A field that is not named stays as it is. */
export type FieldChanges = ReadonlyMap<string, FieldChange>

/**
 * What becomes of a field: a new value as written in a ledger; undefined, which takes the field away; or changes to single items of
 * a group (物品清单), whose other items stay as they are.
 */
export type FieldChange = NewValue | undefined | { readonly items: readonly ListEdit<number>[] }

/**
 * An edit of a list: of the records of a ledger, or of the items of a group. `at` is the place in the list as it was before all
 * edits, from 0; a record may also be named by its id.
 */
export type ListEdit<Place> =
  | { readonly type: 'change'; readonly at: Place; readonly changes: FieldChanges }
  | { readonly type: 'remove'; readonly at: Place }
  | { readonly type: 'add'; readonly fields: NewFields }

/** An edit of a ledger. */
export type RecordEdit = ListEdit<string | number>
