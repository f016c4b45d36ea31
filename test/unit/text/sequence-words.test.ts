import { expect, test } from 'vitest'
import { type SequenceStyle, sequenceWord } from '../../../src/text/index.ts'

const row = (many: number, style: SequenceStyle): readonly string[] =>
  Array.from({ length: many }, (_, index) => sequenceWord(index + 1, many, style))

test.each<[number, SequenceStyle, readonly string[]]>([
  [1, '首先', ['']],
  [2, '首先', ['首先，', '其次，']],
  [3, '首先', ['首先，', '其次，', '最后，']],
  [4, '首先', ['首先，', '其次，', '再次，', '最后，']],
  [5, '首先', ['首先，', '其次，', '再次，', '此外，', '最后，']],
  [6, '首先', ['第一，', '第二，', '第三，', '第四，', '第五，', '第六，']],
  [2, '一是', ['一是', '二是']],
  [1, '一是', ['']],
  [3, '第一', ['第一，', '第二，', '第三，']],
  [2, '其一', ['其一，', '其二，']],
])('%d in the style %s begin with %j', (many, style, words) => expect(row(many, style)).toEqual(words))

test('numbers above ten are Han numerals too', () => expect(sequenceWord(12, 20, '一是')).toBe('十二是'))
