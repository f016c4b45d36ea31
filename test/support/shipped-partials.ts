import { readdirSync, readFileSync } from 'node:fs'
import type { PartialFile } from '../../src/templating/index.ts'
import { readTemplateFolder } from '../../src/workspace/index.ts'

const folder = new URL('../../templates/', import.meta.url)

/** The partials and sections that come with the program, by all their names. */
export const shippedPartials: ReadonlyMap<string, PartialFile> = readTemplateFolder(
  new Map(
    ['partials', 'sections'].flatMap((below) =>
      readdirSync(new URL(`${below}/`, folder)).map(
        (file) => [`${below}/${file}`, readFileSync(new URL(`${below}/${file}`, folder))] as const,
      ),
    ),
  ),
).value.partials
