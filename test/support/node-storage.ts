import type { Recovery, WritableHost } from '../../src/host/index.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { openStorage } from '../../src/storage/index.ts'

/** The machine's own files, read and written as the program does; `recovered` collects what became of interrupted writes. */
export const openNodeStorage = (recovered: Recovery[] = [], command = 'test'): WritableHost =>
  openStorage(nodeHost, {
    command,
    onWait: () => undefined,
    onRecovery: (recovery) => {
      recovered.push(recovery)
    },
  })
