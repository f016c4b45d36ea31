export { type Masking, makeMasking } from './make-masking.ts'
export { maskMark } from './mask-document.ts'
