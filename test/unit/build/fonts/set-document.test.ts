import { expect, it } from 'vitest'
import { chooseFonts } from '../../../../src/build/fonts/choose-fonts.ts'
import { makeFontMemory } from '../../../../src/build/fonts/font-memory.ts'
import { setDocument } from '../../../../src/build/fonts/set-document.ts'
import type { Host } from '../../../../src/host/index.ts'
import { nodeHost } from '../../../../src/host/node-host.ts'
import { officialForm, typeset } from '../../../../src/typesetting/index.ts'
import { memoryHost } from '../../../support/memory-host.ts'
import { realFonts } from '../../../support/real-fonts.ts'
import { documentOf, text } from '../../../support/sample-document.ts'
import { tinyFontFile } from '../../../support/tiny-font.ts'

/** A host that notes which bundled fonts are read. */
function countingHost(files: Readonly<Record<string, Uint8Array>> = {}): { host: Host; read: string[] } {
  const read: string[] = []
  const host: Host = {
    ...memoryHost(files),
    readFont: (id) => {
      read.push(id)
      return nodeHost.readFont(id)
    },
  }
  return { host, read }
}

const paragraph = documentOf([{ type: 'paragraph', style: 'body', inlines: text('做好李镕的工作。') }])
const bundled = { fonts: 'bundled', named: undefined, folder: 'data' } as const

it('opens only the fonts that the text needs, each once', async () => {
  const memory = makeFontMemory()
  const { host, read } = countingHost()
  const { value: fonts } = await chooseFonts(bundled, host, memory)
  const first = await setDocument(paragraph, fonts, officialForm, host, memory)
  const second = await setDocument(paragraph, fonts, officialForm, host, memory)
  expect(read).toEqual(['noto-serif-sc-400'])
  expect(second.value.pages).toEqual(first.value.pages)
})

it('sets the same as with all fonts open', async () => {
  const memory = makeFontMemory()
  const { host } = countingHost()
  const title = documentOf([
    { type: 'title', inlines: text('后勤工作总结') },
    { type: 'heading', level: 1, label: '一、', ordinal: 1, inlines: text('维修及时') },
    ...paragraph.blocks,
  ])
  const { value } = await setDocument(
    title,
    (await chooseFonts(bundled, host, memory)).value,
    officialForm,
    host,
    memory,
  )
  expect(value.pages).toEqual(typeset(title, await realFonts(), officialForm).value.pages)
})

it('opens a bundled font for the characters that a font of the machine lacks', async () => {
  const file = tinyFontFile('做好李的工作。', { family: '仿宋', postScriptName: 'TinyFang' })
  const memory = makeFontMemory()
  const { host, read } = countingHost({ 'a/simfang.ttf': file })
  const { value: fonts } = await chooseFonts({ ...bundled, fonts: 'system' }, host, memory)
  const { value } = await setDocument(paragraph, fonts, officialForm, host, memory)
  const runs = value.pages[0]?.lines[0]?.runs.map(({ text: set, face }) => [
    set,
    value.faces[face]?.postScriptName,
  ])
  expect(runs).toEqual([
    ['做好李', 'TinyFang'],
    ['镕', 'NotoSerifSC-Regular'],
    ['的工作。', 'TinyFang'],
  ])
  expect(read).toEqual(['noto-serif-sc-400'])
})
