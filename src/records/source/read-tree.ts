import { type Document, parseDocument } from 'yaml'
import { type Diagnostic, diagnose, type Location, type Outcome } from '../../diagnostics/index.ts'
import { convertDocument } from './convert.ts'
import { describeFault } from './describe-fault.ts'
import { applyEdits } from './edits.ts'
import { findSlips } from './find-slips.ts'
import { findExcessiveNesting } from './guard.ts'
import { describeSlips } from './slip-messages.ts'
import type { SourceFile } from './source-file.ts'
import { type Piece, splitPieces } from './split-pieces.ts'
import type { TreeEntry, TreeNode } from './tree.ts'
import { findYamlFault } from './yaml-faults.ts'

/** Turns offsets of the parsed text into places of the file. */
type Locate = (start: number, end: number) => Location

/**
 * Reads the YAML of a file. Slips of typing are reported and mended in memory, so that the rest of the file is still
 * checked; where a record is broken beyond that, it alone is left out. Undefined: nothing was written, or nothing could
 * be read.
 */
export function readTree(
  source: SourceFile,
  isKey: (word: string) => boolean,
): Outcome<TreeNode | undefined> {
  const slips = findSlips(source.text, isKey)
  const { text, toOriginal } = applyEdits(source.text, slips)
  const locate: Locate = (start, end) =>
    source.locate(toOriginal(start), Math.max(toOriginal(end), toOriginal(start)))
  const told = describeSlips(source, slips)
  const tooDeep = findExcessiveNesting(text)
  if (tooDeep !== undefined) {
    const fault = findYamlFault({ code: 'RESOURCE_EXHAUSTION', message: '' }, [])
    return {
      value: undefined,
      diagnostics: [...told, diagnose(fault.code, fault.message, locate(tooDeep, tooDeep + 1), [fault.hint])],
    }
  }
  const document = parse(text)
  const { value, diagnostics } =
    document.errors.length === 0 ? convertWhole(document, text, locate) : readPieces(text, document, locate)
  return { value, diagnostics: [...told, ...diagnostics] }
}

/**
 * Everything stays text (failsafe): 007 and 2026-04 are what the user typed, whatever tag stands before them. Keys are
 * compared by us, who know aliases.
 */
const parse = (text: string): Document =>
  parseDocument(text, {
    schema: 'failsafe',
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
  })

function convertWhole(document: Document, text: string, locate: Locate): Outcome<TreeNode | undefined> {
  const { node, diagnostics } = convertDocument(document, text, locate)
  return { value: node, diagnostics }
}

/** Parses record by record, reporting the first error of each: the others follow from it. */
function readPieces(text: string, whole: Document, locate: Locate): Outcome<TreeNode | undefined> {
  const diagnostics: Diagnostic[] = []
  const nodes: { piece: Piece; node: TreeNode }[] = []
  for (const piece of splitPieces(text)) {
    const part = text.slice(piece.start, piece.end)
    const document = parse(part)
    const locatePiece: Locate = (start, end) => locate(piece.start + start, piece.start + end)
    if (document.errors.length > 0) {
      diagnostics.push(describeFault(document, locatePiece, part))
      continue
    }
    const converted = convertDocument(document, part, locatePiece)
    // An alias may name something in another piece: of that nothing can be said here.
    if (converted.diagnostics.some(({ code }) => code === 'yaml-alias')) continue
    // Nor which anchors are named elsewhere.
    diagnostics.push(...converted.diagnostics.filter(({ code }) => code !== 'yaml-anchor'))
    if (converted.node) nodes.push({ piece, node: converted.node })
  }
  if (diagnostics.length === 0) diagnostics.push(describeFault(whole, locate, text))
  return { value: joinPieces(nodes), diagnostics }
}

/** Puts pieces together again: items into the list, which belongs to the last key before them, if there is one. */
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
