import type { Manifest } from './manifest.ts'
import { manifestShape } from './manifest-shape.ts'
import { canonicalJson, shapeSchema } from './shape.ts'

/** Serializes a manifest in canonical form, as UTF-8; the SHA-256 of these bytes is the package's digest. */
export const writeManifest = (manifest: Manifest): Uint8Array =>
  new TextEncoder().encode(canonicalJson(manifest, manifestShape))

/** The JSON Schema of manifest.json, as in manifest.schema.json. */
export const manifestSchema = (): string =>
  `${JSON.stringify(
    {
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: '后勤档案包清单 manifest.json',
      ...shapeSchema(manifestShape),
    },
    null,
    2,
  )}\n`
