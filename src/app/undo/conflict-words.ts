import type { ConflictReason } from '../../storage/index.ts'

/** What each conflict is, said after the file and the line. */
export const conflictWords: Readonly<Record<ConflictReason, string>> = {
  'lines-changed': '那次改动写的这几行，或者它们所在的记录，后来又改过',
  'lines-repeated': '有几处一样的内容，分不清那次改动写的是哪一处',
  'place-lost': '要放回几行，可是前后的内容都变了，找不到原来的位置',
  'edits-meet': '那次改动写的几处现在挤到了一起，分不开',
  'file-gone': '文件现在没有了',
  'file-back': '那次改动删去了这个文件，现在那里又有了一个，不盖掉它',
  'not-text': '文件不是 UTF-8 的文字，历史里没有它的内容',
}
