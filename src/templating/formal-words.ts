/**
 * What a document in formal tone (庄重) says instead of the plain words of the library's sections and partials, longest first where one
 * contains another.
 */
export const formalWords: readonly (readonly [plain: string, formal: string])[] = [
  ['都没有', '均未'],
  ['都', '均'],
  ['没有全部做完', '未全部完成'],
  ['没有办成', '未能办成'],
  ['没有按时', '未按时'],
  ['没有整改', '未整改'],
  ['没有完成', '未完成'],
  ['没有办结', '未办结'],
  ['没有竣工', '未竣工'],
  ['没有到期', '未到期'],
  ['没有通过', '未获通过'],
  ['没有记', '未记载'],
  ['没有食堂', '未设食堂'],
  ['没有校车', '未配备校车'],
  ['也没有违规', '亦无违规'],
  ['没有网吧', '无网吧'],
  ['记了', '载明'],
  ['问过价的', '作过询价的'],
  ['修好', '修复'],
  ['比计划晚', '晚于计划'],
  ['每月固定要做的工作', '每月常规工作'],
  ['分月要办的工作', '各月工作'],
  ['到开学那天，发到各处的', '至开学当日，已发放到各处的'],
  ['按时发到', '按时发至'],
  ['领回', '领取'],
  ['还有', '另有'],
  ['另外', '此外'],
  ['搬到', '迁至'],
  ['装在', '安装于'],
  ['装有', '设有'],
  ['用去', '支出'],
  ['遇到', '遇有'],
]

const plainWord = new RegExp(formalWords.map(([plain]) => plain).join('|'), 'gu')
const formalOf: ReadonlyMap<string, string> = new Map(formalWords)

/** The words of a part of the library in formal tone. */
export const toFormal = (text: string): string =>
  text.replace(plainWord, (plain) => formalOf.get(plain) ?? plain)
