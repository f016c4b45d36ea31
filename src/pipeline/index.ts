export type { Build, BuiltDocument, GenerateRequest } from './build.ts'
export { generate } from './generate.ts'
