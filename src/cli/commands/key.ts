import { keyNames, makeKeys } from '../../app/keys/index.ts'
import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { exitCodes } from '../exit-codes.ts'
import { explainFailure } from '../explain-failure.ts'
import { flag, Misuse, text } from '../option.ts'
import { isPassphraseGiven, readPassphrase } from '../passphrase.ts'
import { shownPath, userPath } from '../paths.ts'
import type { Terminal } from '../terminal.ts'

/** `houqin key new`: makes the school's key pair for signing packages. */
export const key = command({
  name: 'key',
  also: ['钥匙'],
  takes: 'new',
  summary: '做一对签名用的钥匙：私钥学校保管，公钥交给上级',
  examples: ['key new --out 钥匙', 'key new --passphrase'],
  options: {
    out: text('out', '文件夹', '写到哪里，默认当前文件夹'),
    passphrase: flag('passphrase', '给私钥加口令，签名时要输入；脚本里用环境变量 HOUQIN_KEY_PASSPHRASE'),
    quiet: common.quiet,
  },
  run: async ({ words, options }, host, terminal) => {
    const [what, extra] = words
    if (what !== 'new' || extra !== undefined) return new Misuse('key 后面写 new：houqin key new')
    const folder = userPath(options.out ?? '.')
    const passphrase = options.passphrase ? await choosePassphrase(terminal) : undefined
    if (passphrase instanceof Misuse) return passphrase
    const made = await makeKeys(folder, host, passphrase)
    if ('failure' in made) {
      const { failure } = made
      const hint =
        failure.reason === 'exists'
          ? '。旧钥匙签过的档案包还要靠它核验，要另做一对，请换一个文件夹（--out）'
          : ''
      terminal.report(`错误  ${explainFailure(failure, 'out')}${hint}。没有写任何文件`)
      return exitCodes.unwritable
    }
    if (options.quiet) return exitCodes.done
    terminal.print(
      [
        `私钥 ${shownPath(`${folder}/${keyNames.privateKey}`)}：只有本人能读，自己保管，不要外传，不要放进档案${passphrase === undefined ? '' : '；口令忘了就打不开，要另做一对'}`,
        `公钥 ${shownPath(`${folder}/${keyNames.publicKey}`)}：交给上级，用来核验`,
        `公钥指纹 ${made.fingerprint}`,
      ].join('\n'),
    )
    return exitCodes.done
  },
})

/** The minimum length of a passphrase; shorter ones can be guessed by brute force. */
const shortest = 8

/** Gets a new passphrase, asking for it twice if it has to be typed. */
async function choosePassphrase(terminal: Terminal): Promise<string | Misuse> {
  const chosen = await readPassphrase('私钥的口令（输入时不显示）：', terminal)
  if (chosen === undefined)
    return new Misuse('没有口令：在终端里运行，按提示输入，或用环境变量 HOUQIN_KEY_PASSPHRASE 给出')
  if (Array.from(chosen).length < shortest)
    return new Misuse(`口令只有 ${Array.from(chosen).length} 个字符，至少要 ${shortest} 个`)
  const again = isPassphraseGiven(terminal) ? chosen : await readPassphrase('再输入一次：', terminal)
  return chosen === again ? chosen : new Misuse('两次输入的口令不一样，没有做钥匙')
}
