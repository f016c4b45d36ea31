/**
 * Whether a stream gets colours: on a terminal that supports them, unless NO_COLOR (https://no-color.org) is set; FORCE_COLOR
 * enables them everywhere.
 *
 * @param env the environment variables; an empty one counts as not set, as no-color.org specifies
 */
export function wantsColor(
  isTerminal: boolean,
  {
    NO_COLOR: no = '',
    FORCE_COLOR: force = '',
    TERM: kind = '',
  }: Readonly<Record<string, string | undefined>>,
): boolean {
  if (no !== '') return false
  if (force !== '') return force !== '0' && force !== 'false'
  return isTerminal && kind !== 'dumb'
}
