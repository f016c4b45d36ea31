import { compareTermIds } from '../../calendar/index.ts'
import type { ChainState } from './origin.ts'
import type { PackageFacts } from './package-facts.ts'

/** A package's place in its school's chain, and its faults. */
export interface ChainLink {
  readonly state: ChainState
  readonly fault?: string
}

type Link = Pick<PackageFacts, 'digest' | 'term' | 'previous' | 'plain'> & { readonly file: string }

/**
 * How a package relates to the others. `own` are all packages of its school, `named` all with the digest that it states for its
 * predecessor.
 */
export function findLink(link: Link, own: readonly Link[], named: readonly Link[]): ChainLink {
  const { term, previous, plain } = link
  const earlier = own.filter((other) => compareTermIds(other.term.id, term.id) < 0)
  const [latest, ...others] = earlier.toSorted((a, b) => compareTermIds(b.term.id, a.term.id))
  if (!previous) {
    if (!latest) return { state: 'first' }
    // If a school has never chained its packages, nothing can be broken.
    return own.some((other) => other.previous)
      ? {
          state: 'unnamed',
          fault: `没有写上一个档案包，而 ${latest.file}（${latest.term.label}）也交来了，这所学校别的档案包是接着的`,
        }
      : { state: 'unnamed' }
  }
  const target = named.find((other) => other.plain.fonds === plain.fonds && other.term.id === previous.term)
  const [stranger] = named
  if (!target && stranger)
    return {
      state: 'broken',
      fault: `与上一个档案包接不上：它接着的是 ${stranger.file}，那是${stranger.term.label}的、别的学校或别的学期的`,
    }
  const since = latest && compareTermIds(latest.term.id, previous.term)
  if (target) {
    return since !== undefined && since > 0 && latest
      ? {
          state: 'broken',
          fault: `与上一个档案包接不上：它接着 ${target.file}，跳过了 ${latest.file}（${latest.term.label}）`,
        }
      : { state: 'holds' }
  }
  if (latest && since !== undefined && since >= 0)
    return {
      state: 'broken',
      fault: `与上一个档案包接不上：它接着的不是交来的 ${[latest, ...others.filter((other) => other.term.id === latest.term.id)].map(({ file }) => file).join('、')}（${latest.term.label}），其中一个换过`,
    }
  return { state: 'absent' }
}
