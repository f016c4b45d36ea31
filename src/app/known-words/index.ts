export { knownWords, type WordFolders } from './known-words.ts'
