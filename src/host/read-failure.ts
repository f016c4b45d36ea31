/** Why something could not be read. That nothing stands at a path is no such reason where nothing need stand there. */
export type ReadReason =
  /** The user may not read it. */
  | 'denied'
  /** Another program holds it, and went on holding it. */
  | 'busy'
  /** The disk, the network or a cloud drive failed. */
  | 'broken'
  /** A folder, where a file should be. */
  | 'folder'
  /** A file, where a folder should be. */
  | 'not-folder'
  /** Neither a file nor a folder: a pipe, a socket, a device. It was not opened. */
  | 'special'
  /** A link that leads out of the folder that is read; `detail` says where to. */
  | 'outside'
  /** A link to what is not there. */
  | 'dangling'
  /** Links that lead to each other. */
  | 'loop'
  /** Links to folders that hold links to folders, and so on: more than anybody made on purpose. */
  | 'tangled'
  /** It was there a moment ago. */
  | 'gone'
  /** A write into the folder was broken off, and can now be neither finished nor undone. */
  | 'half-written'
  /** An older version's write was broken off and left the file under another name, which `detail` gives. */
  | 'left-over'
  | 'too-long'
  | 'too-large'
  /** The system lets no more files be open. */
  | 'too-many'
  | 'other'

/** One thing that could not be read. */
export interface ReadFault {
  readonly path: string
  readonly reason: ReadReason
  /** What the system said, in its words; of a link where it leads. May be empty. */
  readonly detail: string
  /** Of what is too large: its bytes, and how many are read. */
  readonly size?: number
  readonly most?: number
}

/** Thrown where something that should be read cannot be: going on without it would give wrong counts. Has all faults of a folder. */
export class ReadFailure extends Error {
  readonly faults: readonly ReadFault[]

  constructor(faults: readonly ReadFault[], options?: ErrorOptions) {
    super(`Cannot read ${faults.map(({ path, reason }) => `${path} (${reason})`).join(', ')}`, options)
    this.name = 'ReadFailure'
    this.faults = faults
  }
}

/** The faults of an error that is a failure to read, also of one that came from a thread, where classes are lost. */
export function readFaultsOf(error: unknown): readonly ReadFault[] | undefined {
  if (error instanceof ReadFailure) return error.faults
  if (!(error instanceof Error) || error.name !== 'ReadFailure' || !('faults' in error)) return undefined
  return error.faults as readonly ReadFault[]
}
