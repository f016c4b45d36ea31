import { expect, it } from 'vitest'
import { escapeXml } from '../../../src/text/index.ts'

it.each([
  ['灯管', '灯管'],
  ['a<b & "c">d', 'a&lt;b &amp; &quot;c&quot;&gt;d'],
  ["'", "'"],
  ['', ''],
])('%s is %s in XML', (text, escaped) => expect(escapeXml(text)).toBe(escaped))
