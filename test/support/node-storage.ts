import type { Recovery, WritableHost } from '../../src/host/index.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { openStorage } from '../../src/storage/index.ts'

/** The machine's own files, read and written as the program does; `recovered` gets what was seen to of a broken-off write. */
export const openNodeStorage = (recovered: Recovery[] = [], command = 'test'): WritableHost =>
  openStorage(nodeHost, {
    command,
    onWait: () => undefined,
    onRecovery: (recovery) => {
      recovered.push(recovery)
    },
  })
