const mostListed = 10

/** Rows for a message, a few of them: （第5、6、9行）. */
export function listPlaces(records: readonly { readonly row: number }[]): string {
  const shown = records.slice(0, mostListed).map(({ row }) => row + 1)
  return `（第${shown.join('、')}${records.length > mostListed ? '……' : ''}行）`
}
