import { findDuty, templateDuties } from '../../build/index.ts'
import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import type { Host } from '../../host/index.ts'
import { usedPartials } from '../../templating/index.ts'
import { readTemplateFolder, templateEnding } from '../../workspace/index.ts'
import type { Edit } from '../edit/index.ts'
import { templateAbsent } from './check-templates.ts'
import { shippedCopy } from './shipped-changes.ts'

/** Which shipped template to copy. */
export interface EjectRequest {
  readonly data: string
  readonly dataLabel: string
  readonly templates: string
  /** A document by its name or what it is called (总结), or a partial. */
  readonly name: string
  /** Whether to copy the partials that it uses as well. */
  readonly withPartials: boolean
}

/**
 * Works out which files to write below the data folder, so that a school can change its own copy: templates there take precedence
 * over shipped ones. Existing files are reported and left alone. Writes nothing.
 */
export async function ejectTemplate(request: EjectRequest, host: Host): Promise<Outcome<Edit>> {
  const { data, dataLabel, name, withPartials } = request
  const shipped = (await host.readTree(request.templates, [templateEnding])) ?? new Map<string, Uint8Array>()
  const folder = readTemplateFolder(shipped).value
  const { documents, partials } = folder
  const meant = findDuty(name, templateDuties(folder), 'term')?.name ?? name
  const template = documents.get(name) ?? partials.get(name) ?? documents.get(meant)
  if (template === undefined)
    return {
      value: none,
      diagnostics: [templateAbsent(name, [...documents.keys(), ...partials.keys()])],
    }
  const used = withPartials ? [...usedPartials(template.text, partials)] : []
  const wanted = [template, ...used.flatMap((partial) => partials.get(partial) ?? [])]
  const files = new Map<string, Uint8Array>()
  const diagnostics: Diagnostic[] = []
  for (const { file } of wanted) {
    const path = `templates/${file}`
    const bytes = shipped.get(file)
    if ((await host.kindOf(`${data}/${path}`)) !== 'nothing') diagnostics.push(there(`${dataLabel}/${path}`))
    else if (bytes) files.set(path, bytes).set(shippedCopy(file), bytes)
  }
  if (diagnostics.length > 0) return { value: none, diagnostics }
  const base = new Map<string, Uint8Array>()
  // A copy that was made before and has been moved away left its text behind.
  for (const path of files.keys()) {
    const known = await host.readFile(`${data}/${path}`)
    if (known) base.set(path, known)
  }
  return { value: { files, base }, diagnostics }
}

const none: Edit = { files: new Map(), base: new Map() }

const there = (path: string): Diagnostic =>
  diagnose('template-ejected', `${path} 已经有了，没有动它，也没有抄别的`, undefined, [
    '改它就行；要重新抄，先把它改名或移走。',
  ])
