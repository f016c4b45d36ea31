import type { Catalogue } from './catalogue.ts'

/** Codes of the pipeline and the command line. */
export const pipelineCodes = {
  'data-missing': {
    severity: 'error',
    title: '找不到数据文件夹',
    explanation:
      '数据文件夹里要有 school.yaml 和以学期命名的文件夹（如 2025-autumn）。请检查 --data 后面的路径，或在放数据的文件夹里运行。',
  },
  'templates-missing': {
    severity: 'error',
    title: '找不到模板',
    explanation:
      '模板文件夹里要有以 .md.hbs 结尾的模板，如 summary.md.hbs。请检查 --templates 后面的路径；不写这个选项就用自带的模板。',
  },
  'template-encoding': {
    severity: 'error',
    title: '模板不是 UTF-8 编码',
    explanation: '模板要存成 UTF-8 编码，否则汉字会变成乱码。用记事本打开模板，“另存为”时把编码选成 UTF-8。',
  },
  'term-unknown': {
    severity: 'error',
    title: '没有这个学期',
    explanation:
      '学期要先在 school.yaml 的 terms 下面写上起止日期才能用。写法是年份加 -autumn（秋季）或 -spring（春季），如 2025-autumn。',
  },
  'document-unknown': {
    severity: 'error',
    title: '没有这份文件',
    explanation:
      '能生成的文件就是模板文件夹里的模板：summary.md.hbs 对应 summary。要新的文件，就照着写一个模板放进模板文件夹。',
  },
  'fonts-stand-in': {
    severity: 'notice',
    title: 'PDF 用了代替字体',
    explanation:
      '公文规定的仿宋、楷体、小标宋没有可以随程序分发的字体文件，PDF 里用思源宋体、思源黑体代替，版式（每页 22 行、每行 28 字）不变。Word 文件里写的仍是规定的字体名，在装有这些字体的电脑上打开就是规定的字体。',
  },
} as const satisfies Catalogue
