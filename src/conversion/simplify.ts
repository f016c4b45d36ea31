/** Converts Traditional characters to Simplified ones individually, for comparing names rather than for reading. */
export type Simplify = (text: string) => string

/** Loads OpenCC's table of characters. */
export async function loadSimplifier(): Promise<Simplify> {
  // TypeScript cannot resolve the package's own types, which refer to each other.
  const { configs } = (await import('opencc-js/preset/t2cn')) as unknown as OpenccCharacters
  // The last dictionary of a step contains single characters.
  const table = configs.t2s?.conversionChain[0]?.at(-1) ?? ''
  const pairs = typeof table === 'string' ? table.split('|').map((pair) => pair.split(' ')) : table
  const forms = new Map(pairs.map(([character = '', form = '']) => [character, form]))
  return (text) => Array.from(text, (character) => forms.get(character) ?? character).join('')
}

interface OpenccCharacters {
  readonly configs: Readonly<
    Record<
      string,
      | {
          readonly conversionChain: readonly (readonly (string | readonly (readonly [string, string])[])[])[]
        }
      | undefined
    >
  >
}
