import { fileURLToPath } from 'node:url'

/** The folder of the bundled templates; the source and the bundles are equally deep below the package root. */
export const shippedTemplates: string = fileURLToPath(new URL('../../templates', import.meta.url))
