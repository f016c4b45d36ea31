/** Matches sentences, which are never split. */
const sentence = /[，。；：]/

/**
 * Splits a text that may contain several (方案、记录). If the field has choices, other separators are accepted too; a `whole` text (an
 * item of a list) is split only if there are choices.
 */
export function splitTexts(text: string, hasChoices: boolean, whole: boolean): readonly string[] {
  const separator = hasChoices ? /[、，,；;/]/ : /[、]/
  return hasChoices || (!whole && !sentence.test(text)) ? text.split(separator) : [text]
}
