import { writeFlow } from './editing/write-value.ts'
import type { PlanCatalogue } from './record.ts'

/** What a new school.yaml starts with. */
export interface BlankSchool {
  readonly name: string
  readonly department: string
  /** The dates as given; `guessed` ones are marked for correction. */
  readonly term: {
    readonly id: string
    readonly start: string
    readonly end: string
    readonly guessed: boolean
  }
  readonly canteen: boolean
  /** What of the catalogues the school has adopted. */
  readonly adopted: readonly PlanCatalogue[]
}

/** The text of a new school.yaml: the school's answers, and all other settings as comments to be uncommented. */
export const blankSchool = ({ name, department, term, canteen, adopted }: BlankSchool): string =>
  `# yaml-language-server: $schema=.schema/school.schema.json
# 学校基本情况：全校一份，几年改一次。井号（#）后面是说明，不影响使用。
# 写法：左边是项目名，英文冒号加一个空格，右边是内容；缩进用空格，不用制表符（Tab）。
# 前面带“# ”的项目还没有用上；要用，去掉“# ”，改成自己学校的。

# 学校全称，用在标题和落款。
name: ${scalar(name)}

# 简称，用在正文里；不写就用全称。
# shortName: 城南小学

# 写材料的处室，用在正文和落款。
department: ${scalar(department)}

# 校长和总务主任。
# headmaster: 姓名
# director: 姓名

# 主管的教育行政部门，建议报给谁、材料送给谁都用它。
# district: 某某县教育局

# 规模：在校学生、教学班、教职工。每学年开学改一次。
# students: 900
# classes: 20
# staff: 50

# 有没有食堂、校车、寄宿生：true 是有，false 是没有。计划里只写学校有的。
canteen: ${String(canteen)}
# schoolBus: false
# boarding: false

# 现在是哪个学期：直接生成时，总结写这个学期，计划写下一个学期。
current: ${term.id}

# 各学期的起止日期，按校历写；学期名固定写成 年份-autumn（秋）或 年份-spring（春）。
# 下一个学期用 houqin new-term 添，会连空台账一起建好。
terms:
  ${term.id}:${term.guessed ? ' # 日期是估计的，请按校历改。' : ''}
    start: ${scalar(term.start)}
    end: ${scalar(term.end)}

# 计划完成情况只核对自己写在 plan.yaml 里的。校历（calendar.yaml）、常规（routines.yaml）、每月一次的演练要求，
# 学校也当作自己的计划、学期末一并核对的，写在这里；没写的，计划里没有。
${adopted.length === 0 ? '# adopt: [校历, 常规, 演练要求]' : `adopt: [${adopted.join(', ')}]`}

# 数字的说法。
wording:
  # 不大于这个数的，总是说准数（3次）；大于它的，模板要求约数时才说 80余次。
  exactUpTo: 9
  # 模板没有指明时怎么说：exact 准数，approximate 约数。
  counts: exact
`

const scalar = (text: string): string => writeFlow([text]).slice(1, -1).trim()
