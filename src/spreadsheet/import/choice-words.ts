/** The words that schools use for the choices of ledgers, by choice. */
const written: Readonly<Record<string, string>> = {
  已完成:
    '已修 已修复 已修好 修好 修复 完成 已维修 已处理 已解决 处理完毕 维修完毕 已更换 办结 已办结 已办 完工 √ ✓ ✔ 是 已 好 ok 正常 完好 已落实',
  未完成: '未修 未修复 没修 未修好 未维修 未处理 未解决 × ✗ ✘ x 否 未 没有 待修 待维修 未办 未落实',
  处理中: '维修中 在修 进行中 修理中 待配件 正在维修 正在处理 办理中',
  已解决: '解决 已处理 完成 已完成 √ ✓ ✔ 是 已整改 已落实',
  未解决: '未处理 未完成 × ✗ 否 未整改 未落实',
  未开始: '未启动 未做 没开始',
  进行中: '正在进行 在做 实施中',
  取消: '已取消 不做了',
  在用: '使用 使用中 正常 良好 完好 在使用 正常使用 √ ✓',
  闲置: '未使用 停用 不用 闲放',
  报废: '已报废 损坏报废 待报废',
  一般: '一般隐患 低 轻微 小 低风险 一般风险',
  较大: '较大隐患 中 较重 较大风险 中等',
  重大: '重大隐患 高 严重 重大风险',
  已竣工: '竣工 完工 已完工 完成 已完成 √',
  在建: '施工中 在施工 进行中 正在施工',
  未开工: '未施工 待开工',
  新订: '新制定 制定 新建 新增 新定',
  修订: '修改 完善 更新 已修订',
  执行: '在用 实施 执行中 现行 沿用',
  制度: '规定 办法',
  预案: '应急预案 方案',
  责任书: '安全责任书 目标责任书',
  承诺书: '安全承诺书',
}

const meanings: ReadonlyMap<string, readonly string[]> = Object.entries(written).reduce(
  (map, [choice, words]) => {
    for (const word of words.split(' ')) map.set(word, [...(map.get(word) ?? []), choice])
    return map
  },
  new Map<string, readonly string[]>(),
)

/** The choice that a text means, if it means exactly one. */
export function meantChoice(text: string, choices: readonly string[]): string | undefined {
  const word = text.toLowerCase().replace(/[\s。！!]/g, '')
  if (choices.includes(word)) return word
  const meant = choices.filter((choice) => meanings.get(word)?.includes(choice) === true)
  return meant.length === 1 ? meant[0] : undefined
}

/** The choices of fields that only suggest them, by the words written instead. */
export const meantActions: ReadonlyMap<string, string> = new Map([
  ['换', '更换'],
  ['换新', '更换'],
  ['修', '维修'],
  ['修理', '维修'],
  ['修复', '维修'],
  ['通', '疏通'],
  ['焊', '焊接'],
  ['刷漆', '油漆'],
  ['装', '安装'],
])

/** The values of ticks and crosses written where 是 or 否 is expected. */
export const ticks: ReadonlyMap<string, string> = new Map([
  ['√', '是'],
  ['✓', '是'],
  ['✔', '是'],
  ['●', '是'],
  ['×', '否'],
  ['✗', '否'],
  ['✘', '否'],
  ['x', '否'],
])
