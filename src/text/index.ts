export { areSame } from './are-same.ts'
export { capitalAmount } from './capital-amount.ts'
export { escapeCellText, escapeLiterals } from './cell-text.ts'
export { countRunsInto, runsIntoCount } from './counted-name.ts'
export { crc32 } from './crc32.ts'
export { customaryUnit } from './customary-units.ts'
export {
  addDays,
  dayNumber,
  daysBetween,
  daysInMonth,
  earlierDay,
  formatDay,
  isIsoDay,
  isLeapYear,
  isoDay,
  isRealDay,
  laterDay,
  monthsBetween,
  partsOfDay,
  toIsoDay,
  weekdayOf,
} from './dates.ts'
export { formatDuration } from './duration.ts'
export { wordElapsed } from './elapsed.ts'
export { type DecodedText, decodeText } from './encoding.ts'
export { escapeXml } from './escape-xml.ts'
export { foldFileName, toFileName } from './file-name.ts'
export { dropForbidden, type ForbiddenCharacter, findForbidden, hasForbidden } from './forbidden.ts'
export { toHalfWidth } from './half-width.ts'
export { parseHanInteger } from './han-integer.ts'
export { joinBytes } from './join-bytes.ts'
export { type Language, languageNames, languages, parseLanguage, wordLanguage } from './language.ts'
export { type MoneyForm, type MoneyWording, wordMoney } from './money.ts'
export { splitNumbered } from './numbered-list.ts'
export { plainDigits, toHan, toHanCount } from './numerals.ts'
export { childOf, elementsOf, parseXml, wordValue, type XmlElement, type XmlNode } from './parse-xml.ts'
export { type PercentWording, wordPercent } from './percent.ts'
export {
  approximate,
  measureWords,
  type Numerals,
  type QuantityStyle,
  type QuantityWording,
} from './quantity-words.ts'
export { saysNone } from './says-none.ts'
export { closeSentence, joinPlace, nestQuotes, openSentence } from './sentences.ts'
export { type SequenceStyle, sequenceStyles, sequenceWord } from './sequence-words.ts'
export { editDistance, findSimilar } from './similar.ts'
export { sizeText } from './size-text.ts'
export { nameSize, sizeNames, sizeOfName } from './type-sizes.ts'
export { findTypedAssertions } from './typed-assertions.ts'
export { findTypedFrequencies, type TypedFrequency } from './typed-frequencies.ts'
export { findTypedNumbers, type TypedNumber } from './typed-numbers.ts'
