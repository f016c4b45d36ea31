import type { Holiday, LedgerDate, Term } from '../calendar/index.ts'
import type { Location } from '../diagnostics/index.ts'
import type { Language } from '../text/index.ts'
import type { KindDefinition } from './field.ts'
import type { OverrideFile } from './overrides/override.ts'
import type { DocumentSetting } from './school/document-setting.ts'
import type { FormSettings } from './school/form-settings.ts'

export type { Holiday, LedgerDate, Term } from '../calendar/index.ts'

import type { Memory } from '../memory/index.ts'

/** A nested mapping, e.g. one finding of an inspection. */
export interface FieldGroup {
  readonly type: 'group'
  readonly values: FieldValues
  readonly location: Location
  readonly locations: Readonly<Record<string, Location>>
}

/** A read value: texts as string; integer, number, money (yuan), quantity, percent, duration (seconds) as number; flag as boolean. */
export type FieldValue =
  | string
  | number
  | boolean
  | LedgerDate
  | readonly string[]
  | readonly number[]
  | readonly FieldGroup[]

/** Values by field name; made without a prototype, so that a key can never be anything but its own. */
export type FieldValues = Readonly<Record<string, FieldValue>>

/** One record of a ledger (台账的一条). */
export interface LedgerRecord {
  readonly kind: string
  readonly id: string
  readonly term: string
  /** The first of the kind's date fields that is filled. */
  readonly date?: LedgerDate
  readonly values: FieldValues
  /** Where the record begins. */
  readonly location: Location
  /** Where each field's value stands. */
  readonly locations: Readonly<Record<string, Location>>
}

/** One ledger file of one term (台账). A kind without a file in a term has no ledger there: absence of data is not a fact. */
export interface Ledger {
  readonly kind: KindDefinition
  readonly term: string
  readonly file: string
  /** The ledger says it is complete (`complete: true`): only then may 0 be said of it. */
  readonly complete: boolean
  readonly records: readonly LedgerRecord[]
}

/** What a school may take on besides its own plan: the calendar, the standing work, a drill a month. */
export type PlanCatalogue = '校历' | '常规' | '演练要求'

/** What a school takes on, from a term on; without one in all terms. */
export interface Adoption {
  /** The id of a term. */
  readonly from?: string
  readonly catalogues: ReadonlySet<PlanCatalogue>
}

/** `school.yaml`: who the school is and how it words things. */
export interface SchoolProfile {
  readonly name: string
  /** How documents call the school: 我校 is the templates' own; this is e.g. 城南小学. */
  readonly shortName: string
  /** The office that signs, e.g. 总务处. */
  readonly department: string
  /** The term whose documents `build` makes without arguments. */
  readonly current: string
  readonly terms: readonly Term[]
  /** Days without lessons inside the terms, in order of time. */
  readonly holidays: readonly Holiday[]
  /** What of the catalogues the school has taken on as its own plan (采用), in order of time; absent where school.yaml does not say. */
  readonly adopted?: readonly Adoption[]
  /** Months that the monthly plan has in one block, 1 to 12 (月份分块). */
  readonly planMonths?: readonly (readonly number[])[]
  /** Words with a number in them that the school always says so; they are not numbers to compute. */
  readonly fixedTerms: readonly string[]
  /** Free facts of the profile for templates, by field name (students, classes, canteen ...). */
  readonly values: FieldValues
  readonly wording: WordingPolicy
  /** `official` is 一、（一）1.（1）①; `house` writes 1、; `compact` is 一、1、①. */
  readonly numbering: 'official' | 'house' | 'compact'
  /** What documents are written in; Simplified Chinese if it is not said. */
  readonly language?: Language
  /** Names and other words, and how they are written in Traditional Chinese. */
  readonly names?: ReadonlyMap<string, string>
  /** Font files for the PDF, in place of the bundled ones. */
  readonly fonts?: Readonly<Partial<Record<FontName, FontFile>>>
  /** Font files for fonts of the school's own, by the name that its form gives them. */
  readonly ownFonts?: ReadonlyMap<string, FontFile>
  /** 版式 of the school, and of single documents by the name of the template: what one says goes before the school's. */
  readonly form?: FormSettings
  readonly documentForms?: ReadonlyMap<string, FormSettings>
  /** Settings of documents by the name of the template, which go before the template's own. */
  readonly documents?: ReadonlyMap<string, readonly DocumentSetting[]>
  /** How people are kept out of copies that leave the school; absent where school.yaml does not say. */
  readonly mask?: MaskSettings
  /** How the school archives; absent where school.yaml does not say. */
  readonly archive?: ArchiveSettings
  readonly location: Location
  /** Where each of `values` stands. */
  readonly locations: Readonly<Record<string, Location>>
}

/** How a masked copy prints a person: 某某, or 李某某. */
export type MaskStyle = 'full' | 'surname'

/** 隐名: people are printed 某某 in copies that leave the school. */
export interface MaskSettings {
  /** Whether all documents are masked that do not say otherwise. */
  readonly always: boolean
  readonly style: MaskStyle
  /** People that no field of a ledger names. */
  readonly names: readonly string[]
  /** Words that are no names, though a person is called so. */
  readonly except: readonly string[]
  readonly location: Location
}

/** 归档: what the numbers of archived items (档号, DA/T 22-2015) are made of, and who answers for them. */
export interface ArchiveSettings {
  /** 全宗号. */
  readonly fonds: string
  /** 门类. */
  readonly category: string
  /** 机构; absent where items are not sorted by it. */
  readonly unit?: string
  /** 保管期限 where a document has none of its own. */
  readonly retention: Retention
  /** Whether photos are packed with what the camera wrote into them. */
  readonly photosAsTaken: boolean
  /** By template name, or by the name of a ledger's file without ending. */
  readonly documents: ReadonlyMap<string, ArchivedDocument>
  /** By term id. */
  readonly terms: ReadonlyMap<string, ArchivedTerm>
  readonly location: Location
}

/** 永久, 30 years, 10 years. */
export type Retention = 'Y' | 'D30' | 'D10'

/** What is particular to one document. */
export interface ArchivedDocument {
  readonly retention?: Retention
  /** 文号. */
  readonly number?: string
  /** 密级. */
  readonly secrecy?: string
  readonly note?: string
}

/** Who drafted, reviewed and signed the documents of a term, and when. */
export interface ArchivedTerm {
  readonly signOffs: readonly SignOff[]
  /** The first 件号 of the term's items. */
  readonly first?: number
  readonly location: Location
}

/** One of the steps. */
export interface SignOff {
  readonly role: 'drafted' | 'reviewed' | 'signed'
  readonly by: string
  /** ISO day. */
  readonly on: string
  readonly location: Location
  /** Where the name stands. */
  readonly nameLocation: Location
}

/** The typefaces of official documents: 仿宋, 小标宋, 黑体, 楷体, 宋体. */
export type FontName = 'fangsong' | 'xiaobiaosong' | 'heiti' | 'kaiti' | 'songti'

/** A font file that school.yaml names. */
export interface FontFile {
  /** Absolute, or below the data folder. */
  readonly path: string
  /** The name of the font in a collection. */
  readonly face?: string
  readonly location: Location
}

/** The school's way with numbers. */
export interface WordingPolicy {
  /** Counts up to here are said exactly even where a template asks for 约数. */
  readonly exactUpTo: number
  /** What a template gets that does not say. */
  readonly counts: 'exact' | 'approximate'
}

/** The director's own paragraphs for a place in a document, in Markdown. */
export interface Narrative {
  readonly file: string
  /** e.g. `summary/opening`. */
  readonly slot: string
  readonly markdown: string
}

/** Everything under the data folder, read and checked. */
export interface Workspace {
  /** The ISO day as it was known on: what is dated later is not in it. Absent where everything recorded is. */
  readonly knownOn?: string
  /** What stages have worked out of it. */
  readonly memory: Memory
  readonly school: SchoolProfile
  readonly kinds: readonly KindDefinition[]
  /** By term id, then kind name. */
  readonly ledgers: ReadonlyMap<string, ReadonlyMap<string, Ledger>>
  /** What holds for every term (校历, 常规工作), by kind name; their records have no term (`''`). */
  readonly catalogues: ReadonlyMap<string, Ledger>
  /** By the id of the term, month or year, then slot. */
  readonly narratives: ReadonlyMap<string, ReadonlyMap<string, Narrative>>
  /** What was changed in Word, by term id, then document. */
  readonly overrides: ReadonlyMap<string, ReadonlyMap<string, OverrideFile>>
  /** Decoded text of every file read, for caret frames. */
  readonly sources: ReadonlyMap<string, string>
}
