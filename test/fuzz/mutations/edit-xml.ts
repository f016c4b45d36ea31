import fc from 'fast-check'
import { oddValues } from './odd-values.ts'

type XmlEdit = (xml: string) => string

const place = fc.nat({ max: 999_999 })

/** Odd values, half of them escaped and half as they are; control characters are not allowed in XML at all. */
const odd = fc
  .tuple(fc.constantFrom(...oddValues), fc.boolean())
  .map(([value, raw]) => (raw ? value : value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')))

/** Replaces one of the matches. */
const onOne =
  (pattern: RegExp, at: number, edit: (match: string) => string): XmlEdit =>
  (xml) => {
    const found = [...xml.matchAll(pattern)]
    const one = found[at % Math.max(1, found.length)]
    return one === undefined
      ? xml
      : xml.slice(0, one.index) + edit(one[0]) + xml.slice(one.index + one[0].length)
  }

const tag = /<[^<>]+>/g
const attributeValue = /(?<==")[^"]*(?=")/g
const text = /(?<=>)[^<>]+(?=<)/g
/** An element without nested elements of the same name. */
const element = /<([\w:]+)(?: [^<>]*)?>(?:(?!<\1[ >])[\s\S])*?<\/\1>|<[^<>]*\/>/g

const edits: readonly fc.Arbitrary<XmlEdit>[] = [
  place.map((at) => onOne(tag, at, () => '')),
  place.map((at) => onOne(tag, at, (one) => one + one)),
  place.map((at) => onOne(element, at, () => '')),
  place.map((at) => onOne(element, at, (one) => one + one)),
  fc.tuple(place, place).map(
    ([from, to]): XmlEdit =>
      (xml) => {
        const found = [...xml.matchAll(element)]
        const moved = found[from % Math.max(1, found.length)]?.[0] ?? ''
        return onOne(element, to, (one) => one + moved)(xml)
      },
  ),
  ...[1, 2].map(() =>
    fc
      .tuple(place, odd)
      .map(([at, value]) => onOne(attributeValue, at, () => value.replaceAll('"', '&quot;'))),
  ),
  ...[1, 2, 3].map(() => fc.tuple(place, odd).map(([at, value]) => onOne(text, at, () => value))),
  fc
    .tuple(
      place,
      fc.constantFrom(
        '<w:ins>',
        '<!-- -->',
        '<![CDATA[x]]>',
        '<?x?>',
        '&unknown;',
        '&#0;',
        '&#x110000;',
        '<a:b xmlns:a="c"/>',
        '<!DOCTYPE a [<!ENTITY b "c">]>',
      ),
    )
    .map(([at, piece]) => onOne(tag, at, (one) => one + piece)),
  place.map(
    (at): XmlEdit =>
      (xml) =>
        xml.slice(0, at % (xml.length + 1)),
  ),
]

/** XML with some changes to its structure. */
export const editedXml = (xml: string, most = 4): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(...edits), { minLength: 1, maxLength: most })
    .map((list) => list.reduce((edited, edit) => edit(edited), xml))
