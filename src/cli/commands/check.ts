import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { runBuild } from '../run-build.ts'

const { term, month, year, asOf, data, templates, language, mask, noMask, strict, quiet, json } = common

/** `houqin check`: reports everything about ledgers and templates; writes nothing. */
export const check = command({
  name: 'check',
  takes: '[文件…]',
  words: 'templates',
  summary: '只检查台账和模板，不生成文件',
  options: { term, month, year, asOf, data, templates, language, mask, noMask, strict, quiet, json },
  run: ({ words, options }, host, terminal) => runBuild(words, [], options, host, terminal),
})
