import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { flag } from '../option.ts'
import { runBuild } from '../run-build.ts'

const { term, month, year, asOf, data, templates, language, mask, noMask, strict, quiet, json } = common

const unused = flag('unused', '逐条列出台账里有、文件没有写到的记录和栏目')

/** `houqin check`: reports everything about ledgers and templates; writes nothing. */
export const check = command({
  name: 'check',
  also: ['检查'],
  takes: '[文件…]',
  words: 'templates',
  summary: '只检查台账和模板，不生成文件',
  options: { term, month, year, asOf, data, templates, language, mask, noMask, strict, quiet, json, unused },
  run: ({ words, options }, host, terminal) => runBuild(words, [], options, host, terminal),
})
