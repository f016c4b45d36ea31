import type { Host } from '../../host/index.ts'
import {
  type FieldDefinition,
  importMemoryFile,
  parseImportMemory,
  type WrittenField,
} from '../../records/index.ts'
import { meantChoice, type SchoolWords } from '../../spreadsheet/index.ts'
import { fieldNames } from './unknown-words.ts'

/** The school's own words for choices; none if the file with them cannot be read, which an import reports. */
export const readSchoolWords = async (data: string, host: Host): Promise<SchoolWords> =>
  parseImportMemory(await host.readFile(`${data}/${importMemoryFile}`)).value.words

/** The choice of a field that a text means, as in sheets: 修好了 is 已完成. A text that means none stays as it is. */
export function settleChoice({ type, choices }: FieldDefinition, text: string, words: SchoolWords): string {
  if (type !== 'choice' || choices === undefined || choices.includes(text)) return text
  const meant = meantChoice(text, choices, words)
  return meant === undefined || meant.day !== undefined || meant.rest !== undefined ? text : meant.choice
}

/** What was entered for fields, with the choices that are meant. */
export const settleChoices = (
  written: readonly WrittenField[],
  fields: readonly FieldDefinition[],
  words: SchoolWords,
): readonly WrittenField[] =>
  written.map(([word, texts]) => {
    const field = fields.find((one) => fieldNames(one).includes(word))
    return [word, field ? texts.map((text) => settleChoice(field, text, words)) : texts]
  })
