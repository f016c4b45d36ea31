import { readdirSync, readFileSync } from 'node:fs'

const root = new URL('../../', import.meta.url)

/** The text files below a folder of the repository, by their path from its root. */
const shipped = (folder: string, ending: RegExp): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => ending.test(path) && !path.includes('/.'))
      .sort()
      .map((path) => [path, readFileSync(new URL(path, root), 'utf8')]),
  )

/** All templates as they are shipped. */
export const shippedTemplates = shipped('templates', /\.(hbs|yaml)$/)

/** The data of the sample school. */
export const sampleData = shipped('data', /\.(yaml|md)$/)

/** The templates that a summary needs. */
export const summaryTemplates = Object.fromEntries(
  Object.entries(shippedTemplates).filter(([path]) => /summary|partials|catalogues/.test(path)),
)
