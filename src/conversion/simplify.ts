/** Traditional characters as Simplified ones, character by character: for comparing names, not for reading. */
export type Simplify = (text: string) => string

/** OpenCC's table of characters as a function. */
export async function loadSimplifier(): Promise<Simplify> {
  // The package's own types name each other in a way that TypeScript does not find.
  const { configs } = (await import('opencc-js/preset/t2cn')) as unknown as OpenccCharacters
  // Of the dictionaries of a step the last holds single characters.
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
