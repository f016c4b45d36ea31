export {
  type DocumentOutline,
  type OutlineLine,
  type OutlineRequest,
  type SectionState,
  showOutline,
} from './show-outline.ts'
export { writeOutline } from './write-outline.ts'
