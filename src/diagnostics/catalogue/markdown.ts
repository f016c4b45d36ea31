import type { Catalogue } from './catalogue.ts'

/** Codes of the Markdown stage: what a template or the director's own paragraphs say that a document cannot hold. */
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
    explanation: '删除线、脚注、引用式链接、图片等在总结和计划里没有对应的格式。内容照常印出或略去，请改写。',
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
} as const satisfies Catalogue
