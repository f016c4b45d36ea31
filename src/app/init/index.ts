export {
  makeWorkspace,
  type NewWorkspace,
  type SchoolAnswers,
  type WorkspaceRequest,
} from './make-workspace.ts'
export { usualTerm, usualTermId } from './usual-term.ts'
