import type { TemplateFolder } from '../workspace/index.ts'
import type { TemplateDuty } from './requests.ts'

/** What each template of a folder says of itself; what a term itself owes comes first, then what is made for the next. */
export const templateDuties = ({ documents }: TemplateFolder): readonly TemplateDuty[] =>
  [...documents]
    .map(([name, template]): TemplateDuty => {
      const { due, periods, each, archive } = template.front.value
      return { name, due, periods, ...(each && { each }), ...(archive !== undefined && { archive }) }
    })
    .sort((a, b) => (a.due === b.due ? 0 : a.due === 'current' ? -1 : 1))
