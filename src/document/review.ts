import type { Block, Table, TableRow } from './block.ts'
import { commonFolder, exactText, placeText, recordLines, recordTexts } from './evidence-text.ts'
import { findFacts } from './fact-places.ts'
import type { Inline } from './inline.ts'
import type { DocumentModel, Evidence, FactNote } from './model.ts'

/** How many records the table and the comments name before they give only a count; `houqin trace` lists all. */
const mostRecords = 3

/** Ends the title of a review copy. */
export const reviewMark = '（核对稿）'

/** The title of the last annex of a review copy. */
export const sourceAnnexTitle = '数字来源表'

/**
 * Makes the review copy (核对稿): the same text with a note on each computed number, and the table of sources (数字来源表) as the last
 * annex. Blocks before that annex keep their places and inlines, so that lines break as before except for the twips that note
 * marks occupy; only a single 附件 becomes 附件1, because it is no longer the only one.
 */
export function reviewCopy(document: DocumentModel): DocumentModel {
  const sources = findSources(document)
  const notes = sources.flatMap(({ index, evidence, drawn }, at): readonly FactNote[] =>
    drawn
      ? []
      : [
          {
            evidence: index,
            anchor: `number_${at + 1}`,
            row: `source_${at + 1}`,
            lines: noteLines(evidence),
          },
        ],
  )
  const { metadata } = document
  return {
    ...document,
    metadata: { ...metadata, title: `${metadata.title}${reviewMark}` },
    blocks: addAnnex(document.blocks, sourceAnnex(document.blocks, sources, notes)),
    notes,
  }
}

interface Source {
  /** Index into DocumentModel.evidence. */
  readonly index: number
  /** As written in the text. */
  readonly text: string
  readonly evidence: Evidence
  /** Whether it is drawn by a chart, so that the text has no place to link to. */
  readonly drawn: boolean
}

/** The computed values of the text in reading order, each once. */
function findSources(document: DocumentModel): readonly Source[] {
  const found = new Map<number, Source>()
  for (const { evidence: index, text, inTable, drawn } of findFacts(document.blocks)) {
    const evidence = document.evidence[index]
    // A cell of a ledger's table repeats a value of a record: the row itself is the source.
    const copied = inTable && evidence?.records.length === 1
    if (evidence && !copied && !found.has(index)) {
      const said = drawn === undefined ? text : `${text}（${drawn}）`
      found.set(index, { index, text: said, evidence, drawn: drawn !== undefined })
    }
  }
  return [...found.values()]
}

const isAnnex = (block: Block): boolean => block.type === 'annex'

/** Adds an annex after the others; 版记 stays last (GB/T 9704-2012, 7.4). */
function addAnnex(blocks: readonly Block[], annex: readonly Block[]): readonly Block[] {
  const numbered = blocks.map((block) =>
    block.type === 'annex' && block.ordinal === 0 ? { ...block, ordinal: 1 } : block,
  )
  const end = numbered.at(-1)?.type === 'imprint' ? -1 : numbered.length
  return numbered.toSpliced(end, 0, ...annex)
}

function sourceAnnex(
  blocks: readonly Block[],
  sources: readonly Source[],
  notes: readonly FactNote[],
): readonly Block[] {
  const annexes = blocks.filter(isAnnex).length
  const head: Block = {
    type: 'annex',
    ordinal: annexes === 0 ? 0 : annexes + 1,
    title: text(sourceAnnexTitle),
  }
  const lead = (words: string): Block => ({ type: 'paragraph', style: 'body', inlines: text(words) })
  if (sources.length === 0) return [head, lead('文中没有由台账算出的数。')]
  const folder = commonFolder(sources.map(({ evidence }) => evidence))
  return [
    head,
    lead(
      `文中由台账算出的数共${sources.length}个，按出现的先后列在下面；依据写台账文件${folder === '' ? '' : `（在 ${folder} 里）`}、行和记录编号，多的只列前${mostRecords}条。`,
    ),
    sourceTable(sources, new Map(notes.map((note) => [note.evidence, note])), folder),
  ]
}

const sourceTable = (
  sources: readonly Source[],
  notes: ReadonlyMap<number, FactNote>,
  folder: string,
): Table => ({
  type: 'table',
  columns: [
    { heading: text('序号'), align: 'centre' },
    { heading: text('文中写法'), align: 'left' },
    { heading: text('准确值'), align: 'left' },
    { heading: text('怎么得来'), align: 'left' },
    { heading: text('依据'), align: 'left' },
  ],
  rows: sources.map(({ index, text: said, evidence }, at): TableRow => {
    const note = notes.get(index)
    const ordinal = text(String(at + 1))
    return {
      cells: [
        note ? [{ type: 'link', href: `#${note.anchor}`, children: ordinal }] : ordinal,
        text(said),
        text(exactText(evidence)),
        text(evidence.query),
        lines(recordLines(evidence, mostRecords, folder)),
      ],
      ...(note && { anchor: note.row }),
    }
  }),
})

function noteLines(evidence: Evidence): readonly string[] {
  const { query, template } = evidence
  return [
    `准确值：${exactText(evidence)}`,
    `怎么得来：${query}`,
    `依据：${recordTexts(evidence, mostRecords).join('；')}`,
    ...(template ? [`模板：${placeText(template)}`] : []),
  ]
}

const text = (value: string): readonly Inline[] => [{ type: 'text', value }]

const lines = (values: readonly string[]): readonly Inline[] =>
  values.flatMap((value, at): readonly Inline[] => [
    ...(at > 0 ? [{ type: 'break' } as const] : []),
    ...text(value),
  ])
