/** 120元整（含税）: words in brackets behind a number. */
const behind = /^([^（()）]*\d[^（()）]*)[（(]([^（()）\d]{1,12})[）)]$/u
/** 师生856人: whose number it is. */
const before =
  /^(?:全校|全体)?(?:师生|学生|教师|教职工|家长|人员)?(?:共计|合计|总计|总共|共|计)?[:：]?(?=[¥￥]?\d)/u
/** Words that leave it as it is. With others (退回, 作废, 每套) it may be another number, or none that is certain. */
const harmless = /^(?:整|含税|人民币|实付|实收|实到|现金|转账|微信|支付宝|对公|[有附]?发票)$/u

/** A number without words beside it that do not change it; undefined if there are none. */
export function withoutAside(text: string): string | undefined {
  const [, number, words = ''] = behind.exec(text) ?? []
  const own = number === undefined || !harmless.test(words) ? text : number
  const bare = own.replace(before, '')
  return bare === text ? undefined : bare
}
