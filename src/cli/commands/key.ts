import { keyNames, makeKeys } from '../../pipeline/index.ts'
import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { exitCodes } from '../exit-codes.ts'
import { explainFailure } from '../explain-failure.ts'
import { Misuse, text } from '../option.ts'
import { shownPath, userPath } from '../paths.ts'
import { terminal } from '../terminal.ts'

/** `houqin key new`: the school's pair of keys for signing packages. */
export const key = command({
  name: 'key',
  takes: 'new',
  summary: '做一对签名用的钥匙：私钥学校保管，公钥交给上级',
  examples: ['key new --out 钥匙'],
  options: { out: text('out', '文件夹', '写到哪里，默认当前文件夹'), quiet: common.quiet },
  run: async ({ words, options }, host) => {
    const [what, extra] = words
    if (what !== 'new' || extra !== undefined) return new Misuse('key 后面写 new：houqin key new')
    const folder = userPath(options.out ?? '.')
    const made = await makeKeys(folder, host)
    if ('failure' in made) {
      const { failure } = made
      const hint =
        failure.reason === 'exists'
          ? '。旧钥匙签过的档案包还要靠它核验，要另做一对，请换一个文件夹（--out）'
          : ''
      terminal.report(`错误  ${explainFailure(failure)}${hint}。没有写任何文件`)
      return exitCodes.unwritable
    }
    if (options.quiet) return exitCodes.done
    terminal.print(
      [
        `私钥 ${shownPath(`${folder}/${keyNames.privateKey}`)}：只有本人能读，自己保管，不要外传，不要放进档案`,
        `公钥 ${shownPath(`${folder}/${keyNames.publicKey}`)}：交给上级，用来核验`,
        `公钥指纹 ${made.fingerprint}`,
      ].join('\n'),
    )
    return exitCodes.done
  },
})
