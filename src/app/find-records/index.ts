export {
  chooseRecords,
  type RecordWords,
} from './choose-records.ts'
export { type Finishing, finishingOf, itemsOf, openItems } from './finishing.ts'
export { type LedgerFolder, type OpenLedgers, openLedgers } from './open-ledgers.ts'
export {
  type FoundRecord,
  findRecord,
  itemsNamed,
  type RecordQuery,
  searchRecords,
} from './search-records.ts'
