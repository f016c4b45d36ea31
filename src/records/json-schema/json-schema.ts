/** A JSON Schema (draft-07) as plain data, or a part of one. */
export interface JsonSchema {
  readonly [keyword: string]: JsonSchemaValue | undefined
}

type JsonSchemaValue = string | number | boolean | null | JsonSchema | readonly JsonSchemaValue[]

/** The draft that every schema declares; VS Code's YAML extension supports it. */
export const draft = 'http://json-schema.org/draft-07/schema#'
