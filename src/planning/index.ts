export { type MonthBlock, type MonthJoint, monthBlocks } from './month-blocks.ts'
