import type { DocumentSetting, Workspace } from '../records/index.ts'
import { parseFrontMatter } from '../templating/index.ts'
import type { TemplateDuty } from './requests.ts'
import type { TemplateFolder } from './template-folder.ts'

/** The settings that the school gives a document in school.yaml. */
export const settingsOf = ({ school }: Workspace, name: string): readonly DocumentSetting[] =>
  school.documents?.get(name) ?? []

/** What each template of a folder says of itself; what a term itself owes comes first, then what is made for the next. */
export const templateDuties = (templates: TemplateFolder, workspace: Workspace): readonly TemplateDuty[] =>
  [...templates.documents]
    .map(([name, template]): TemplateDuty => {
      const { due, periods, each, archive } = parseFrontMatter(template, settingsOf(workspace, name)).value
      return { name, due, periods, ...(each && { each }), ...(archive !== undefined && { archive }) }
    })
    .sort((a, b) => (a.due === b.due ? 0 : a.due === 'current' ? -1 : 1))
