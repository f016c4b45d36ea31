import type { Catalogue } from './catalogue.ts'

/** Codes of the pipeline and the command line. */
export const pipelineCodes = {
  'data-missing': {
    severity: 'error',
    title: '找不到数据文件夹',
    explanation:
      '数据文件夹里要有 school.yaml 和以学期命名的文件夹（如 2025-autumn）。请检查 --data 后面的路径，或在放数据的文件夹里运行。',
  },
} as const satisfies Catalogue
