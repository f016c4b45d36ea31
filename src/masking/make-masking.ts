import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/index.ts'
import type { DocumentModel } from '../document/index.ts'
import type { MaskStyle, Workspace } from '../records/index.ts'
import { collectPeople } from './collect-people.ts'
import type { FoundNames } from './find-names.ts'
import { maskDocument } from './mask-document.ts'
import { type Mask, maskText, standInText } from './mask-text.ts'
import { makeNameTable } from './name-table.ts'

/** Removes people's names from what leaves the school (隐名); offices and the school remain. */
export interface Masking {
  readonly style: MaskStyle
  /** The document with 某某 in place of people, as printed. */
  readonly document: (document: DocumentModel) => Outcome<DocumentModel>
  /** A name or a line, as printed in documents. */
  readonly text: (text: string) => string
  /** A ledger or a template with a stand-in for each person (某某01号), consistent across files. */
  readonly source: (text: string) => string
  /** Diagnostics about the names themselves, once for all documents. */
  readonly diagnostics: readonly Diagnostic[]
}

/** A workspace's names are collected only once for all its documents. */
const noMaskings = (): Map<MaskStyle, Masking> => new Map()

/** Makes the masking for a workspace's people. */
export function makeMasking(workspace: Workspace, style: MaskStyle): Masking {
  const maskings = workspace.memory.recall(noMaskings, workspace)
  const masking = maskings.get(style) ?? make(workspace, style)
  maskings.set(style, masking)
  return masking
}

const shownAtMost = 10

function make(workspace: Workspace, style: MaskStyle): Masking {
  const { school } = workspace
  const { names = [], except = [], location } = school.mask ?? {}
  const { people, uncertain } = collectPeople(workspace, { names, except })
  const table = makeNameTable(people, new Set(names), [
    school.name,
    school.shortName,
    school.department,
    ...except,
  ])
  const mask: Mask = { table, style, passOver: () => undefined }
  return {
    style,
    text: (text) => maskText(text, mask).text,
    source: (text) => standInText(text, mask),
    document: (document) => {
      const passed: FoundNames['passedOver'][number][] = []
      const value = maskDocument(document, { ...mask, passOver: (found) => passed.push(...found) })
      return { value, diagnostics: tellPassedOver(passed) }
    },
    diagnostics:
      uncertain.length === 0
        ? []
        : [
            diagnose(
              'mask-uncertain',
              `人员栏里的这几个词看不出是不是人名，当作人名隐去了：${shown(uncertain)}`,
              location,
              [
                '是人名的，写进 school.yaml 的 mask 的 names（另外隐去），以后不再问；不是的，写进 except（不是人名），就照印。',
              ],
            ),
          ],
  }

  function tellPassedOver(passed: FoundNames['passedOver']): readonly Diagnostic[] {
    const around = new Map(passed.map((one) => [one.around, one.name]))
    if (around.size === 0) return []
    const places = [...around].map(([words, name]) => `“${words.replace(/\s+/g, '')}”里的${name}`)
    return [
      diagnose('mask-common-word', `与人同名的常用词，当作常用词没有隐去：${shown(places)}`, location, [
        '确实说的是人的，写进 school.yaml 的 mask 的 names；不是的，写进 except，以后不再提示。',
      ]),
    ]
  }
}

const shown = (words: readonly string[]): string =>
  words.slice(0, shownAtMost).join('、') + (words.length > shownAtMost ? `等${words.length}个` : '')
