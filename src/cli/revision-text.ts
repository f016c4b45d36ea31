import type { AdoptedFile, FileDifference, ParagraphChange } from '../app/adopt/index.ts'

const names: Readonly<Record<ParagraphChange['type'], string>> = {
  changed: '改',
  added: '加',
  moved: '移',
  deleted: '删',
}

/**
 * Lists changes in order: what happened to each paragraph, its words with deletions and insertions, and where its text comes
 * from.
 */
export function differenceText({ title, changes }: FileDifference): string {
  if (changes.length === 0) return `《${title}》的文字和生成时一样。`
  const parts = changes.map((change, at) => {
    const { type, moved, section, origin } = change
    const what = `${names[type]}${moved && type === 'changed' ? '、移' : ''}`
    const lines = [
      `${at + 1}. [${what}]${section === '' ? '' : `  ${section}`}`,
      `   ${wordsText(change)}`,
      ...(origin === '' ? [] : [`   出处：${origin}`]),
    ]
    return lines.join('\n')
  })
  return `《${title}》和生成时不同的有 ${changes.length} 处（[-删去-]，{+添上+}）：\n\n${parts.join('\n\n')}`
}

/** How much unchanged text is shown, enough to find the place. */
const around = 16

function wordsText({ words, type }: ParagraphChange): string {
  return words
    .map((word, at) => {
      const text = word.text.replaceAll('\n', '⏎')
      if (word.type === 'added') return type === 'added' ? text : `{+${text}+}`
      if (word.type === 'deleted') return type === 'deleted' ? text : `[-${text}-]`
      return abridge(text, at > 0, at + 1 < words.length)
    })
    .join('')
}

/** Abridges unchanged text by leaving out its middle if it is long. */
function abridge(text: string, follows: boolean, goesOn: boolean): string {
  if (text.length <= 2 * around + 4) return text
  const start = follows || !goesOn ? text.slice(0, around) : ''
  const end = goesOn ? text.slice(-around) : ''
  return `${start}……${end}`
}

/** Summarises in one line what was adopted. */
export function adoptedText({ title, counts, files }: AdoptedFile): string {
  const { changed, added, moved, deleted } = counts
  if (files.size === 0) return `《${title}》里没有要收的改动，数据没有变。`
  const told = [
    [changed, '改写'],
    [added, '添加'],
    [moved, '移动'],
    [deleted, '删去'],
  ] as const
  const said = told.filter(([count]) => count > 0).map(([count, word]) => `${word} ${count} 段`)
  return `《${title}》的改动收进来了：${said.join('，')}。`
}
