import { type ChangeOptions, chooseRecord } from '../choose-record.ts'
import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { Misuse } from '../option.ts'
import { runChange } from '../run-change.ts'

const { data, term, yes, dryRun, strict, quiet, json } = common

/** `houqin remove`: takes one record out of its ledger. */
export const remove = command({
  name: 'remove',
  also: ['删除', '删'],
  takes: '编号或几个词',
  summary: '删一条记录：先把整条给您看，同意了才删；照片留着，撤销得回来',
  examples: ['remove WX-2025-012', 'remove 三年级二班 灯管'],
  options: { data, term, yes, dryRun, strict, quiet, json },
  run: async ({ words, options }, host, terminal) => {
    if (words.length === 0) return new Misuse('要写明删哪一条，如：houqin remove WX-2025-012')
    const settings: ChangeOptions = options
    const record = await chooseRecord(words, settings, false, host, terminal)
    if (record instanceof Misuse || typeof record === 'number') return record
    const text = { command: 'remove', did: '删了', question: '删去这一条吗？' }
    return runChange(record, { type: 'remove' }, text, settings, host, terminal)
  },
})
