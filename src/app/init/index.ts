export { adoptionWords, type PlanCatalogue, readAdoptionWords } from '../../records/index.ts'
export {
  makeWorkspace,
  type NewWorkspace,
  type SchoolAnswers,
  type WorkspaceRequest,
} from './make-workspace.ts'
export { usualTerm, usualTermId } from './usual-term.ts'
