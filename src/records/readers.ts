import type { Outcome } from '../diagnostics/index.ts'
import type { KindDefinition } from './field.ts'
import { parseLedger } from './ledger/parse-ledger.ts'
import { type LedgerReading, rereadLedger } from './ledger/reread-ledger.ts'
import type { Ledger, Term } from './record.ts'
import { parseSchool, type SchoolRead } from './school/parse-school.ts'
import type { SourceFile } from './source/source-file.ts'

/** Parsers for the files of a workspace. */
export interface Readers {
  readonly school: (source: SourceFile) => Outcome<SchoolRead | undefined>
  readonly ledger: (source: SourceFile, kind: KindDefinition, term: Term) => Outcome<Ledger>
}

/** Parses every file anew. */
export const freshReaders: Readers = { school: parseSchool, ledger: parseLedger }

interface LastReading extends LedgerReading {
  readonly kind: KindDefinition
  readonly term: Term
}

/**
 * Makes readers that return their earlier result for a file while its text and everything else that its parsing depends on are
 * unchanged. When a workspace is read again after a save, only the saved file is parsed, and of that, if possible, only what
 * follows the change. One result per file is kept.
 */
export function rememberingReaders(): Readers {
  let school: { readonly text: string; readonly read: Outcome<SchoolRead | undefined> } | undefined
  const ledgers = new Map<string, LastReading>()
  return {
    school: (source) => {
      if (school?.text !== source.text) school = { text: source.text, read: parseSchool(source) }
      return school.read
    },
    ledger: (source, kind, term) => {
      const { file, text } = source
      const known = ledgers.get(file)
      // The school's own kinds are new objects whenever school.yaml has been parsed again.
      const usable = known?.kind === kind && isSameTerm(known.term, term) ? known : undefined
      if (usable?.text === text) return usable.ledger
      const ledger = (usable && rereadLedger(usable, source, kind, term)) ?? parseLedger(source, kind, term)
      ledgers.set(file, { text, kind, term, ledger })
      return ledger
    },
  }
}

const isSameTerm = (a: Term, b: Term): boolean => a.id === b.id && a.start === b.start && a.end === b.end
