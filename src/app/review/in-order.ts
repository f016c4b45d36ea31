/**
 * Does work on items, on up to `ahead` at a time, and gives what came of it in the order of the items: what is written of
 * it does not depend on who was faster.
 */
export async function* inOrder<Item, Answer>(
  items: Iterable<Item> | AsyncIterable<Item>,
  ahead: number,
  work: (item: Item) => Promise<Answer>,
): AsyncGenerator<Answer> {
  const begun: Promise<() => Answer>[] = []
  for await (const item of items) {
    begun.push(settled(work(item)))
    const first = begun.length >= ahead ? begun.shift() : undefined
    if (first) yield (await first)()
  }
  for (const answer of begun) yield (await answer)()
}

/** What work came to, to be asked for when its turn comes: its answer, or its failure thrown. */
const settled = <Answer>(work: Promise<Answer>): Promise<() => Answer> =>
  work.then(
    (answer) => () => answer,
    (error: unknown) => () => {
      throw error
    },
  )
