/** Why something could not be read. Absence counts only where something has to exist. */
export type ReadReason =
  /** The user has no permission to read it. */
  | 'denied'
  /** Another program has it open, and kept it open. */
  | 'busy'
  /** The disk, the network or a cloud drive failed. */
  | 'broken'
  /** A folder, where a file should be. */
  | 'folder'
  /** A file, where a folder should be. */
  | 'not-folder'
  /** Neither a file nor a folder: a pipe, a socket, a device. It was not opened. */
  | 'special'
  /** A link that leads out of the folder being read; `detail` says where. */
  | 'outside'
  /** A link whose target does not exist. */
  | 'dangling'
  /** Links that lead to each other. */
  | 'loop'
  /** Links to folders that contain links to folders, and so on: more than anyone makes on purpose. */
  | 'tangled'
  /** It existed a moment ago. */
  | 'gone'
  /** A write to the folder was interrupted, and can now be neither finished nor undone. */
  | 'half-written'
  /** A write by an older version was interrupted and left the file under another name, which `detail` gives. */
  | 'left-over'
  | 'too-long'
  | 'too-large'
  /** The system's limit on open files is reached. */
  | 'too-many'
  | 'other'

/** One thing that could not be read. */
export interface ReadFault {
  readonly path: string
  readonly reason: ReadReason
  /** The system's own message, or the target of a link. May be empty. */
  readonly detail: string
  /** Present if it is too large: its size in bytes, and the limit. */
  readonly size?: number
  readonly most?: number
}

/**
 * Thrown where something that should be read cannot be: continuing without it would give wrong counts. Lists all faults of a
 * folder.
 */
export class ReadFailure extends Error {
  readonly faults: readonly ReadFault[]

  constructor(faults: readonly ReadFault[], options?: ErrorOptions) {
    super(`Cannot read ${faults.map(({ path, reason }) => `${path} (${reason})`).join(', ')}`, options)
    this.name = 'ReadFailure'
    this.faults = faults
  }
}

/**
 * The faults of a failure to read, including one that came from a thread, where classes are lost; undefined for any other error.
 */
export function readFaultsOf(error: unknown): readonly ReadFault[] | undefined {
  if (error instanceof ReadFailure) return error.faults
  if (!(error instanceof Error) || error.name !== 'ReadFailure' || !('faults' in error)) return undefined
  return error.faults as readonly ReadFault[]
}
