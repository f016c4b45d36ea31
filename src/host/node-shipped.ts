import { fileURLToPath } from 'node:url'

/** The folder of the templates that come with the program; as deep below the package in its source as in its bundles. */
export const shippedTemplates: string = fileURLToPath(new URL('../../templates', import.meta.url))
