/** Excel's limit on the length of a sheet's name. */
const longest = 31

/** Makes a function that returns unique names valid in Excel, whatever is wanted, and never the `reserved` ones. */
export function makeSheetNames(...reserved: readonly string[]): (wanted: string) => string {
  const taken = new Set(reserved)
  return (wanted) => {
    const plain =
      wanted
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || '台账'
    for (let number = 1; ; number += 1) {
      const ending = number === 1 ? '' : ` ${number}`
      const name = `${Array.from(plain)
        .slice(0, longest - ending.length)
        .join('')
        .slice(0, longest - ending.length)}${ending}`
      const key = name.toLowerCase()
      if (taken.has(key) || key === 'history') continue
      taken.add(key)
      return name
    }
  }
}
