/** A piece of running text. Values from records arrive as `text` or `fact` and can never turn into syntax. */
export type Inline = Text | Strong | Emphasis | FactText | MissingText | LineBreak | Link

/** Marks what came from a value of a template; absent on text that a person typed. */
interface Valued {
  /** Index of the value within one rendering; one value may become several inlines. */
  readonly insert?: number
}

/** Plain characters. */
export interface Text extends Valued {
  readonly type: 'text'
  readonly value: string
}

/** Set in 黑体. */
export interface Strong {
  readonly type: 'strong'
  readonly children: readonly Inline[]
}

/** Set in 楷体. */
export interface Emphasis {
  readonly type: 'emphasis'
  readonly children: readonly Inline[]
}

/** A worded value with its evidence, e.g. 80余次. */
export interface FactText extends Valued {
  readonly type: 'fact'
  readonly value: string
  /** Index into {@link DocumentModel.evidence}. */
  readonly evidence: number
}

/** 【待补：…】: something missing from the records; highlighted in a draft, refused by `--strict`. */
export interface MissingText extends Valued {
  readonly type: 'missing'
  readonly value: string
}

/** A line break within a block. */
export interface LineBreak {
  readonly type: 'break'
}

/** A link; printed as its text. */
export interface Link {
  readonly type: 'link'
  readonly href: string
  readonly children: readonly Inline[]
}

/** The characters of inlines, as a reader would copy them. */
export const plainText = (inlines: readonly Inline[]): string => inlines.map(characters).join('')

function characters(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'fact':
    case 'missing':
      return inline.value
    case 'strong':
    case 'emphasis':
    case 'link':
      return plainText(inline.children)
    case 'break':
      return '\n'
  }
}
