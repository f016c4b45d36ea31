/** A text that is a sentence is one text, whatever stands in it. */
const sentence = /[，。；：]/

/**
 * The texts of one text that may name several (方案、记录). Where the field has choices, other separators are read too; a
 * `whole` text (an item of a list) is never taken apart without choices.
 */
export function splitTexts(text: string, hasChoices: boolean, whole: boolean): readonly string[] {
  const separator = hasChoices ? /[、，,；;/]/ : /[、]/
  return hasChoices || (!whole && !sentence.test(text)) ? text.split(separator) : [text]
}
