export { landscapeForm } from './landscape.ts'
export { typeset } from './typeset.ts'
