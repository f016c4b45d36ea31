/**
 * Whether a stream gets colours: on a terminal that can show them, unless NO_COLOR (https://no-color.org) says otherwise;
 * FORCE_COLOR asks for them everywhere.
 *
 * @param env the environment's variables; one that is empty counts as not set, as no-color.org has it
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
