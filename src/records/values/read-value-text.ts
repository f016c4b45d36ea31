import type { Term } from '../../calendar/index.ts'
import type { FieldDefinition } from '../field.ts'
import { readers } from './index.ts'
import { readMonths } from './read-months.ts'
import { accept, type Reading, refuse } from './reading.ts'
import { splitTexts } from './split-texts.ts'

/**
 * Parses a text from elsewhere (a cell of a sheet, an answer at a prompt) exactly like the same text in a ledger. Lists may be on
 * several lines. Groups have no textual form.
 */
export function readValueText(field: FieldDefinition, text: string, term: Term): Reading {
  const trimmed = text.trim()
  switch (field.type) {
    case 'group':
      return refuse('group-shape', '要分项写', '在台账里一项一项写')
    case 'months':
      return readMonths(trimmed, term)
    case 'texts': {
      const lines = trimmed.split('\n')
      const parts = lines.flatMap((line) => splitTexts(line, field.choices !== undefined, lines.length > 1))
      return accept(parts.map((part) => part.trim()).filter((part) => part !== ''))
    }
    default:
      return readers[field.type](trimmed, field, term)
  }
}
