import type { Location } from '../../diagnostics/index.ts'

/** A setting of one document that overrides the template's own; its meaning is left to the template stage. */
export interface DocumentSetting {
  readonly key: string
  readonly value: string
  readonly location: Location
  readonly keyLocation: Location
}
