/** Measure words by the ending of a thing's name; the longest matching ending is used. */
const endings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    支: '灯管 日光灯 灯泡 电筒 手电 扫帚 拖把杆 钢叉 笔 温度计',
    盏: '灯 路灯 应急灯 台灯',
    只: '水嘴 水龙头 龙头 阀门 插座 开关 插头 电杠 镇流器 探头 摄像头 音柱 喇叭 警棍 垃圾桶 水桶 马桶 水箱 口哨',
    扇: '门 窗 窗户 门窗 纱窗 防盗门 铁门',
    块: '玻璃 黑板 瓷砖 地砖 门板 吊顶板 窗玻璃 抹布',
    把: '门锁 锁 椅子 椅 扫把 拖把 钥匙 剪刀 簸箕',
    套: '课桌椅 桌椅 课桌凳 桌凳 办公桌椅 服装 校服 器材',
    张: '课桌 桌子 桌 床 乒乓球台 奖状 光盘',
    条: '凳子 凳 长凳 电线 水管 横幅',
    台: '电扇 风扇 吊扇 空调 饮水机 电脑 计算机 打印机 复印机 投影仪 一体机 电视 电视机 水泵 热水器 冰箱 消毒柜 监控主机 录像机 功放 洗衣机',
    顶: '头盔 帽 帐篷',
    双: '手套 鞋 袜',
    面: '盾牌 国旗 镜子 锦旗',
    根: '灭火毯杆 水管子 绳 旗杆 电缆',
    具: '灭火器',
    盆: '花 花卉 绿植',
    株: '树 树木 苗 树苗',
    册: '图书 课本 簿册',
    处: '下水管 下水道 屋面 墙面 线路 护栏 栏杆 跑道 地面 管道',
    个: '球门 单杠 双杠 篮球架 柜 书柜 档案柜 垃圾箱 桶 盆 球',
  }).flatMap(([unit, names]) => names.split(' ').map((name) => [name, unit] as const)),
)

/** The usual measure word (量词) of a thing, e.g. 支 for 灯管 and for LED灯管; undefined if none is known. */
export function customaryUnit(name: string): string | undefined {
  const trimmed = name.trim()
  for (let from = 0; from < trimmed.length; from += 1) {
    const unit = endings.get(trimmed.slice(from))
    if (unit !== undefined) return unit
  }
  return undefined
}
