export { loadSpelling } from './load-spelling.ts'
export { isLockedKey, keyNames, type MadeKeys, makeKeys } from './make-keys.ts'
export { readRegister } from './read-keys.ts'
