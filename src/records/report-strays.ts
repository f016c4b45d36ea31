import { guessTermId, parseTermId } from '../calendar/index.ts'
import { type Diagnostic, diagnose } from '../diagnostics/index.ts'
import { findSimilar } from '../text/index.ts'
import type { KindDefinition } from './field.ts'
import { findKind } from './find-kind.ts'
import { catalogueKinds } from './kinds/catalogues.ts'

/** Reports files that are not read, and what they were probably meant to be. */
export const reportStrays = (
  strays: readonly string[],
  kinds: readonly KindDefinition[],
): readonly Diagnostic[] =>
  strays.map((file) => {
    const parts = file.split('/')
    const name = parts.at(-1) ?? ''
    return diagnose('file-unknown', `不认识文件“${name}”，没有读取`, { file, line: 1, column: 1 }, [
      adviceFor(parts, kinds),
    ])
  })

function adviceFor(parts: readonly string[], kinds: readonly KindDefinition[]): string {
  const [folder = '', ...below] = parts
  const name = parts.at(-1) ?? ''
  const stem = stemOf(name)
  const catalogue = findKind(stem, catalogueKinds)
  if (catalogue) return `${catalogue.label}的文件名是 ${catalogue.plural}.yaml，和 school.yaml 放在一起`
  if (below.length === 0) {
    return findSimilar(stem, ['school', '学校'])
      ? '学校信息的文件名是 school.yaml'
      : '台账要放进学期文件夹，如 2025-autumn/repairs.yaml'
  }
  if (!parseTermId(folder)) {
    const guess = guessTermId(folder)
    return `台账要放进学期文件夹${guess ? `：把“${folder}”改名为“${guess}”` : '，如 2025-autumn 或 2026-spring'}`
  }
  if (below[0] === 'narrative') return '自己写的段落要存成 .md 文件'
  const meant = findKind(stem, kinds, 'near')
  return meant
    ? `是不是“${meant.plural}.yaml”（${meant.label}）？`
    : `可用的台账：${kinds.map(({ plural }) => plural).join('、')}（都加 .yaml）`
}

const stemOf = (name: string): string => name.replace(/(\.ya?ml)?(\.txt)?$/i, '')
