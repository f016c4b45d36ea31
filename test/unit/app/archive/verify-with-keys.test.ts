import { describe, expect, it } from 'vitest'
import { type VerifiedArchive, verifyArchive } from '../../../../src/app/archive/index.ts'
import type { Diagnostic } from '../../../../src/diagnostics/index.ts'
import { pemOf } from '../../../support/key-file.ts'
import { memoryHost } from '../../../support/memory-host.ts'
import { runCommand } from '../../../support/run-command.ts'
import { makeSigner } from '../../../support/small-package.ts'
import { packSchool } from '../../../support/synthetic-package.ts'
import { makeDeeds } from '../../../support/synthetic-school.ts'

const own = makeSigner()
const keys = { 'keys/Z1001 清源县第1小学.pem': pemOf(own) }
const named = (path: string): { readonly path: string; readonly label: string } => ({ path, label: path })

async function verified(
  bytes: Uint8Array,
): Promise<{ readonly value: VerifiedArchive; readonly diagnostics: readonly Diagnostic[] }> {
  const host = memoryHost({ ...keys, 'a.zip': bytes })
  return verifyArchive({ file: named('a.zip'), keys: named('keys'), rebuild: false, version: '0.1.0' }, host)
}

describe('verifying with the district’s folder of keys', () => {
  it('finds the school’s key automatically', async () => {
    const { value, diagnostics } = await verified((await packSchool(makeDeeds(1), {}, own)).bytes)
    expect(diagnostics).toEqual([])
    expect(value).toMatchObject({
      sound: true,
      signature: 'trusted',
      signedBy: { type: 'registered', source: 'Z1001 清源县第1小学.pem' },
      chain: 'first',
    })
  })

  it.each([
    ['unsigned', makeDeeds(1), undefined, '没有签名：'],
    ['of a school that is not registered', makeDeeds(2), makeSigner(), '未登记：'],
    ['under another name', { ...makeDeeds(1), name: '别的小学' }, own, '签名用的是'],
  ])('reports a package %s', async (_, deeds, signer, why) => {
    const { value, diagnostics } = await verified((await packSchool(deeds, {}, signer)).bytes)
    expect(value.sound).toBe(false)
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['archive-signature', expect.stringContaining(why)],
    ])
  })

  it('says in one line whether a package is signed, with which key, and whether the key is known', async () => {
    const root = process.env.INIT_CWD ?? process.cwd()
    const said = async (bytes: Uint8Array, ...more: readonly string[]): Promise<string> => {
      const files = { ...keys, 'a.zip': bytes }
      const host = memoryHost(
        Object.fromEntries(Object.entries(files).map(([path, content]) => [`${root}/${path}`, content])),
      )
      return (await runCommand(['verify', `${root}/a.zip`, ...more], host)).printed
    }
    const [signed, unsigned] = [await packSchool(makeDeeds(1), {}, own), await packSchool(makeDeeds(1))]
    expect(await said(signed.bytes)).toMatch(/已签名，没有核对公钥是谁的（公钥指纹 [0-9a-f]{64}）/)
    expect(await said(signed.bytes, '--key-dir', `${root}/keys`)).toContain(
      '已签名，公钥在册：Z1001 清源县第1小学.pem（公钥指纹 ',
    )
    expect(await said(unsigned.bytes)).toContain('未签名：')
    expect(await said(unsigned.bytes)).not.toContain('已签名')
  })
})
