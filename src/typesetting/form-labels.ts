import type { FormElement } from './form-choice.ts'

/** What users call each element. */
export const elementLabels: Readonly<Record<FormElement, string>> = {
  title: '大标题',
  subtitle: '副标题',
  body: '正文',
  heading1: '一级标题',
  heading2: '二级标题',
  heading3: '三级标题',
  heading4: '四级标题',
  heading5: '五级标题',
  caption: '表题',
  tableHead: '表头',
  table: '表格',
  figureCaption: '图注',
  annexLabel: '附件序号',
  imprint: '版记',
  pageNumber: '页码',
}

export const elementNames = Object.keys(elementLabels) as readonly FormElement[]
