import type { Outcome } from '../diagnostics/index.ts'
import type { KindDefinition } from './field.ts'
import { parseLedger } from './ledger/parse-ledger.ts'
import { type LedgerReading, rereadLedger } from './ledger/reread-ledger.ts'
import type { Ledger, Term } from './record.ts'
import { parseSchool, type SchoolRead } from './school/parse-school.ts'
import type { SourceFile } from './source/source-file.ts'

/** How the files of a workspace are read. */
export interface Readers {
  readonly school: (source: SourceFile) => Outcome<SchoolRead | undefined>
  readonly ledger: (source: SourceFile, kind: KindDefinition, term: Term) => Outcome<Ledger>
}

/** Reads every file anew. */
export const freshReaders: Readers = { school: parseSchool, ledger: parseLedger }

interface LastReading extends LedgerReading {
  readonly kind: KindDefinition
  readonly term: Term
}

/**
 * Readers that give again what they gave of a file while its text and all else that its reading depends on are the same: of
 * a workspace read again after a save only the file that was saved is read, and of that, if it can be, only what follows
 * the change. They keep one reading a file.
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
      // Kinds of the school's own are new objects whenever school.yaml was read anew.
      const usable = known?.kind === kind && isSameTerm(known.term, term) ? known : undefined
      if (usable?.text === text) return usable.ledger
      const ledger = (usable && rereadLedger(usable, source, kind, term)) ?? parseLedger(source, kind, term)
      ledgers.set(file, { text, kind, term, ledger })
      return ledger
    },
  }
}

const isSameTerm = (a: Term, b: Term): boolean => a.id === b.id && a.start === b.start && a.end === b.end
