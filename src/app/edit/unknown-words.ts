import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import {
  type FieldDefinition,
  findKind,
  type KindDefinition,
  recordFields,
  type UnclearPart,
} from '../../records/index.ts'
import { fieldsCalled } from '../../spreadsheet/index.ts'
import { findSimilar } from '../../text/index.ts'

/** Reports a word that names no ledger. */
export const unknownKind = (word: string, kinds: readonly KindDefinition[]): Diagnostic => {
  const near = findKind(word, kinds, 'near')
  return diagnose('kind-unknown', `没有叫“${word}”的台账`, undefined, [
    near === undefined
      ? `可以写：${kinds.map(({ label }) => label).join('、')}。`
      : `是不是想写 ${near.label}（${near.name}）？`,
  ])
}

/** Reports a word that names no field of a ledger, with what it may mean: first by what schools call fields, then by spelling. */
export function unknownField(word: string, kind: KindDefinition): Diagnostic {
  const fields = recordFields(kind)
  const called = fieldsCalled(word, kind).map(({ label }) => label)
  const near = findSimilar(word, fields.flatMap(fieldNames))
  const meant = called.length > 0 ? called : near === undefined ? [] : [near]
  return diagnose('field-unknown', `${kind.label}台账没有“${word}”这个字段`, undefined, [
    meant.length === 0
      ? `可以写：${fields.map(({ name, label }) => `--${label}（${name}）`).join('、')}。`
      : `是不是想写 ${meant.map((label) => `--${label}`).join('、')}？`,
  ])
}

/** The names under which a field may be written. */
export const fieldNames = ({ name, label, aliases = [] }: FieldDefinition): readonly string[] => [
  name,
  label,
  ...aliases,
]

/** Reports a part of an item's text that has no place. */
export const itemUnclear = ({ field, text }: UnclearPart): Diagnostic =>
  diagnose('item-unclear', `${field.label}里的“${text}”不知道是哪一项`, undefined, [
    `前面写明是什么，如 ${field.fields?.[1]?.label ?? ''}=${text}；能写的有：${(field.fields ?? []).map(({ label }) => label).join('、')}。`,
    '一段话里写几样东西，中间用分号隔开。',
  ])
