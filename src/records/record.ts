import type { Holiday, LedgerDate, Term } from '../calendar/index.ts'
import type { Location } from '../diagnostics/index.ts'
import type { Language } from '../text/index.ts'
import type { KindDefinition } from './field.ts'
import type { OverrideFile } from './overrides/override.ts'
import type { DocumentSetting } from './school/document-setting.ts'
import type { FormSettings } from './school/form-settings.ts'
import type { Outline } from './school/outline.ts'

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

/** Values by field name. The object has no prototype, so that every key found is its own. */
export type FieldValues = Readonly<Record<string, FieldValue>>

/** One record of a ledger (台账的一条). */
export interface LedgerRecord {
  readonly kind: string
  readonly id: string
  readonly term: string
  /** The first of the kind's date fields that is filled in. */
  readonly date?: LedgerDate
  readonly values: FieldValues
  /** The location of the record's beginning. */
  readonly location: Location
  /** The location of each field's value. */
  readonly locations: Readonly<Record<string, Location>>
}

/**
 * One ledger file of one term (台账). If a kind has no file in a term, there is no ledger: absence of data is not evidence of
 * absence.
 */
export interface Ledger {
  readonly kind: KindDefinition
  readonly term: string
  readonly file: string
  /** Whether the ledger states that it is complete (`complete: true`), without which 0 must never be claimed. */
  readonly complete: boolean
  readonly records: readonly LedgerRecord[]
  /** Whether its file has nothing but comments, as a new one has: it says nothing yet, not even that there is none. */
  readonly blank?: true
  /** Of a ledger as it was on an earlier day: every record that it has by now. */
  readonly whole?: readonly LedgerRecord[]
}

/** What a school may take on besides its own plan: the calendar, the standing work, a drill a month. */
export type PlanCatalogue = '校历' | '常规' | '演练要求'

/** What a school takes on, from a term on; without one in all terms. */
export interface Adoption {
  /** The id of a term. */
  readonly from?: string
  readonly catalogues: ReadonlySet<PlanCatalogue>
}

/** `school.yaml`: the school, and its preferences. */
export interface SchoolProfile {
  readonly name: string
  /** How documents refer to the school, e.g. 城南小学; templates themselves write 我校. */
  readonly shortName: string
  /** The office that signs, e.g. 总务处. */
  readonly department: string
  /** The term whose documents `build` makes without arguments. */
  readonly current: string
  readonly terms: readonly Term[]
  /** Days without lessons within the terms, in chronological order. */
  readonly holidays: readonly Holiday[]
  /** What of the catalogues the school has taken on as its own plan (采用), in order of time; absent where school.yaml does not say. */
  readonly adopted?: readonly Adoption[]
  /** Groups of months, 1 to 12, that share a block of the monthly plan (月份分块). */
  readonly planMonths?: readonly (readonly number[])[]
  /** Fixed expressions that contain a number; it is not to be computed. */
  readonly fixedTerms: readonly string[]
  /** Additional facts for templates, by field name (students, classes, canteen ...). */
  readonly values: FieldValues
  readonly wording: WordingPolicy
  /** `official` is 一、（一）1.（1）①; `house` writes 1、; `compact` is 一、1、①; `bracketed` is 一、㈠1.⑴①. */
  readonly numbering: 'official' | 'house' | 'compact' | 'bracketed'
  /** The language of documents; absent means Simplified Chinese. */
  readonly language?: Language
  /** Traditional forms of names and other words. */
  readonly names?: ReadonlyMap<string, string>
  /** Font files for the PDF that replace bundled ones. */
  readonly fonts?: Readonly<Partial<Record<FontName, FontFile>>>
  /** Files of the school's own fonts, by the name used in its form. */
  readonly ownFonts?: ReadonlyMap<string, FontFile>
  /** 版式 of the school, and of single documents by template name, which takes precedence. */
  readonly form?: FormSettings
  readonly documentForms?: ReadonlyMap<string, FormSettings>
  /** Settings of documents by template name, which take precedence over the template's own. */
  readonly documents?: ReadonlyMap<string, readonly DocumentSetting[]>
  /** Outlines (提纲) of documents by template name, which replace the order of sections in the template. */
  readonly outlines?: ReadonlyMap<string, Outline>
  /** How names are masked in copies for use outside the school; absent if school.yaml does not say. */
  readonly mask?: MaskSettings
  /** How the school archives; absent if school.yaml does not say. */
  readonly archive?: ArchiveSettings
  readonly location: Location
  /** The location of each of `values`. */
  readonly locations: Readonly<Record<string, Location>>
}

/** How masked copies print a person: 某某 or 李某某. */
export type MaskStyle = 'full' | 'surname'

/** 隐名: people are printed as 某某 in copies for use outside the school. */
export interface MaskSettings {
  /** Whether documents are masked by default. */
  readonly always: boolean
  readonly style: MaskStyle
  /** People not named in any field of a ledger. */
  readonly names: readonly string[]
  /** Words that are not names, although a person has the same name. */
  readonly except: readonly string[]
  readonly location: Location
}

/** 归档: the parts of archival numbers (档号, DA/T 22-2015), and who is responsible. */
export interface ArchiveSettings {
  /** 全宗号. */
  readonly fonds: string
  /** 门类. */
  readonly category: string
  /** 机构; absent if items are not sorted by it. */
  readonly unit?: string
  /** The default 保管期限. */
  readonly retention: Retention
  /** Whether photos keep the camera's metadata when packed. */
  readonly photosAsTaken: boolean
  /** By template name, or by the name of a ledger's file without extension. */
  readonly documents: ReadonlyMap<string, ArchivedDocument>
  /** By term id. */
  readonly terms: ReadonlyMap<string, ArchivedTerm>
  readonly location: Location
}

/** 永久, 30 years, 10 years. */
export type Retention = 'Y' | 'D30' | 'D10'

/** The particulars of a document. */
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

/** One step of the approval. */
export interface SignOff {
  readonly role: 'drafted' | 'reviewed' | 'signed'
  readonly by: string
  /** ISO day. */
  readonly on: string
  readonly location: Location
  /** The location of the name. */
  readonly nameLocation: Location
}

/** The typefaces of official documents: 仿宋, 小标宋, 黑体, 楷体, 宋体. */
export type FontName = 'fangsong' | 'xiaobiaosong' | 'heiti' | 'kaiti' | 'songti' | 'rareHan'

/** A font file that school.yaml names. */
export interface FontFile {
  /** Absolute, or relative to the data folder. */
  readonly path: string
  /** The name of the font within a collection. */
  readonly face?: string
  readonly location: Location
}

/** How the school words numbers. */
export interface WordingPolicy {
  /** Counts up to this number are given exactly, even where a template asks for 约数. */
  readonly exactUpTo: number
  /** The style for templates that do not specify one. */
  readonly counts: 'exact' | 'approximate'
}

/** The director's own paragraphs for a slot in a document, in Markdown. */
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
  /** What stages have computed from it. */
  readonly memory: Memory
  readonly school: SchoolProfile
  readonly kinds: readonly KindDefinition[]
  /** By term id, then kind name. */
  readonly ledgers: ReadonlyMap<string, ReadonlyMap<string, Ledger>>
  /** Catalogues, which apply to every term (校历, 常规工作), by kind name; their records have no term (`''`). */
  readonly catalogues: ReadonlyMap<string, Ledger>
  /** By period id, then slot. */
  readonly narratives: ReadonlyMap<string, ReadonlyMap<string, Narrative>>
  /** Changes made in Word, by term id, then document. */
  readonly overrides: ReadonlyMap<string, ReadonlyMap<string, OverrideFile>>
  /** Decoded text of every file read, for caret frames. */
  readonly sources: ReadonlyMap<string, string>
}
