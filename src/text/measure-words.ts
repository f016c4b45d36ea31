/** Measure words (量词) and units that a school's ledgers count in. */
const words =
  '次 只 个 张 页 扇 套 台 顶 支 双 盆 册 本 项 处 起 件 条 把 根 盏 块 片 部 辆 名 人 人次 批 间 栋 幢 层 面 副 对 组 ' +
  '箱 盒 包 袋 桶 瓶 卷 捆 份 封 期 场 节 班 届 天 日 周 月 年 学时 课时 小时 分钟 秒 株 棵 丛 元 万元 角 分 ' +
  '米 厘米 毫米 千米 公里 平方米 立方米 亩 公顷 千克 公斤 克 吨 升 毫升 斤 度 千瓦时 种 类 方面 轮 家 所 座 口 尊 枚 粒 颗 ' +
  '幅 列 排 行 樘 组次 车 车次 班次 册次 批次 人份 门 具 挺 杆 柄 盘 头 只次 趟 篇 则 道 路 眼 孔 号 位 户 台次 台套 圈 延米'

/** Every measure word that is known without a ledger using it. */
export const measureWords: ReadonlySet<string> = new Set(words.split(' '))
