import { recordForm } from '../../app/add-record/index.ts'
import { type ChangeOptions, chooseRecord } from '../choose-record.ts'
import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { settleDayWord } from '../day-words.ts'
import { Misuse, type Option } from '../option.ts'
import { findFolders } from '../paths.ts'
import { placesOption } from '../read-places.ts'
import { runChange } from '../run-change.ts'

const { data, term, yes, dryRun, strict, quiet, json } = common

const cleared: Option<readonly string[]> = {
  name: 'clear',
  also: ['清空'],
  takes: '字段',
  help: '清空这个字段，可以写几个：--clear 费用,备注',
  read: (texts) => texts.flatMap((text) => text.split(/[,，、]/)).filter((word) => word.trim() !== ''),
}

/** `houqin edit`: changes fields of one record. */
export const edit = command({
  name: 'edit',
  also: ['修改', '改'],
  takes: '编号或几个词',
  summary: '改一条记录：写编号或记录里的几个词，先给您看改前改后，同意了才写',
  examples: [
    'edit WX-2025-012 --数量 4盏 --费用 60',
    'edit 三年级二班 灯管 --维修人 王师傅',
    'edit WX-2025-012 --clear 费用',
  ],
  others: '台账的每个字段都是一个选项，后面写新的值；写空的（--费用 ""）就清空',
  options: { cleared, nth: placesOption, data, term, yes, dryRun, strict, quiet, json },
  run: async ({ words, options, others = new Map<string, readonly string[]>() }, host, terminal) => {
    if (words.length === 0) return new Misuse('要写明改哪一条，如：houqin edit WX-2025-012 --数量 4盏')
    const { cleared: empty = [], nth = [] } = options
    if (others.size === 0 && empty.length === 0)
      return new Misuse(`要写明改成什么，如：houqin edit ${words.join(' ')} --数量 4盏`)
    if (nth.length > 1) return new Misuse('edit 一次改一项，--nth 只写一个数')
    const settings: ChangeOptions = options
    const record = await chooseRecord(words, settings, false, host, terminal)
    if (record instanceof Misuse || typeof record === 'number') return record
    const form = await recordForm({ data: findFolders(options).data, kind: record.kind }, host)
    const dates = new Set(form.flatMap((field) => (field.isDate ? field.words : [])))
    const fields = [...others].map(
      ([word, texts]) =>
        [word, dates.has(word) ? texts.map((text) => settleDayWord(text, host.today())) : texts] as const,
    )
    return runChange(
      record,
      { type: 'edit', fields, cleared: empty, ...(nth[0] !== undefined && { nth: nth[0] }) },
      { command: 'edit', did: '改了', question: '照上面改吗？' },
      settings,
      host,
      terminal,
    )
  },
})
