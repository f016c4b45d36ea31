import type { Location } from '../../diagnostics/index.ts'

/** A setting of one document that the school writes over the template's own; the template stage knows what it means. */
export interface DocumentSetting {
  readonly key: string
  readonly value: string
  readonly location: Location
  readonly keyLocation: Location
}
