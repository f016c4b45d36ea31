// The machine that Node runs on, for programs: hosts, the shipped templates, outputs written all or none.
import type { Recovery, WritableHost } from './host/index.ts'
import { nodeHost } from './host/node-host.ts'
import { openStorage } from './storage/index.ts'

export { type OutputFolder, type SavedOutputs, saveOutputs } from './app/outputs/index.ts'
export { nodeHost } from './host/node-host.ts'
export { shippedTemplates } from './host/node-shipped.ts'

/** What a use case that writes may want to know. */
export interface WritingOptions {
  /** What the program is doing, for others who wait for it. */
  readonly command?: string
  /** A write that a death of a program had left half done was finished or undone. */
  readonly onRecovery?: (recovery: Recovery) => void
}

/** A host that also writes: all or nothing, compared with what was read, one at a time. */
export const openNodeHost = ({ command = 'api', onRecovery }: WritingOptions = {}): WritableHost =>
  openStorage(nodeHost, {
    command,
    onWait: () => undefined,
    onRecovery: (recovery) => onRecovery?.(recovery),
  })
