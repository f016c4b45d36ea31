/** 120元整（含税）: words in brackets behind a number. */
const behind = /^([^（()）]*\d[^（()）]*)[（(]([^（()）\d]{1,12})[）)]$/u
/** 师生856人: whose number it is. */
const before =
  /^(?:全校|全体)?(?:师生|学生|教师|教职工|家长|人员)?(?:共计|合计|总计|总共|共|计)?[:：]?(?=[¥￥]?\d)/u
/** Words with which it would be another number, or none that is certain. */
const changing = /每|单价|左右|约|余|多|估|预|暂|待|不含|另/u

/** A number without words beside it that do not change it; undefined if there are none, or if they do. */
export function withoutAside(text: string): string | undefined {
  const [, number, words = ''] = behind.exec(text) ?? []
  const own = number === undefined || changing.test(words) ? text : number
  const bare = own.replace(before, '')
  return bare === text ? undefined : bare
}
