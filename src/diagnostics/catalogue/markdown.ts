import type { Catalogue } from './catalogue.ts'

/** Codes of the Markdown stage: what a document cannot contain in a template or in the director's own paragraphs. */
export const markdownCodes = {
  'markdown-too-complex': {
    severity: 'error',
    title: '文字里的符号多得读不了',
    explanation:
      '引用和列表套了二十层以上、“>”开头的行有两千多行、一段里有一千多个“[”之类，公文用不到，读起来却慢得没有尽头，所以不读。',
  },
  'markdown-html': {
    severity: 'warning',
    title: '文字里有 HTML 标记',
    explanation:
      '公文由 Markdown 生成，不认 HTML 标记，标记会原样印在纸上。加粗写 **文字**，换行在行尾空两格，表格用 Markdown 表格或 {{table}}。',
  },
  'markdown-code': {
    severity: 'warning',
    title: '行首空格使文字变成了代码',
    explanation: 'Markdown 把行首四个以上空格的文字当代码。正文的首行缩进由程序加，段落开头不要自己空格。',
  },
  'markdown-unsupported': {
    severity: 'warning',
    title: '公文里没有的写法',
    explanation:
      '删除线、脚注、图片、链接的说明等在总结和计划里没有对应的格式。文字照常印出，脚注印成“注1：……”一段，请改写。',
  },
  'markdown-too-deep': {
    severity: 'warning',
    title: '编号超过五级',
    explanation:
      '公文的结构层次一般为一、（一）1.（1）四级，本程序另加①一级。再深就看不清了，请把内容提上一层。',
  },
  'markdown-block-in-text': {
    severity: 'error',
    title: '整块内容夹在文字中间',
    explanation: '表格、落款、自写段落要单独占一行，前后各空一行，才能放进文件。',
  },
  'markdown-title-in-narrative': {
    severity: 'warning',
    title: '自写段落里有一级标题',
    explanation: '一级标题（#）是全文标题，正文里再出现就另起一个附件。自写段落里的小标题请用 ## 或 ###。',
  },
  'markdown-rule': {
    severity: 'warning',
    title: '文字下面紧接着一行横线',
    explanation:
      '单独一行的“---”是另起一页。紧接在文字下面的，别处的 Markdown 会把上面那句话变成标题；这里照常印那句话，然后另起一页。要另起一页就在中间空一行，不要就删去横线。',
  },
  'markdown-table-wide': {
    severity: 'warning',
    title: '表格的一行比表头多几格',
    explanation:
      'Markdown 表格有几栏由表头决定。多出的格印在后面没有栏目名的一栏里，请给表头补上；格子里的文字带有“|”的，写成“\\|”。',
  },
  'markdown-number': {
    severity: 'warning',
    title: '编号和写的不一样',
    explanation:
      '行首的“5.”“5)”是列表的编号，从第一条起往下接着编，所以印出来的可能和写的不一样。改成接得上的编号；要照写的印，写成“5、”，它是普通文字。',
  },
  'markdown-empty-section': {
    severity: 'warning',
    title: '自己写的标题下面没有内容',
    explanation:
      '模板里的标题下面没有记录时不印。自写段落里的标题、在 Word 里添的和改过的标题是人写的，不会不声不响地去掉，照印，并提醒您下面是空的。',
  },
  'markdown-link-address': {
    severity: 'notice',
    title: '链接的地址不印在纸上',
    explanation: '链接在 Word 和 PDF 里点得开，纸上只有链接的文字。看纸的人也要用到地址的，把它写进正文。',
  },
  'markdown-lost': {
    severity: 'warning',
    title: '写的文字没有印出来',
    explanation:
      '每一段生成以后，都和写的逐字核对；这几个字 Markdown 当成了记号，文件里没有。换一种写法，或者在它前面加一个反斜杠。',
  },
} as const satisfies Catalogue
