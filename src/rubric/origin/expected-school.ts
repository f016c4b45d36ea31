import type { ListedSchool } from '../../package/index.ts'

/** A school that should hand in; `plain` is how it is compared. */
export interface ExpectedSchool extends ListedSchool {
  readonly holder: { readonly name: string; readonly fonds?: string }
  readonly plain: { readonly name: string; readonly fonds?: string }
}
