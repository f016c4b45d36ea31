export { type MarkdownSource, parseMarkdown } from './parse-markdown.ts'
