export { checkTemplates, type TemplateCheck, type TemplateCheckRequest } from './check-templates.ts'
export { type EjectRequest, ejectTemplate } from './eject-template.ts'
