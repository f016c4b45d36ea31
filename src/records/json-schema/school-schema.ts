import { makeFieldTable } from '../reading/field-table.ts'
import { adoptionWords, knownAdoptionWords, nothingAdopted } from '../school/adoption-words.ts'
import { formElements, formFields, marginFields } from '../school/form-fields.ts'
import {
  archiveFields,
  fieldFields,
  kindFields,
  maskFields,
  schoolFields,
  termFields,
  wordingFields,
} from '../school/school-fields.ts'
import { draft, type JsonSchema } from './json-schema.ts'
import { type Definitions, objectSchema } from './object-schema.ts'

const termIdPattern = '^[0-9]{4}-(?:autumn|spring)$'
const fact = ['string', 'number', 'boolean', 'null']

/** The schema of 版式. */
function formSchema(definitions: Definitions): JsonSchema {
  const shaped = new Map<string, JsonSchema>([
    ['margins', objectSchema(makeFieldTable(marginFields), 'form.margins.', definitions)],
  ])
  for (const [name, fields] of Object.entries(formElements))
    shaped.set(name, objectSchema(makeFieldTable(fields), `form.${name}.`, definitions))
  return objectSchema(makeFieldTable(formFields), 'form.', definitions, shaped)
}

const adopted = [...knownAdoptionWords, ...nothingAdopted].join('|')
/** A list of what is adopted, as YAML or in a line. */
const adoptedList = {
  type: ['string', 'array'],
  pattern: `^\\s*(?:${adopted})(?:\\s*[、，,]\\s*(?:${adopted}))*\\s*$`,
  items: { type: 'string', enum: [...knownAdoptionWords, ...nothingAdopted] },
}
/** Such a list for all terms, or by the term from which it holds. */
const adoptionSchema: JsonSchema = {
  ...adoptedList,
  type: [...adoptedList.type, 'object'],
  examples: [adoptionWords],
  propertyNames: { pattern: termIdPattern },
  additionalProperties: adoptedList,
}

/** The schema of school.yaml. */
export function schoolSchema(): JsonSchema {
  const definitions: Definitions = new Map()
  const listOf = (definition: string): JsonSchema => ({
    type: 'array',
    items: { $ref: `#/definitions/${definition}` },
  })
  const inner = new Map([['fields', listOf('kind-field')]])
  definitions.set('kind-field', objectSchema(makeFieldTable(fieldFields), 'kind-field.', definitions, inner))
  definitions.set('kind', objectSchema(makeFieldTable(kindFields), 'kind.', definitions, inner))
  definitions.set('term', objectSchema(makeFieldTable(termFields), 'term.', definitions))
  definitions.set('school-form', formSchema(definitions))
  const form = { $ref: '#/definitions/school-form' }
  const shaped = new Map<string, JsonSchema>([
    [
      'terms',
      {
        type: 'object',
        propertyNames: { pattern: termIdPattern },
        additionalProperties: { $ref: '#/definitions/term' },
      },
    ],
    ['wording', objectSchema(makeFieldTable(wordingFields), 'wording.', definitions)],
    ['mask', maskSchema(definitions)],
    ['archive', objectSchema(makeFieldTable(archiveFields), 'archive.', definitions)],
    ['form', form],
    ['adopt', adoptionSchema],
    [
      'planMonths',
      {
        type: 'array',
        items: { type: ['integer', 'string', 'array'], items: { type: ['integer', 'string'] } },
      },
    ],
    ['kinds', listOf('kind')],
    [
      'documents',
      {
        type: 'object',
        additionalProperties: {
          type: 'object',
          properties: { form, 版式: form },
          additionalProperties: { type: [...fact, 'array'] },
        },
      },
    ],
    ['facts', { type: 'object', additionalProperties: { type: [...fact, 'array'], items: { type: fact } } }],
  ])
  return {
    $schema: draft,
    title: '学校信息',
    description: '学校是谁、学期的起止日期、数怎么说、自己加的台账。',
    ...objectSchema(makeFieldTable(schoolFields), '', definitions, shaped),
    definitions: Object.fromEntries(definitions),
  }
}

/** One word, or the parts. */
const maskSchema = (definitions: Definitions): JsonSchema => {
  const { properties, patternProperties, additionalProperties, allOf } = objectSchema(
    makeFieldTable(maskFields),
    'mask.',
    definitions,
  )
  return {
    type: ['boolean', 'string', 'object'],
    pattern: '^(?:true|false|full|surname|是|否|某某|姓)$',
    ...(properties && { properties }),
    ...(patternProperties && { patternProperties }),
    ...(additionalProperties !== undefined && { additionalProperties }),
    ...(allOf !== undefined && { allOf }),
  }
}
