import { parseDocumentId } from '../../build/index.ts'
import { findPeriod, type Period, parsePeriodId } from '../../calendar/index.ts'
import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import type { KindDefinition } from '../../records/index.ts'
import type { Baseline } from '../../revision/index.ts'
import type { DocumentTemplate } from '../../templating/index.ts'
import type { Materials } from '../identify/index.ts'
import type { RevisionRequest } from './edited-file.ts'

/** What the document of an edited file would now be made from. */
export interface EditedDocument {
  /** Template name. */
  readonly name: string
  readonly template: DocumentTemplate
  readonly period: Period
  readonly ledger?: KindDefinition
}

/** Finds the template, period and ledger of an edited file; reports which of them no longer exists. */
export function findEditedDocument(
  { document, term: id }: Pick<Baseline, 'document' | 'term'>,
  { workspace, templates }: Materials,
  { fileLabel, dataLabel }: RevisionRequest,
): EditedDocument | Diagnostic {
  const { template: name, ledger: plural } = parseDocumentId(document)
  const gone = (message: string, hint: string): Diagnostic =>
    diagnose('revision-document-gone', message, undefined, [hint])
  const template = templates.documents.get(name)
  if (template === undefined) {
    if (templates.archive.has(name) || templates.review.has(name))
      return gone(
        `${fileLabel} 是归档或审核时由程序填的，不是照台账写的文件，不收改动`,
        '归档文件目录随档案包重新生成；审核意见表的意见就写在表里，程序不会覆盖。',
      )
    return gone(
      `${fileLabel} 是照模板“${name}”写的，现在没有这份模板`,
      '用了自己的模板的，在 --templates 后面写它的文件夹；改了名的，把名字改回来。',
    )
  }
  const periodId = parsePeriodId(id)
  const period = periodId && findPeriod(periodId, workspace.school.terms)
  if (period === undefined)
    return gone(
      `${fileLabel} 是写 ${id} 的，${dataLabel}/school.yaml 里没有这个学期，或这个月份、学年的学期不全`,
      '在 --data 后面写生成它时用的数据文件夹，或在 school.yaml 的 terms 下面添上那个学期。',
    )
  if (template.front.value.each === undefined) return { name, template, period }
  const ledger = workspace.kinds.find((kind) => kind.plural === plural)
  if (ledger !== undefined) return { name, template, period, ledger }
  return plural === undefined
    ? gone(
        `${fileLabel} 是照模板“${name}”写的，现在这份模板每种台账各写一份，分不清它是哪一种的`,
        '重新生成一份，在新的 Word 文件里改。',
      )
    : gone(
        `${fileLabel} 是台账“${plural}”的，school.yaml 里现在没有这种台账`,
        '在 --data 后面写生成它时用的数据文件夹；自己的台账改了名的，把名字改回来。',
      )
}
