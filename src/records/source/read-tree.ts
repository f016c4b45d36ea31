import type { Document } from 'yaml'
import {
  boundFaults,
  type Diagnostic,
  diagnose,
  type Location,
  makeFaultList,
  type Outcome,
} from '../../diagnostics/index.ts'
import { convertDocument } from './convert.ts'
import { describeFault } from './describe-fault.ts'
import { applyEdits } from './edits.ts'
import { findExcessiveNesting } from './find-nesting.ts'
import { findSlips } from './find-slips.ts'
import { findTooMany, mostBroken, mostPieces } from './guard.ts'
import { parseYaml } from './parse-yaml.ts'
import { describeSlips } from './slip-messages.ts'
import type { SourceFile } from './source-file.ts'
import { type Piece, splitPieces } from './split-pieces.ts'
import type { TreeEntry, TreeNode } from './tree.ts'
import { findYamlFault } from './yaml-faults.ts'

/** Maps offsets in the parsed text to locations in the file. */
type Locate = (start: number, end: number) => Location

/**
 * Parses the YAML of a file. Typing slips are reported and mended in memory, so that the rest of the file is still checked; a
 * record that is broken beyond that is left out alone. Undefined if the file is empty or nothing could be parsed.
 */
export function readTree(
  source: SourceFile,
  isKey: (word: string) => boolean,
): Outcome<TreeNode | undefined> {
  const tooMany = findTooMany(source.text)
  if (tooMany !== undefined)
    return { value: undefined, diagnostics: [reportTooMany(source.locate(tooMany, tooMany))] }
  const slips = findSlips(source.text, isKey)
  const { text, toOriginal } = applyEdits(source.text, slips)
  const locate: Locate = (start, end) =>
    source.locate(toOriginal(start), Math.max(toOriginal(end), toOriginal(start)))
  const described = describeSlips(source, slips)
  const tooDeep = findExcessiveNesting(text)
  if (tooDeep !== undefined) {
    const fault = findYamlFault({ code: 'RESOURCE_EXHAUSTION', message: '' }, [])
    return {
      value: undefined,
      diagnostics: [
        ...described,
        diagnose(fault.code, fault.message, locate(tooDeep, tooDeep + 1), [fault.hint]),
      ],
    }
  }
  const document = source.parsed?.text === text ? source.parsed.document : parseYaml(text)
  const { value, diagnostics } =
    document.errors.length === 0 ? convertWhole(document, text, locate) : readPieces(text, document, locate)
  return { value, diagnostics: boundFaults([...described, ...diagnostics]) }
}

const reportTooMany = (location: Location): Diagnostic =>
  diagnose(
    'file-too-large',
    `文件里的行、字段和列表项超过了${mostPieces / 10_000}万个，不像是台账`,
    location,
    ['一个文件放一个学期的记录；不是台账的内容移出去。'],
  )

function convertWhole(document: Document, text: string, locate: Locate): Outcome<TreeNode | undefined> {
  const { node, diagnostics } = convertDocument(document, text, locate)
  return { value: node, diagnostics }
}

/** Parses record by record, reporting only the first error of each, because the others follow from it. */
function readPieces(text: string, whole: Document, locate: Locate): Outcome<TreeNode | undefined> {
  const faults = makeFaultList()
  const nodes: { piece: Piece; node: TreeNode }[] = []
  let broken = 0
  for (const piece of splitPieces(text)) {
    if (broken === mostBroken) {
      faults.report(reportRest(locate(piece.start, piece.end)))
      break
    }
    const part = text.slice(piece.start, piece.end)
    const document = parseYaml(part)
    const locatePiece: Locate = (start, end) => locate(piece.start + start, piece.start + end)
    if (document.errors.length > 0) {
      faults.report(describeFault(document, locatePiece, part))
      broken += 1
      continue
    }
    const converted = convertDocument(document, part, locatePiece)
    // An alias may refer to something in another piece, so that nothing can be said about it here.
    if (converted.diagnostics.some(({ code }) => code === 'yaml-alias')) continue
    // Nor is it known which anchors are referred to elsewhere.
    for (const fault of converted.diagnostics) if (fault.code !== 'yaml-anchor') faults.report(fault)
    if (converted.node) nodes.push({ piece, node: converted.node })
  }
  const diagnostics = faults.all()
  return {
    value: joinPieces(nodes),
    diagnostics: diagnostics.length > 0 ? diagnostics : [describeFault(whole, locate, text)],
  }
}

const reportRest = (location: Location): Diagnostic =>
  diagnose(
    'yaml-unread',
    `前面已有${mostBroken}处不合 YAML 的写法，从第${location.line}行起没有再读`,
    location,
    ['先改好前面的，再检查一次；多半是同一种写法错了很多次。'],
  )

/** Joins pieces: items into the list, which belongs to the last key before them, if there is one. */
function joinPieces(nodes: readonly { piece: Piece; node: TreeNode }[]): TreeNode | undefined {
  const items = nodes.flatMap(({ piece, node }) =>
    piece.type === 'item' && node.type === 'list' ? node.items : [],
  )
  const entries = nodes.flatMap(({ piece, node }) =>
    piece.type === 'key' && node.type === 'map' ? node.entries : [],
  )
  const first = nodes[0]?.node
  if (!first) return undefined
  const list: TreeNode = { type: 'list', items, location: first.location }
  if (entries.length === 0) return list
  return {
    type: 'map',
    entries: items.length > 0 ? attach(entries, list) : entries,
    location: first.location,
  }
}

const attach = (entries: readonly TreeEntry[], list: TreeNode): readonly TreeEntry[] =>
  entries.map((entry) => (/^(records|记录)$/.test(entry.key.text) ? { key: entry.key, value: list } : entry))
