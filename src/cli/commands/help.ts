import { exitCodeMeanings } from '../exit-codes.ts'
import { terminal } from '../terminal.ts'

const text = `houqin —— 后勤台账生成公文

用法
  houqin build [文件…]     生成 Word 和 PDF；不写文件名就生成本学期总结和下学期计划
  houqin check             只检查台账和模板，不生成文件
  houqin schema            写出台账的 JSON Schema，编辑器据此提示和检查
  houqin trace 文件 [数]   查文件（.docx、.pdf）里的数从哪里来，如 80余次；不写数就列出全部
  houqin help              显示这份说明

文件
  summary                  学期工作总结
  plan                     学期工作计划（按月）
  或 templates 文件夹里自己的模板名

选项
  --term 2025-autumn       学期：年份-autumn（秋季）或 年份-spring（春季）
  --data 文件夹            台账所在的文件夹，默认 data
  --templates 文件夹       模板所在的文件夹，默认用自带的模板
  --out 文件夹             写到哪里，默认 out；schema 默认写进数据文件夹的 .schema
  --format docx,pdf        只要其中一种就写一种
  --fonts system           PDF 用本机的仿宋、楷体、黑体、小标宋；默认 bundled，用自带的字体
  --pdf a2a                PDF 的标准：a2a（归档，默认）、a2b、a3a（附上台账）、plain（不作归档承诺）
  --lang zh-Hant           写成繁体；zh-TW、zh-HK 还用台湾、香港的用语
  --review                 另写一份核对稿：每个数带批注，附数字来源表
  --all                    trace 时把每个数的依据都写出来
  --strict                 有警告也不生成
  --quiet                  只显示问题
  --json                   结果用 JSON 输出，供别的程序读
  --version                显示版本

退出码
${exitCodeMeanings.map(([code, meaning]) => `  ${String(code).padEnd(3)} ${meaning}`).join('\n')}

在源码文件夹里运行时，把 houqin 换成 npm run -s houqin --，例如：
  npm run -s houqin -- build summary --term 2025-autumn`

/** `houqin help`. */
export const help = (): void => terminal.print(text)
