import { changesOf } from '../../app/edit/index.ts'
import {
  adoptionWords,
  makeWorkspace,
  type NewWorkspace,
  type PlanCatalogue,
  type SchoolAnswers,
} from '../../app/init/index.ts'
import { type Diagnostic, hasErrors, renderReport } from '../../diagnostics/index.ts'
import { openQuestions } from '../ask.ts'
import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { exitCodes } from '../exit-codes.ts'
import { flag, Misuse, type Option, text } from '../option.ts'
import { findFolders, shownPath, userPath } from '../paths.ts'
import { reportFailure } from '../report-failure.ts'
import { askSchool, type GivenAnswers, readAdopted, readYesNo, usualAnswers } from '../school-questions.ts'
import type { Terminal } from '../terminal.ts'

const { templates, quiet, json } = common

const canteen: Option<boolean> = {
  name: 'canteen',
  takes: 'yes|no',
  words: ['yes', 'no'],
  help: '有没有食堂，默认有',
  read: ([written = '']) =>
    readYesNo(written) ?? new Misuse(`--canteen 写 yes（有）或 no（没有），不能是“${written}”`),
}

const adopted: Option<readonly PlanCatalogue[]> = {
  name: 'adopt',
  takes: '校历,常规,演练要求',
  words: [...adoptionWords, 'none'],
  help: '把哪些当作本校的计划，学期末核对完成情况：校历、常规、演练要求，或 none；默认都不',
  read: ([written = '']) =>
    readAdopted(written) ??
    new Misuse(`--adopt 只能写 ${adoptionWords.join('、')}，几种之间用逗号，或 none，不能是“${written}”`),
}

/** `houqin init`: makes a workspace for a school after asking a few questions. */
export const init = command({
  name: 'init',
  also: ['新建'],
  takes: '文件夹',
  summary: '新建一套台账：问几个问题，建好学校情况、空台账和说明，马上能生成文件',
  examples: [
    'init 我校',
    'init 我校 --name 某某县城南小学 --term 2026-autumn --start 2026-09-01 --end 2027-01-22 --canteen yes',
  ],
  options: {
    name: text('name', '校名', '学校全称'),
    department: text('department', '处室', '写材料的处室，默认总务处'),
    term: text('term', '2026-autumn', '现在的学期，默认照今天的日期'),
    start: text('start', '2026-09-01', '学期的第一天，不写就先按往年估计'),
    end: text('end', '2027-01-22', '学期的最后一天'),
    canteen,
    adopted,
    yes: flag('yes', '不问，没有写的都用默认的'),
    templates,
    quiet,
    json,
  },
  run: async ({ words, options }, host, terminal) => {
    const [written, extra] = words
    if (written === undefined) return new Misuse('要写明建在哪个文件夹，如：houqin init 我校')
    if (extra !== undefined)
      return new Misuse(`init 后面写一个文件夹，“${extra}”多了；名字里有空格的，整个放在引号里`)
    const school = await settleAnswers(options, options.yes ?? options.json ?? false, host.today(), terminal)
    if (school === undefined)
      return new Misuse(
        '没有写学校名称。这里不能问您，请写在命令里：\n' +
          `  houqin init ${quoted(written)} --name 学校全称 [--department 处室] [--term 2026-autumn --start 2026-09-01 --end 2027-01-22] [--canteen yes|no] [--adopt 校历,常规,演练要求]`,
      )
    const folder = userPath(written)
    const { value, diagnostics } = await makeWorkspace(
      { folder, folderLabel: shownPath(folder), templates: findFolders(options).templates, school },
      host,
    )
    const faulty = hasErrors(diagnostics)
    const failure = faulty
      ? undefined
      : await host.save(folder, changesOf(value), {
          record: { command: 'init', summary: `建了${school.name}的台账` },
        })
    const made = !faulty && failure === undefined
    if (options.json) terminal.print(toJson(made, value, diagnostics))
    else {
      const report = renderReport(diagnostics, value.sources, { color: terminal.color })
      if (report !== '') terminal.report(report)
      if (faulty) terminal.report('没有写任何文件。')
      else if (made && !options.quiet) terminal.print(tellMade(shownPath(folder), written, school, value))
    }
    if (failure === undefined) return faulty ? exitCodes.faults : exitCodes.done
    return reportFailure(failure, 'named', terminal)
  },
})

/**
 * Completes the answers: at a terminal, asks for what is not on the command line; otherwise, uses the defaults for everything but
 * the name.
 */
async function settleAnswers(
  given: GivenAnswers,
  silent: boolean,
  today: string,
  terminal: Terminal,
): Promise<SchoolAnswers | undefined> {
  const { name } = given
  if (silent || !terminal.isAttended)
    return name === undefined ? undefined : { ...usualAnswers(today), ...pick(given), name }
  const questions = openQuestions(terminal)
  try {
    return await askSchool(given, today, questions.ask)
  } finally {
    questions.close()
  }
}

const pick = ({
  department,
  term,
  start,
  end,
  canteen: has,
  adopted: taken,
}: GivenAnswers): GivenAnswers => ({
  ...(department !== undefined && { department }),
  ...(term !== undefined && { term }),
  ...(start !== undefined && { start }),
  ...(end !== undefined && { end }),
  ...(has !== undefined && { canteen: has }),
  ...(taken !== undefined && { adopted: taken }),
})

/** Quotes a path as one word of a command line. */
const quoted = (path: string): string => (/[\s'"()&;]/.test(path) ? `"${path}"` : path)

function tellMade(
  label: string,
  written: string,
  school: SchoolAnswers,
  { files, kept, term }: NewWorkspace,
): string {
  const ledgers = [...files.keys()].filter(
    (file) => file.startsWith(`${term}/`) && file.endsWith('.yaml'),
  ).length
  const guessed = school.start === undefined || school.end === undefined
  const lines = [
    `${school.name}的台账建好了，在 ${label}：`,
    '  school.yaml       学校情况，打开看一遍，补上人数、校长',
    `  ${term}/${' '.repeat(Math.max(1, 17 - term.length))}${ledgers} 种空台账，每种里有一条样子`,
    '  README.md         一页纸说明',
    kept.length > 0 ? `已有、没有改动的：${kept.join('、')}` : undefined,
    guessed ? `学期的起止日期是按往年估计的，请在 school.yaml 里照校历改。` : undefined,
    '',
    '下一步：',
    `  cd ${quoted(written)}`,
    '  houqin add 维修      记一条维修',
    '  houqin build         生成总结和计划，写在 out 里',
  ]
  return lines.filter((line) => line !== undefined).join('\n')
}

/** Output for other programs, with stable English keys. */
const toJson = (
  written: boolean,
  { files, kept, term }: NewWorkspace,
  diagnostics: readonly Diagnostic[],
): string => JSON.stringify({ written, term, files: [...files.keys()], kept, diagnostics }, null, 2)
