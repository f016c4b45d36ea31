export { areSame } from './are-same.ts'
export { openStorage } from './open-storage.ts'
export type { Told } from './save.ts'
