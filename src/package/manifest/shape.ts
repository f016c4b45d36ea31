import { findForbidden } from '../../text/index.ts'

/**
 * The shape of a value in a JSON file of the package. Validation, serialization and the JSON Schema are derived from these
 * tables.
 */
export type Shape =
  | { readonly type: 'text'; readonly pattern?: string; readonly values?: readonly string[] }
  | { readonly type: 'integer' }
  | { readonly type: 'flag' }
  | { readonly type: 'list'; readonly of: Shape }
  | { readonly type: 'record'; readonly fields: readonly ShapeField[] }

/** A key of a record; keys are written in the order of the table. */
export interface ShapeField {
  readonly name: string
  readonly shape: Shape
  readonly optional: boolean
  /** A description for the schema and its readers. */
  readonly help: string
}

const longestText = 4000

/** A required key. */
export const key = (name: string, shape: Shape, help: string): ShapeField => ({
  name,
  shape,
  optional: false,
  help,
})

/** An optional key. */
export const mayHave = (name: string, shape: Shape, help: string): ShapeField => ({
  ...key(name, shape, help),
  optional: true,
})

/** Validates a value against its shape; returns at most `most` faults as `path 中文`. */
export function checkShape(value: unknown, shape: Shape, most: number): readonly string[] {
  const faults: string[] = []
  const visit = (value: unknown, shape: Shape, path: string): void => {
    if (faults.length >= most) return
    const fault = faultOf(value, shape)
    if (fault !== undefined) {
      faults.push(`${path === '' ? '整个文件' : path} ${fault}`)
    } else if (shape.type === 'list') {
      for (const [index, item] of (value as readonly unknown[]).entries())
        visit(item, shape.of, `${path}[${index}]`)
    } else if (shape.type === 'record') {
      const held = value as Readonly<Record<string, unknown>>
      for (const { name, shape: inner, optional } of shape.fields) {
        const at = path === '' ? name : `${path}.${name}`
        if (Object.hasOwn(held, name)) visit(held[name], inner, at)
        else if (!optional) faults.push(`缺少 ${at}`)
      }
    }
  }
  visit(value, shape, '')
  return faults
}

function faultOf(value: unknown, shape: Shape): string | undefined {
  switch (shape.type) {
    case 'text': {
      if (typeof value !== 'string') return '应当是文字'
      if (value.length > longestText) return `太长：有 ${value.length} 个字，最多 ${longestText} 个`
      const [forbidden] = findForbidden(value)
      if (forbidden) return `里有不许有的字符：${forbidden.what}（${forbidden.code}）`
      if (shape.values && !shape.values.includes(value)) return `只能是 ${shape.values.join('、')}`
      return shape.pattern !== undefined && !new RegExp(shape.pattern, 'u').test(value)
        ? '写法不对'
        : undefined
    }
    case 'integer':
      return Number.isSafeInteger(value) && (value as number) >= 0 ? undefined : '应当是不小于 0 的整数'
    case 'flag':
      return typeof value === 'boolean' ? undefined : '应当是 true 或 false'
    case 'list':
      return Array.isArray(value) ? undefined : '应当是列表'
    case 'record':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? undefined
        : '应当是一组“名: 值”'
  }
}

/**
 * Serializes a valid value in canonical form: keys in the order of the table, indented by two blanks, with one line feed at the
 * end.
 */
export const canonicalJson = (value: unknown, shape: Shape): string =>
  `${JSON.stringify(arrange(value, shape), null, 2)}\n`

function arrange(value: unknown, shape: Shape): unknown {
  if (shape.type === 'list') return (value as readonly unknown[]).map((item) => arrange(item, shape.of))
  if (shape.type !== 'record') return value
  const held = value as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    shape.fields.flatMap(({ name, shape: inner }) =>
      Object.hasOwn(held, name) && held[name] !== undefined ? [[name, arrange(held[name], inner)]] : [],
    ),
  )
}

/** The JSON Schema of a shape. */
export function shapeSchema(shape: Shape): Readonly<Record<string, unknown>> {
  switch (shape.type) {
    case 'text':
      return {
        type: 'string',
        ...(shape.values && { enum: shape.values }),
        ...(shape.pattern !== undefined && { pattern: shape.pattern }),
        maxLength: longestText,
      }
    case 'integer':
      return { type: 'integer', minimum: 0 }
    case 'flag':
      return { type: 'boolean' }
    case 'list':
      return { type: 'array', items: shapeSchema(shape.of) }
    case 'record':
      return {
        type: 'object',
        properties: Object.fromEntries(
          shape.fields.map(({ name, shape: inner, help }) => [
            name,
            { ...shapeSchema(inner), description: help },
          ]),
        ),
        required: shape.fields.filter(({ optional }) => !optional).map(({ name }) => name),
        additionalProperties: false,
      }
  }
}
