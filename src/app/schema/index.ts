export { makeSchemaFiles, type SchemaFiles } from './make-schema-files.ts'
