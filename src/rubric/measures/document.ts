import type { Measure } from './measure.ts'

/**
 * 文件: whether the package has documents with these words in their titles. That the files exist and are intact has been shown by
 * verification.
 */
export const document: Measure = {
  label: '文件',
  needs: [{ field: 'document', label: '文件', has: ({ documents }) => documents.length > 0 }],
  run: ({ rule: { documents }, manifest: { files } }) => {
    const titles = files.filter(({ role }) => role === 'document').map(({ title }) => title)
    const gaps = documents.filter((words) => !titles.some((title) => title.includes(words)))
    const there = documents.length - gaps.length
    return {
      state: gaps.length === 0 ? 'met' : 'short',
      reached: there / documents.length,
      finding: gaps.length === 0 ? `${documents.join('、')}都在包里` : `包里没有${gaps.join('、')}`,
      gaps,
      failing: [],
      supporting: [],
    }
  },
}
