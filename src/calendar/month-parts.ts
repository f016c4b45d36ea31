/** Days of the named parts of a month; 31 means its last day. */
export const monthParts: ReadonlyMap<string, readonly [first: number, last: number]> = new Map([
  ['初', [1, 10]],
  ['上旬', [1, 10]],
  ['中', [11, 20]],
  ['中旬', [11, 20]],
  ['下旬', [21, 31]],
  ['底', [21, 31]],
  ['末', [21, 31]],
])
