import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { keepStanding, renameFiles } from '../../../../src/app/outputs/index.ts'
import { editWord } from '../../../support/edit-word.ts'
import { memoryHost } from '../../../support/memory-host.ts'
import { buildSmallSchool, summaryPath } from '../../../support/small-school.ts'

const older = await buildSmallSchool()
const newer = await buildSmallSchool(
  {
    'data/2025-autumn/repairs.yaml':
      '- {id: W1, date: 2025-10-08, item: 灯管, quantity: 2支, place: 一班, action: 更换}\n',
  },
  { formats: ['docx', 'pdf', 'md'] },
)
const docx = older.files.get(`${summaryPath}.docx`)!
const pdf = older.files.get(`${summaryPath}.pdf`)!
const text = (value: string): Uint8Array => new TextEncoder().encode(value)

const out = { folder: 'out', shown: (path: string) => `out/${path}`, overwrite: false }

/** The names under which the newer build is written if some files exist already. */
async function names(there: Readonly<Record<string, Uint8Array>>) {
  const host = memoryHost(
    Object.fromEntries(
      Object.entries(there).map(([ending, bytes]) => [`out/${summaryPath}${ending}`, bytes]),
    ),
  )
  const { value: placed, diagnostics } = await keepStanding(newer.files, out, host)
  const value = renameFiles(newer, placed.names)
  return {
    files: [...placed.files.keys()]
      .filter((path) => !path.includes('.houqin'))
      .map((path) => path.slice(summaryPath.length)),
    documents: value.documents[0]?.files.map((path) => path.slice(summaryPath.length)),
    codes: diagnostics.map(({ code }) => code),
    placed,
  }
}

const all = ['.docx', '.pdf', '.md']

describe('keepStanding', () => {
  it.each<readonly [string, Readonly<Record<string, Uint8Array>>, readonly string[]]>([
    ['nothing', {}, all],
    ['what we wrote', { '.docx': docx, '.pdf': pdf }, all],
    [
      'a Word file that somebody edited',
      { '.docx': editWord(docx, (line) => line.replace('80余次', '90余次')) },
      ['（更新稿）.docx', '.pdf', '.md'],
    ],
    [
      'a Word file that was saved again without a change',
      { '.docx': zipSync({ ...unzipSync(docx), 'word/settings.xml': text('<w:settings/>') }) },
      ['（更新稿）.docx', '.pdf', '.md'],
    ],
    ['a Word file of somebody else', { '.docx': text('PK') }, ['（更新稿）.docx', '.pdf', '.md']],
    [
      'two edited ones',
      { '.docx': text('甲'), '（更新稿）.docx': text('乙') },
      ['（更新稿2）.docx', '.pdf', '.md'],
    ],
    [
      'an edited one and an untouched new one beside it',
      { '.docx': text('甲'), '（更新稿）.docx': docx },
      ['（更新稿）.docx', '.pdf', '.md'],
    ],
    ['a scanned PDF', { '.pdf': text('%PDF-1.4 扫描') }, ['.docx', '（更新稿）.pdf', '.md']],
    [
      'a PDF that was signed',
      { '.pdf': new Uint8Array([...pdf, ...text('\n1 0 obj\n%%EOF\n')]) },
      ['.docx', '（更新稿）.pdf', '.md'],
    ],
    ['Markdown of unknown origin', { '.md': text('# 总结') }, ['.docx', '.pdf', '（更新稿）.md']],
  ])('decides if there is %s', async (_, there, expected) => {
    const { files, documents, codes } = await names(there)
    expect(files).toEqual(expected)
    expect(documents).toEqual(expected)
    expect(codes).toEqual(expected.filter((name) => name.includes('更新稿')).map(() => 'edited-kept'))
  })

  it('recognises the Markdown that it wrote itself', async () => {
    const first = await names({})
    const there = Object.fromEntries([...first.placed.files].map(([path, bytes]) => [`out/${path}`, bytes]))
    const build = await buildSmallSchool({}, { formats: ['md'] })
    const { diagnostics } = await keepStanding(build.files, out, memoryHost(there))
    expect(diagnostics).toEqual([])
  })
})
