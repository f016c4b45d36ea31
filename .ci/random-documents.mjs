// Synthetic documents: plausible prose and tables generated from word lists with a seed, so that agreement is measured on text
// for which the layout was not tuned.

/** Templates by name; the same seed gives the same templates. */
export const randomDocuments = (count, seed) =>
  new Map(
    Array.from({ length: count }, (_, index) => [
      `random-${seed}-${index + 1}`,
      writeDocument(makeChance(seed * 1000 + index), index),
    ]),
  )

/** Mulberry32, which is good enough for choosing words. */
function makeChance(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const upTo = (least, most) => least + Math.floor(next() * (most - least + 1))
  return { next, upTo, pick: (list) => list[upTo(0, list.length - 1)], chance: (share) => next() < share }
}

const words = (text) => text.split(/\s+/)
const subjects = words(
  '总务处 后勤组 各班班主任 值日教师 食堂管理员 门卫 水电工 图书管理员 全体后勤人员 校务会 家长委员会 年级组',
)
const actions = words(
  '检查 登记 更换 维修 清点 发放 疏通 粉刷 加固 整理 验收 核对 公示 培训 排查 补种 清运 消毒 调试 保养',
)
const things = words(
  '教室灯管 厕所阀门 课桌椅 楼道应急灯 操场围网 消防栓 饮水机 窗玻璃 多媒体设备 图书 校服 扫帚 黑板 下水管道 电线 围墙 花坛 宿舍门锁 厨具 监控探头 体育器材 灭火器 疏散标志 雨棚',
)
const places = words(
  '北教学楼 综合楼三楼 一年级二班 南教学楼西侧厕所 操场东侧 食堂后厨 门卫室 图书室 科学实验室 校门口 音乐教室 地下车库',
)
const units = words('次 处 个 套 张 盏 台 盆 册 平方米 余次 多元 万元 米 件 人次')
const clauses = words(
  '当天登记当天处理 责任到人 做到心中有数 不留死角 及时向学校汇报 并请使用的教师签字确认 逐项落实整改 确保师生安全 力求节约 按规定程序办理 手续齐全 留存照片 效果良好 得到师生好评 保证了教学正常进行 为教学服务 先急后缓 分清轻重 专人负责 长抓不懈 防患于未然 坚持勤俭办学 从小处着手',
)
const latin = words('LED PPR km/h A4 WiFi GB/T9704—2012 PM2.5 USB 3D pH DN50 ABC iPad 24h Excel')
const quoted = words(
  '安全第一 先检查后使用 谁使用谁负责 小修不过夜 三防 法治进校园 5·12 一岗双责 日检查、周小结、月通报 ——一切为了孩子',
)

function number({ upTo, pick, chance }) {
  const whole = pick([upTo(1, 9), upTo(10, 99), upTo(100, 999), upTo(1000, 25000)])
  return `${whole}${chance(0.15) ? `.${upTo(1, 99)}` : ''}${pick(units)}`
}

function date({ upTo, pick }) {
  return pick([
    () => `2025年${upTo(1, 12)}月${upTo(1, 28)}日`,
    () => `${upTo(1, 12)}月${upTo(1, 28)}日`,
    () => `${upTo(1, 12)}月上旬`,
  ])()
}

function phrase(chance) {
  const { pick, next } = chance
  const kind = next()
  if (kind < 0.3) return `${pick(subjects)}${pick(actions)}${pick(things)}${number(chance)}`
  if (kind < 0.5) return `${pick(actions)}${pick(places)}的${pick(things)}`
  if (kind < 0.6) return `${date(chance)}对${pick(places)}${pick(actions)}`
  if (kind < 0.66) return `落实“${pick(quoted)}”的要求`
  if (kind < 0.7)
    return `执行《${pick(places)}${pick(things)}管理办法》（${pick(['试行', '2025年修订', '第3版'])}）`
  if (kind < 0.75) return `采用${pick(latin)}${pick(things)}`
  if (kind < 0.79) return `完成率${chance.upTo(60, 100)}.${chance.upTo(0, 9)}%`
  if (kind < 0.82) return `水温保持在${chance.upTo(40, 60)}℃至${chance.upTo(61, 90)}℃`
  if (kind < 0.84) return `${pick(things)}——${pick(clauses)}`
  if (kind < 0.86) return `${pick(things)}、${pick(things)}、${pick(things)}……`
  if (kind < 0.88) return `（${pick(clauses)}）`
  return pick(clauses)
}

function sentence(chance) {
  const parts = Array.from({ length: chance.upTo(1, 6) }, () => phrase(chance))
  return `${parts.join(chance.chance(0.1) ? '；' : '，')}${chance.pick(['。', '。', '。', '；', '！', '？'])}`.replace(
    /；$/,
    '。',
  )
}

const paragraph = (chance, most = 6) =>
  Array.from({ length: chance.upTo(1, most) }, () => sentence(chance)).join('')

function heading({ pick, chance, upTo }) {
  const short = `${pick(actions)}${pick(things)}，${pick(clauses)}`
  return chance(0.15)
    ? `${short}，${pick(actions)}${pick(places)}${pick(things)}（含${upTo(2, 30)}项）`
    : short
}

function title({ pick, upTo }) {
  const parts = Array.from({ length: upTo(0, 3) }, () => `${pick(actions)}${pick(things)}`)
  return `${pick(['清源县', '', '2025年'])}${pick(places)}${parts.join('和')}${pick(['工作总结', '情况报告', '工作计划', '的实施办法'])}`
}

/** Items of a list, occasionally nested three deep. */
function list(chance) {
  const lines = []
  for (let one = 0; one < chance.upTo(2, 5); one += 1) {
    lines.push(`1. ${chance.chance(0.4) ? paragraph(chance, 2) : sentence(chance)}`)
    if (!chance.chance(0.4)) continue
    for (let two = 0; two < chance.upTo(1, 3); two += 1) {
      lines.push(`   1. ${sentence(chance)}`)
      if (!chance.chance(0.4)) continue
      for (let three = 0; three < chance.upTo(1, 3); three += 1) lines.push(`      1. ${sentence(chance)}`)
    }
  }
  return lines.join('\n')
}

function table(chance, rows) {
  const columns = chance.upTo(3, 7)
  const makers = Array.from({ length: columns - 1 }, () =>
    chance.pick([
      () => date(chance),
      () => chance.pick(places),
      () => chance.pick(things),
      () => number(chance),
      () => (chance.chance(0.15) ? '' : phrase(chance)),
      () => (chance.chance(0.3) ? paragraph(chance, 2) : chance.pick(clauses)),
    ]),
  )
  const row = (cells) => `| ${cells.join(' | ')} |`
  return [
    row(['序号', ...makers.map((_, at) => ['日期', '地点', '物品', '数量', '内容', '办理情况和备注'][at])]),
    row(Array.from({ length: columns }, () => chance.pick(['---', ':-:', '--:', ':--']))),
    ...Array.from({ length: rows }, (_, at) => row([at + 1, ...makers.map((make) => make())])),
  ].join('\n')
}

function body(chance, blocks) {
  const parts = []
  for (let at = 0; at < blocks; at += 1) {
    const kind = chance.next()
    if (kind < 0.22) parts.push(`## ${heading(chance)}`)
    else if (kind < 0.36) parts.push(`### ${heading(chance)}`)
    else if (kind < 0.44) parts.push(list(chance))
    else if (kind < 0.5) parts.push(table(chance, chance.upTo(2, 12)))
    else parts.push(paragraph(chance))
    if (parts.at(-1).startsWith('#')) parts.push(paragraph(chance))
  }
  return parts
}

/** The kinds of page in a document depend on its index, so that a few documents cover all of them. */
function writeDocument(chance, index) {
  const has = (every, at) => index % every === at
  const settings = [`document: 样稿${index + 1}`]
  if (has(5, 1)) settings.push('contents: true')
  if (has(5, 2)) settings.push('head: 清源县城南小学文件', 'number: 清小〔2025〕7号', 'to: 清源县教育局')
  if (has(10, 2)) settings.push('copies: 县财政局，县应急管理局', 'issued: 城南小学办公室 2026年1月23日')
  if (has(7, 3)) settings.push(`lang: ${['zh-TW', 'zh-HK', 'zh-Hant'][index % 3]}`)
  if (has(7, 5)) settings.push('numbering: house')
  const parts = body(chance, chance.upTo(6, 30))
  if (has(4, 0)) parts.push(table(chance, chance.upTo(40, 120)), ...body(chance, 4))
  const annexes = []
  for (let annex = 0; annex < [0, 1, 3][index % 3]; annex += 1) {
    annexes.push(`# ${title(chance)}`, paragraph(chance, 2), table(chance, chance.upTo(3, 50)))
    if (chance.chance(0.5)) annexes.push(paragraph(chance))
  }
  const signature = has(3, 1) ? '{{signature name="总务处"}}' : '{{signature}}'
  return ['---', ...settings, '---', `# ${title(chance)}`, paragraph(chance), ...parts, signature, ...annexes]
    .join('\n\n')
    .replace(/^---\n\n([\s\S]*?)\n\n---\n/, (_, inside) => `---\n${inside.replaceAll('\n\n', '\n')}\n---\n`)
    .concat('\n')
}
