import { makeDictionary } from './dictionary.ts'

/**
 * What OpenCC's dictionaries lack for a school's papers. There 签 alone is signed, not drawn as a lot, 冲 is washed, 周 behind
 * a kind of week is 週, and what has come loose is 鬆; 回音 is an answer, no echo.
 */
export const schoolWords = makeDictionary(
  (
    '签 簽|冲 沖|值周 值週|按周 按週|安全周 安全週|教育周 教育週|宣传周 宣傳週|活动周 活動週|上课周 上課週|校历周 校曆週|' +
    '栓松 栓鬆|腿松 腿鬆|丝松 絲鬆|页松 頁鬆|刮松 刮鬆|松了 鬆了|松脱 鬆脫|有回音 有回音'
  )
    .split('|')
    .map((entry): [string, string] => {
      const [word = '', value = ''] = entry.split(' ')
      return [word, value]
    }),
)
