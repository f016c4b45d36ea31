import { describe, expect, it } from 'vitest'
import type { ArchivedItem, Manifest } from '../../../../src/package/manifest/manifest.ts'
import { checkChain, type EarlierPackage } from '../../../../src/package/verify/check-chain.ts'
import { smallManifest } from '../../../support/small-package.ts'

const [first, second] = ['1'.repeat(64), '2'.repeat(64)]
const before: Manifest = {
  ...smallManifest,
  term: { ...smallManifest.term, id: '2025-spring' },
  files: [],
}
const earlier: EarlierPackage = { manifest: before, digest: first, sound: true }
const now: Manifest = { ...smallManifest, previous: { term: '2025-spring', digest: first }, files: [] }
const signer = (fingerprint: string): Pick<Manifest, 'signer'> => ({
  signer: { algorithm: 'Ed25519', fingerprint },
})
const item = (number: string): ArchivedItem => ({
  number,
  author: '',
  title: '',
  date: '2026-01-20',
  retention: 'Y',
  files: [],
})

const told = (
  manifest: Manifest,
  of: EarlierPackage | undefined = earlier,
  trusted = false,
): readonly string[] => checkChain(manifest, of, trusted).map(({ code, message }) => `${code} ${message}`)

describe('checkChain', () => {
  it('finds nothing if a package follows the one that it names', () => {
    expect(told(now)).toEqual([])
    expect(
      told({ ...now, items: [item('Z2')] }, { ...earlier, manifest: { ...before, items: [item('Z1')] } }),
    ).toEqual([])
  })

  it('only says that it was not checked if there is nothing to compare with', () => {
    const alone: Manifest = { ...smallManifest, files: [] }
    expect(checkChain(alone, undefined, false)).toEqual([])
    const [note, ...more] = checkChain(now, undefined, false)
    expect(more).toEqual([])
    expect(note).toMatchObject({
      code: 'archive-chain-unchecked',
      message: `这个包接在 2025-spring 的档案包后面（清单摘要 ${first}），没有核对`,
      hints: ['要核对，加上 --previous 上一个档案包.zip。'],
    })
  })

  it.each<readonly [string, Manifest, EarlierPackage, readonly string[]]>([
    [
      'of another digest',
      now,
      { ...earlier, digest: second },
      [
        `包里记的上一个包是 2025-spring 的，清单摘要 ${first}；手里的上一个包是 2025-spring 的，清单摘要 ${second}，接不上`,
      ],
    ],
    [
      'of another term',
      { ...now, previous: { term: '2024-autumn', digest: first } },
      earlier,
      [
        `包里记的上一个包是 2024-autumn 的，清单摘要 ${first}；手里的上一个包是 2025-spring 的，清单摘要 ${first}，接不上`,
      ],
    ],
    ['that is damaged', now, { ...earlier, sound: false }, ['上一个档案包本身不完好，先核验它']],
    [
      'of another school',
      now,
      { ...earlier, manifest: { ...before, school: { name: '城北小学', fonds: 'Z109' } } },
      ['上一个档案包是城北小学的，不是城南小学的'],
    ],
    [
      'of the same term',
      { ...now, previous: { term: '2025-autumn', digest: first } },
      { ...earlier, manifest: { ...before, term: now.term } },
      ['上一个档案包是 2025-autumn 的，不早于 2025-autumn'],
    ],
    [
      'with a number given again',
      { ...now, items: [item('Z1'), item('Z2')] },
      { ...earlier, manifest: { ...before, items: [item('Z2'), item('Z3')] } },
      ['档号 Z2 在上一个档案包里用过了'],
    ],
  ])('refuses an earlier package %s', (_what, manifest, of, messages) => {
    expect(told(manifest, of)).toEqual(messages.map((message) => `archive-chain ${message}`))
  })

  it('says so if none is named', () => {
    const alone: Manifest = { ...smallManifest, files: [] }
    expect(told(alone)).toEqual([
      `archive-chain 包里没有记上一个包；手里的上一个包是 2025-spring 的，清单摘要 ${first}，接不上`,
    ])
  })

  describe('of signed packages', () => {
    const signed: EarlierPackage = { ...earlier, manifest: { ...before, ...signer(first) } }

    it('continues with the same key, with a trusted one, or with the first signature', () => {
      expect(told({ ...now, ...signer(first) }, signed)).toEqual([])
      expect(told({ ...now, ...signer(second) }, signed, true)).toEqual([])
      expect(told({ ...now, ...signer(second) })).toEqual([])
    })

    it('does not continue without a signature, or with an unknown key', () => {
      expect(checkChain(now, signed, false)).toMatchObject([
        {
          code: 'archive-chain',
          message: `上一个档案包是签了名的（公钥指纹 ${first}），这个包没有签名`,
          hints: [expect.stringContaining('archive --sign 私钥') as unknown],
        },
      ])
      expect(checkChain({ ...now, ...signer(second) }, signed, false)).toMatchObject([
        {
          code: 'archive-chain',
          message: `签名换了钥匙：上一个档案包的公钥指纹是 ${first}，这个包是 ${second}`,
          hints: [expect.stringContaining('--key 公钥.pem') as unknown],
        },
      ])
    })
  })
})
