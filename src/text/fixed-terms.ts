const terms =
  // Names of things, policies and slogans
  '三防 四害 三无 两会 两免一补 两免两补 五讲 五讲四美 十大预案 一岗双责 三管三必须 两个服务 两手抓 两个确立 两个维护 四个意识 四个自信 ' +
  '三个代表 八项规定 三重一大 三会一课 两学一做 三包 门前三包 三令五申 三位一体 四位一体 五位一体 两节 三同时 四不放过 五落实 五到位 ' +
  '四个一 六个一 五项管理 双减 五育 两操 三餐 四防 六防 五防 三表 三查 两案九制 四有 三热爱 三个到位 两证 三证 五证 一盔一带 ' +
  '千家万户 四面八方 三番五次 一五一十 七上八下 三心二意 三言两语 五花八门 千头万绪 千方百计 百花齐放 百年大计 万无一失 一举两得 三五成群 举一反三 货比三家 两头 ' +
  '十分 万分 百分百 百分之百 二十四节气 九年一贯 三角 四角 五角星 六角 八角 二次 三方 三级 四季 三脚架 ' +
  // Theme days and telephone numbers
  '3.5 3.12 3.15 4.15 4.26 5.12 5.25 6.5 6.26 9.3 9.18 10.13 11.9 11.25 12.2 12.4 12.13 六一 五一 十一 五四 七一 八一 三八 一二九 ' +
  '110 119 120 122 12345 12355 24小时'

/** Words with a number in them that are names, not numbers to compute (固定说法); a school adds its own under `fixedTerms:`. */
export const fixedTerms: readonly string[] = terms.split(' ')
