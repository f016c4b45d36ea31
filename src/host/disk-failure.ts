import type { DiskFault, WriteFailure } from './host.ts'

/** An operation on files failed. */
export class DiskFailure extends Error implements WriteFailure {
  readonly path: string
  readonly reason: WriteFailure['reason']
  readonly detail: string
  readonly now?: Uint8Array

  constructor(
    path: string,
    reason: DiskFault | WriteFailure['reason'],
    detail: string,
    more: { readonly now?: Uint8Array | undefined; readonly cause?: unknown } = {},
  ) {
    super(`${reason}: ${path}: ${detail}`, 'cause' in more ? { cause: more.cause } : undefined)
    this.name = 'DiskFailure'
    this.path = path
    this.reason = reason
    this.detail = detail
    if (more.now) this.now = more.now
  }
}
