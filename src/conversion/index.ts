export { type Conversion, makeConversion } from './make-conversion.ts'
