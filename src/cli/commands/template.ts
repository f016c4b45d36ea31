import { checkTemplates } from '../../app/templates/index.ts'
import { hasErrors, renderReport } from '../../diagnostics/index.ts'
import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { verdict } from '../exit-codes.ts'
import { Misuse } from '../option.ts'
import { findFolders, shownPath } from '../paths.ts'

const { data, templates, term, strict, quiet, json } = common

/** `houqin template check`: reports everything about templates, apart from the data. */
export const template = command({
  name: 'template',
  also: ['模板'],
  takes: 'check [模板]',
  summary: '对照台账检查模板：没有的字段和助手、没有用上的片段、手写的数',
  examples: ['template check', 'template check summary'],
  options: { data, templates, term, strict, quiet, json },
  run: async ({ words, options }, host, terminal) => {
    const [action, name, extra] = words
    if (action !== 'check') return new Misuse('template 后面写 check，如：houqin template check summary')
    if (extra !== undefined) return new Misuse(`一次只检查一个模板，“${extra}”多了；不写就全部检查`)
    const folders = findFolders(options)
    const { value, diagnostics } = await checkTemplates(
      {
        ...folders,
        dataLabel: shownPath(folders.data),
        templatesLabel: shownPath(folders.templates),
        ...(name !== undefined && { name }),
        ...(options.term !== undefined && { term: options.term }),
      },
      host,
    )
    if (options.json) terminal.print(JSON.stringify({ files: value.files, diagnostics }, null, 2))
    else {
      const report = renderReport(diagnostics, value.sources, { color: terminal.color })
      if (report !== '') terminal.report(report)
      if (!hasErrors(diagnostics) && !options.quiet)
        terminal.print(`检查完毕，模板都能用：${value.files.join('、')}。`)
    }
    return verdict(diagnostics, options.strict ?? false)
  },
})
