import { type Document, isMap, isScalar, parseDocument, YAMLSeq } from 'yaml'
import { makeFieldTable } from '../reading/field-table.ts'
import type { OverrideBody, PassagePlace } from './override.ts'
import { actionWords, overrideFields, shapeWords } from './override-fields.ts'

const head = ` 在 Word 里改过的文字，由 houqin adopt 记下，每次生成都照这里改。
 原文里的 {{1:80余次}} 是由台账算出的内容；“改为”里写 {{1}} 的地方照旧由程序填，写死的数不再跟着台账变。
 删去一项，就恢复程序写的原文。`

/** The text of an overrides file with exactly the given entries; those already in it are kept as written, with their comments. */
export function writeOverrides(text: string, overrides: readonly OverrideBody[]): string {
  const document: Document = parseDocument(text === '' ? '[]' : text)
  const list = document.contents instanceof YAMLSeq ? document.contents : new YAMLSeq()
  const known = new Map<string, unknown>()
  for (const item of list.items) known.set(contentOf(item), item)
  list.items = overrides.map((override) => {
    const entry = entryOf(override)
    const key = JSON.stringify(entry)
    return known.get(key) ?? document.createNode(entry)
  })
  list.flow = overrides.length === 0
  document.contents = list
  if (text === '') document.commentBefore = head
  return document.toString({ lineWidth: 0 })
}

/** The content of a written entry, in the form of {@link entryOf}. */
function contentOf(item: unknown): string {
  if (!isMap(item)) return ''
  const values = new Map(
    item.items.map(({ key, value }) => [
      isScalar(key) ? table.byKey.get(String(key.value))?.name : undefined,
      isScalar(value) ? value.value : undefined,
    ]),
  )
  return JSON.stringify(
    Object.fromEntries(
      overrideFields.flatMap(({ name, label }) => (values.has(name) ? [[label, values.get(name)]] : [])),
    ),
  )
}

const table = makeFieldTable(overrideFields)

/** An override by the labels of its fields, in their order, without empty ones. */
function entryOf(override: OverrideBody): Readonly<Record<string, string | number>> {
  const place = 'place' in override ? override.place : undefined
  const after = 'after' in override ? override.after : undefined
  const values: Readonly<Record<string, string | number | undefined>> = {
    action: actionWords[override.action],
    ...placeValues(place, 'section', 'base', 'nth'),
    shape: override.action === 'add' ? shapeWord(override.shape) : undefined,
    ...placeValues(after, 'afterSection', 'after', 'afterNth'),
    text: 'text' in override ? override.text : undefined,
  }
  return Object.fromEntries(
    overrideFields.flatMap(({ name, label }) => {
      const value = values[name]
      return value === undefined || value === '' ? [] : [[label, value]]
    }),
  )
}

const placeValues = (
  place: PassagePlace | undefined,
  section: string,
  base: string,
  nth: string,
): Readonly<Record<string, string | number | undefined>> =>
  place ? { [section]: place.section, [base]: place.base, [nth]: place.nth } : {}

const shapeWord = ({ kind, level }: { readonly kind: string; readonly level: number }): string =>
  [...shapeWords].find(([, shape]) => shape.kind === kind && shape.level === level)?.[0] ?? '正文'
