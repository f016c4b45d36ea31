import manifest from '../../../package.json' with { type: 'json' }
import { terminal } from '../terminal.ts'

/** `houqin --version`. */
export const version = (): void => terminal.print(`houqin ${manifest.version}`)
