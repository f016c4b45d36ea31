import { nextTermId } from '../../calendar/index.ts'

/**
 * README.md of a new workspace (Chinese): one page about where things are and what to run, with examples from the term itself.
 * `example` is a command line with `houqin add`. Throws a RangeError if `term` is not a term id.
 */
export function workspaceGuide(school: string, term: string, department: string, example: string): string {
  const [year = '', season] = term.split('-')
  const [letter, month] = season === 'spring' ? ['C', '04'] : ['Q', '10']
  return `# ${school}后勤台账

这个文件夹是${department}的全部后勤台账。平时记台账，总结、计划、月小结由程序写出来，文中的数都从台账里数。

## 哪里放什么

| 位置 | 放什么 |
| --- | --- |
| \`school.yaml\` | 学校名称、处室、学期起止日期；前面带“# ”的是还没有用上的项目 |
| \`${term}/\` | 这个学期的台账，一种一个文件，里面有一条样子 |
| \`${term}/narrative/\` | 自己写的开头、结尾，重新生成时原样保留 |
| \`calendar.yaml\`、\`routines.yaml\` | 校历上的日子、常规工作，按自己学校改。在 \`school.yaml\` 里写了 \`adopt\`（采用）的，做计划时自动排进去，学期末核对；没写的不用 |
| \`photos/\` | 照片，放在以记录编号命名的文件夹里，如 \`photos/WX-${year}${letter}-001/\` |
| \`.schema/\` | 给编辑器用的，不用管 |
| \`out/\` | 生成的 Word 和 PDF |

## 每天

在这个文件夹里打开命令行：

\`\`\`
${example}
houqin check
\`\`\`

第一行记一条维修，第二行检查台账写得对不对。也可以直接改台账文件，或者把 Excel 登记表导入：

\`\`\`
houqin import 维修登记.xlsx
\`\`\`

## 要交材料的时候

\`\`\`
houqin build
\`\`\`

文件写在 \`out/\` 里。台账里没有的事，文中印成醒目的“【待补：……】”，补上记录再生成一次就没有了。

| 还可以 | 命令 |
| --- | --- |
| 月小结 | \`houqin build month --month ${year}-${month}\` |
| 查一个数从哪里来 | \`houqin trace 文件.docx 80余次\` |
| 把在 Word 里改的收回来 | \`houqin adopt 文件.docx\` |
| 下一个学期 | \`houqin new-term ${nextTermId(term)}\` |
| 归档 | \`houqin archive\` |
| 看不懂的提示 | \`houqin explain 代号\` |
`
}
