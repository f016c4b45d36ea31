export { isLockedKey, keyNames, type MadeKeys, makeKeys } from './make-keys.ts'
export { loadSpelling, readRegister } from './read-keys.ts'
