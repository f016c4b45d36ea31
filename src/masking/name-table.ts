import type { Person } from './person.ts'

/** Words of office prose that begin with a surname: they may be names, but usually are not. */
const words =
  '安全 安排 安装 安静 安心 白天 白云 白色 包括 包干 包装 毕业 边角 卜算 蔡锅 曹操 常规 常年 常用 常见 常态 车辆 车间 车位 ' +
  '陈旧 陈列 成立 成果 成本 成长 成绩 成效 成人 从严 从事 从而 单位 单独 单价 单元 党员 党委 邓小 丁点 东方 东西 东门 东侧 董事 杜绝 段落 ' +
  '方案 方向 方便 方法 方面 方式 方正 丰富 丰收 封闭 封条 高度 高峰 高温 高效 高压 高兴 高空 高考 高明 高尚 高远 高原 ' +
  '巩固 古树 古典 谷物 顾客 关心 关注 关键 关闭 管道 管理 管护 管线 国家 国旗 国庆 海洋 海燕 和平 和谐 何时 何处 贺卡 贺信 洪水 洪峰 洪流 ' +
  '后勤 胡同 花木 花园 花草 华丽 华山 黄河 黄金 黄色 黄山 惠民 季节 计划 计算 计量 纪律 纪念 纪实 简单 简易 简洁 江山 江河 江南 江海 ' +
  '金属 金额 金秋 金山 金融 康复 康乐 康健 乐观 乐器 乐园 乐意 雷雨 雷达 雷电 冷静 冷水 冷藏 黎明 李子 利用 利民 力量 连续 连接 连年 廉洁 廉政 ' +
  '梁柱 林木 林地 林场 林荫 龙头 龙舟 鲁班 路口 路面 路灯 路径 路程 罗列 罗盘 骆驼 马上 马路 马桶 满意 满足 满分 毛巾 毛病 毛利 梅花 梅雨 ' +
  '苗木 苗圃 闵行 明确 明显 明亮 明年 明天 莫名 宁静 宁夏 农业 农村 农田 欧式 潘多 庞大 盆栽 平安 平时 平均 平整 平台 平常 平方 祁连 ' +
  '齐全 齐心 钱款 强化 强度 强调 强力 乔木 秦岭 秋季 秋天 秋收 屈服 全部 全面 全体 全校 全年 全力 任务 任课 任何 任意 荣誉 荣光 阮咸 ' +
  '山水 山林 尚未 邵阳 申请 申报 申购 沈阳 盛大 盛夏 施工 施行 施肥 师生 师傅 石头 石材 石油 时间 时期 时常 史料 史册 双方 双休 水平 水管 水电 ' +
  '司机 宋词 苏打 孙子 谈话 汤圆 唐诗 唐山 陶瓷 陶器 田地 田径 田园 童话 童年 童心 万一 万能 万众 汪洋 王牌 危险 危房 危害 韦编 魏晋 温度 温馨 温暖 ' +
  '文明 文件 文化 文具 文静 闻名 翁婿 武术 武装 席位 夏季 夏天 夏令 项目 向上 向阳 向前 萧条 谢意 谢谢 解决 解放 邢台 熊猫 修理 徐徐 徐州 许可 许多 许诺 ' +
  '宣传 宣布 薛涛 严格 严重 严肃 严密 严防 颜色 颜料 晏然 杨树 杨柳 阳光 阳台 姚江 叶片 叶子 易燃 易损 易错 尹始 应急 应用 应当 应届 雍和 游戏 游览 于是 ' +
  '余量 余额 余力 余款 鱼池 虞美 元旦 元月 元件 袁大 原因 原则 原有 岳阳 云南 云梯 云端 曾经 詹天 战略 展示 张贴 张开 张力 张数 章程 章节 赵州 郑重 支持 支出 支付 ' +
  '钟表 钟声 钟点 周边 周密 周到 周期 周末 周围 周转 朱红 祝贺 祝愿 庄重 庄严 卓越 邹城 祖国 左右 左侧'

/** Whether a word is used of other things than people. */
const isCommonWord = (word: string): boolean => set.has(word)

const set: ReadonlySet<string> = new Set(words.split(' '))

/** A name to look for. */
export interface KnownName {
  readonly name: string
  /** Whether it is a name only before a title or an action. */
  readonly titled: boolean
  readonly person: Person
  /** Identifies the person, from 1 in order of appearance. */
  readonly ordinal: number
  /** Whether it is an ordinary word as well. */
  readonly common: boolean
}

/** All names of a workspace, and words that are not names. */
export interface NameTable {
  /** By first character, the longest first. */
  readonly names: ReadonlyMap<string, readonly KnownName[]>
  /** Surnames that may precede a title, each with the person meant. */
  readonly surnames: ReadonlyMap<string, number>
  /** By first character, the longest first. */
  readonly kept: ReadonlyMap<string, readonly string[]>
}

/**
 * @param people in order of appearance
 * @param written names stated by the school itself: they are masked everywhere
 * @param kept the school's own name, and words that are not names
 */
export function makeNameTable(
  people: readonly Person[],
  written: ReadonlySet<string>,
  kept: readonly string[],
): NameTable {
  const known = new Map<string, KnownName>()
  const surnames = new Map<string, number>()
  let ordinal = 0
  for (const person of people) {
    const { name, surname, title } = person
    if (kept.includes(name) || known.has(name)) continue
    if (title === undefined) {
      ordinal += 1
      // Three characters are so seldom an ordinary word that they are masked everywhere.
      const common =
        !written.has(name) && (isCommonWord(name) || (person.likely === true && name.length !== 3))
      known.set(name, { name, titled: false, person, ordinal, common })
    } else if (!surnames.has(surname)) {
      ordinal += 1
      surnames.set(surname, ordinal)
    }
  }
  // Somebody's full name is never a part of another's.
  for (const { person, ordinal } of [...known.values()])
    for (const { name, titled } of person.also ?? [])
      if (!known.has(name) && !kept.includes(name))
        known.set(name, { name, titled, person, ordinal, common: false })
  // 于老师 may be 于学峰, or another with that surname: since that is open, the surname gets its own number.
  for (const { person } of known.values()) {
    if (person.surname === '' || surnames.has(person.surname)) continue
    ordinal += 1
    surnames.set(person.surname, ordinal)
  }
  return {
    names: byFirst([...known.values()], ({ name }) => name),
    surnames,
    kept: byFirst(
      [...new Set(kept)].filter((word) => word.length > 1),
      (word) => word,
    ),
  }
}

function byFirst<T>(all: readonly T[], wordOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const grouped = new Map<string, T[]>()
  for (const one of all.toSorted((a, b) => wordOf(b).length - wordOf(a).length)) {
    const first = wordOf(one).charAt(0)
    const there = grouped.get(first)
    if (there) there.push(one)
    else grouped.set(first, [one])
  }
  return grouped
}
