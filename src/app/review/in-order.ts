/**
 * Processes items concurrently, up to `ahead` at a time, and yields the results in the order of the items, so that what is
 * written does not depend on timing.
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

/** Waits for work and returns a function that gives its result or throws its error when its turn comes. */
const settled = <Answer>(work: Promise<Answer>): Promise<() => Answer> =>
  work.then(
    (answer) => () => answer,
    (error: unknown) => () => {
      throw error
    },
  )
