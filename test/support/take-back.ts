import { exportLedgers } from '../../src/app/export/index.ts'
import { type Conflict, type Side, type TakenBack, takeBack } from '../../src/app/take-back/index.ts'
import { type BookRows, editBook } from './edit-book.ts'
import { type Data, emptyData } from './import-file.ts'
import { memoryHost } from './memory-host.ts'

const hostOf = (
  data: Data,
  files: Readonly<Record<string, Uint8Array>> = {},
): ReturnType<typeof memoryHost> =>
  memoryHost({
    ...Object.fromEntries(
      Object.entries({ ...emptyData, ...data }).map(([path, text]) => [`data/${path}`, text]),
    ),
    ...files,
  })

/** Exports the ledgers of a term. */
export async function exportBook(data: Data, term = '2026-spring'): Promise<Uint8Array> {
  const request = { data: 'data', dataLabel: 'data', kinds: [], blank: false, term }
  const { value } = await exportLedgers(request, hostOf(data))
  const [bytes] = value.files.values()
  if (!bytes) throw new Error('nothing was exported')
  return bytes
}

/** The outcome of taking a workbook back, with the ledgers after it. */
export interface TakenBackBook {
  readonly value: TakenBack
  readonly codes: readonly string[]
  readonly messages: string
  readonly data: Data
  /** The changes on a line each: 改 W-1 数量 2 3. */
  readonly lines: readonly string[]
  readonly conflicts: readonly Conflict[]
}

/** Takes a workbook back into ledgers in memory; undefined if it is not one of theirs. */
export async function takeBackBook(
  bytes: Uint8Array,
  data: Data,
  decide: (conflict: Conflict) => Side | undefined = () => undefined,
  sheet?: string,
): Promise<TakenBackBook | undefined> {
  const outcome = await takeBack(
    {
      data: 'data',
      dataLabel: 'data',
      file: '台账.xlsx',
      fileLabel: '台账.xlsx',
      ...(sheet !== undefined && { sheet }),
    },
    decide,
    hostOf(data, { '台账.xlsx': bytes }),
  )
  if (!outcome) return undefined
  const { value, diagnostics } = outcome
  const written = [...value.files].map(
    ([path, content]) => [path, new TextDecoder().decode(content)] as const,
  )
  const words = { change: '改', add: '添', remove: '删' } as const
  return {
    value,
    codes: diagnostics.map(({ code }) => code),
    messages: diagnostics.map(({ message }) => message).join('\n'),
    data: { ...data, ...Object.fromEntries(written) },
    lines: value.ledgers
      .flatMap(({ changes }) => changes)
      .flatMap(({ type, id, title, fields }) =>
        fields.length === 0
          ? [`${words[type]} ${id} ${title}`]
          : fields.map(({ label, before, after }) => `${words[type]} ${id} ${label} ${before}→${after}`),
      ),
    conflicts: value.conflicts.map(({ conflict }) => conflict),
  }
}

/** Edits an exported workbook and takes it back into ledgers as they are now. */
export async function editAndTakeBack(
  book: Uint8Array,
  edit: (sheets: BookRows) => void,
  now: Data,
  decide?: (conflict: Conflict) => Side | undefined,
): Promise<TakenBackBook> {
  const taken = await takeBackBook(await editBook(book, edit), now, decide)
  if (!taken) throw new Error('the workbook was not recognised')
  return taken
}
