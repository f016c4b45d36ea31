// Builds the documents of the sample school and the golden cases and has the validators check each. Prints all figures; exits
// with 1 if any check fails.
import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { differenceFromGolden, pageAgrees } from './pages.mjs'
import { measurePlaces } from './places.mjs'
import { randomDocuments } from './random-documents.mjs'
import { compareWordLines } from './word-lines.mjs'
import { addOddRecords, findWorkbooks, judgeWorkbooks, takeChartWorkbooks } from './workbooks.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const judges = process.env.HOUQIN_JUDGES
const work = mkdtempSync(join(tmpdir(), 'houqin-conformance-'))
const run = (command, args, options = {}) =>
  execFileSync(command, args, { encoding: 'utf8', maxBuffer: 64 << 20, ...options })

let failures = 0
const check = (good, text) => {
  if (!good) failures += 1
  console.log(`${good ? 'ok  ' : 'FAIL'} ${text}`)
}

// The official names are mapped to the fonts that the PDF uses, so that both outputs use the same fonts.
const faces = {
  仿宋_GB2312: ['noto-serif-sc', '400Regular/NotoSerifSC_400Regular'],
  宋体: ['noto-serif-sc', '400Regular/NotoSerifSC_400Regular'],
  楷体_GB2312: ['noto-serif-sc', '600SemiBold/NotoSerifSC_600SemiBold'],
  方正小标宋简体: ['noto-serif-sc', '900Black/NotoSerifSC_900Black'],
  黑体: ['noto-sans-sc', '500Medium/NotoSansSC_500Medium'],
  // Names used in the schools' own forms.
  华文中宋: ['noto-serif-sc', '900Black/NotoSerifSC_900Black'],
  // Names used in documents in Traditional Chinese.
  仿宋: ['noto-serif-sc', '400Regular/NotoSerifSC_400Regular'],
  楷体: ['noto-serif-sc', '600SemiBold/NotoSerifSC_600SemiBold'],
  方正小标宋_GBK: ['noto-serif-sc', '900Black/NotoSerifSC_900Black'],
}

function fontConfiguration() {
  const folder = join(work, 'fonts')
  mkdirSync(folder)
  const rules = Object.entries(faces).map(([name, [family, file]]) => {
    const path = join(root, 'node_modules/@expo-google-fonts', family, `${file}.ttf`)
    const copy = join(folder, `${basename(file)}.ttf`)
    if (!existsSync(copy)) writeFileSync(copy, readFileSync(path))
    const [full, style] = run('fc-scan', ['--format', '%{family[0]}|%{style[0]}|%{weight}', copy]).split('|')
    const weight = run('fc-scan', ['--format', '%{weight}', copy])
    return `<match target="pattern"><test name="family"><string>${name}</string></test>
      <edit name="family" mode="assign" binding="strong"><string>${full}</string></edit>
      <edit name="weight" mode="assign" binding="strong"><double>${weight}</double></edit>
      <edit name="style" mode="assign" binding="strong"><string>${style}</string></edit></match>`
  })
  const file = join(work, 'fonts.conf')
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir>
    <cachedir>${join(work, 'font-cache')}</cachedir>${rules.join('\n')}</fontconfig>`,
  )
  return file
}

/**
 * Pages as lines of text without blanks, determined from the positions of words. Text in charts, whose heights are given, belongs
 * to no line, because each program places it differently.
 */
function readLines(pdf, charts, edge = turnedEdge) {
  const xml = run('pdftotext', ['-bbox', pdf, '-'])
  return xml
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [, width, height] = page.match(/^width="([\d.]+)" height="([\d.]+)"/).map(Number)
      const words = [...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="[\d.-]+" yMax="([\d.-]+)">(.*?)<\/word>/g)]
        .map(([, x, top, bottom, text]) => ({ x: Number(x), y: (Number(top) + Number(bottom)) / 2, text: unescapeXml(text) }))
      // A page number that runs downwards at the edge of a landscape page is a line of its own.
      const isTurned = (word) => width > height && word.x < edge
      const turned = words.filter(isTurned)
      const upright = words.filter((word) => !isTurned(word))
      const titles = toLines(upright).filter(({ text }) => /^[图圖]\d/.test(text))
      const lines = toLines(upright.filter((word) => !isDrawn(word, titles, charts)))
      return [...(turned.length > 0 ? [turned.map((word) => word.text).join('')] : []), ...lines.map(({ text }) => text)]
    })
}

/** Groups words into lines, from top to bottom. */
function toLines(words) {
  const lines = []
  for (const word of [...words].sort((a, b) => a.y - b.y)) {
    const line = lines.at(-1)
    if (line && word.y - line.y < 5) line.words.push(word)
    else lines.push({ y: word.y, words: [word] })
  }
  return lines.map((line) => ({
    y: line.y,
    text: line.words
      .sort((a, b) => a.x - b.x)
      .map((word) => word.text)
      .join('')
      .replace(/\s/g, '')
      // The number of leader dots differs between programs.
      .replace(/\.{3,}/g, '…'),
  }))
}

/** The heights of a Word file's charts in points, in order. */
const readCharts = (docx) =>
  [...run('unzip', ['-p', docx, 'word/document.xml']).matchAll(/<wp:extent cx="\d+" cy="(\d+)"\/>((?!<wp:extent).)*?<c:chart /gs)].map(
    ([, height]) => Number(height) / 12700,
  )

/** Whether a word is in a chart: above a title 图1, 图2 … by no more than the chart's height. */
const isDrawn = (word, titles, heights) =>
  titles.some(({ y, text }) => {
    const height = heights[Number.parseInt(text.slice(1), 10) - 1] ?? 0
    return word.y < y - halfTitle && word.y > y - halfTitle - height
  })

/** Half the line height of a title, in points. */
const halfTitle = 8

/** All characters of a file, sorted. */
const characters = (pdf) => [...run('pdftotext', [pdf, '-']).replace(/\s/g, '').replace(/\.{3,}/g, '…')].sort().join('')

/**
 * The edge, in points, to the left of which a landscape page has nothing but its number, in the official form and in that of a
 * file.
 */
const turnedEdge = 90
function readEdge(docx) {
  const [, left] = /w:orient="landscape"\/><w:pgMar[^>]* w:left="(\d+)"/.exec(run('unzip', ['-p', docx, 'word/document.xml'])) ?? []
  return left === undefined ? turnedEdge : Number(left) / 20 - turnedRoom
}
const turnedRoom = 3

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescapeXml = (text) => text.replace(/&(\w+);/g, (whole, name) => entities[name] ?? whole)

function compare(name, fromWord, fromPdf) {
  check(fromWord.length === fromPdf.length, `${name}: ${fromWord.length} pages in Word, ${fromPdf.length} in PDF`)
  const { agree, all, differing } = countLines(fromWord, fromPdf)
  check(agree >= 0.99 * all, `${name}: ${agree} of ${all} lines agree`)
  for (const line of differing.slice(0, 6)) console.log(line)
  check(marks(fromWord) === marks(fromPdf), `${name}: ${marks(fromWord)} characters in Word, ${marks(fromPdf)} in PDF`)
}

const marks = (pages) => pages.flat().join('').length

function countLines(fromWord, fromPdf) {
  let agree = 0
  let all = 0
  const differing = []
  for (const [index, lines] of fromPdf.entries()) {
    const others = fromWord[index] ?? []
    for (const [row, line] of lines.entries()) {
      all += 1
      if (line === others[row]) agree += 1
      else differing.push(`      p.${index + 1} l.${row + 1}\n        PDF  ${line}\n        Word ${others[row] ?? ''}`)
    }
  }
  return { agree, all, differing }
}

/** Reports generated documents together: each must have the same pages and characters, and all together enough equal lines. */
function compareAll(pairs, what) {
  let agree = 0
  let all = 0
  for (const { name, fromWord, fromPdf } of pairs) {
    const counted = countLines(fromWord, fromPdf)
    agree += counted.agree
    all += counted.all
    if (fromWord.length !== fromPdf.length) check(false, `${name}: ${fromWord.length} pages in Word, ${fromPdf.length} in PDF`)
    if (marks(fromWord) !== marks(fromPdf)) check(false, `${name}: ${marks(fromWord)} characters in Word, ${marks(fromPdf)} in PDF`)
    if (counted.agree < counted.all) console.log(`     ${name}: ${counted.agree} of ${counted.all} lines agree`)
    for (const line of counted.differing.slice(0, 1)) console.log(line)
  }
  const percent = ((100 * agree) / all).toFixed(2)
  check(pairs.length > 0 && agree >= 0.99 * all, `${pairs.length} ${what}: ${agree} of ${all} lines agree (${percent}%)`)
}

/** Checks that every font is embedded as a subset and readable as Unicode. */
function checkFonts(name, pdf) {
  const rows = run('pdffonts', [pdf]).split('\n').slice(2).filter(Boolean)
  const bad = rows.filter((row) => !/\byes +yes +yes\b/.test(row))
  check(rows.length > 0 && bad.length === 0, `${name}: ${rows.length} fonts embedded, cut down, with Unicode`)
}

/** Checks that OpenXmlValidator finds no error in a Word file or workbook for either version of Office. */
function checkOffice(name, file) {
  const validator = join(judges, 'node_modules/.bin/ooxml-validator')
  for (const version of ['Office2019', 'Microsoft365']) {
    const { status, stdout } = spawnSync('node', [validator, file, '--officeVersion', version], { encoding: 'utf8' })
    check(status === 0, `${name}: OpenXmlValidator, ${version}`)
    if (status !== 0) console.log(stdout.slice(0, 2000))
  }
}

/** Checks that veraPDF passes every file for a flavour; its exit code does not reveal files that it could not read. */
function checkArchival(flavour, pdfs) {
  const jar = join(judges, 'greenfield-apps-1.28.2.jar')
  const { stdout } = spawnSync(
    'java',
    ['-cp', jar, 'org.verapdf.apps.GreenfieldCliWrapper', '--format', 'text', '-v', '--flavour', flavour, ...pdfs],
    { encoding: 'utf8', maxBuffer: 64 << 20 },
  )
  const passed = stdout.split('\n').filter((line) => line.startsWith('PASS')).length
  check(pdfs.length > 0 && passed === pdfs.length, `veraPDF ${flavour}: ${passed} of ${pdfs.length} pass`)
  if (passed !== pdfs.length) console.log(stdout.slice(0, 3000))
}

function judge(docx, pdf, converted) {
  const name = basename(docx, '.docx')
  const charts = readCharts(docx)
  compare(name, readLines(converted, charts), readLines(pdf, charts))
  if (charts.length > 0) check(characters(converted) === characters(pdf), `${name}: charts say the same`)
  checkFonts(name, pdf)
  checkOffice(name, docx)
  let sound = true
  try {
    run('qpdf', ['--check', pdf])
  } catch {
    sound = false
  }
  check(sound, `${name}: qpdf finds the PDF sound`)
}

/** The value of a command-line option. */
function optionOf(name) {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}

/** The names of the templates in a folder. */
const namesOf = (folder) => readdirSync(folder).map((file) => basename(file, '.md.hbs'))

const out = join(work, 'out')
const houqin = (...args) => run('node', [join(root, 'src/cli/houqin.mjs'), ...args], { cwd: root })
// With review copies: their comments, links and tables of sources are checked like the documents themselves.
houqin('build', '--review', '--out', out)
houqin('build', '--term', '2026-spring', '--out', out)
houqin('build', '--templates', join(root, '.ci/form'), '--out', join(out, 'form'))
houqin('build', '--lang', 'zh-Hant', '--out', join(out, 'hant'))
// Ledgers by themselves, portrait and landscape, together with the month's own documents.
houqin('build', 'ledger', '--month', '2026-04', '--out', out)
houqin('plan', '--month', '2026-04', '--out', out)
// The fifteen seed documents, made like the golden cases.
for (const { name } of readdirSync(join(root, 'test/golden'), { withFileTypes: true })) {
  if (!existsSync(join(root, 'test/golden', name, 'case.json'))) continue
  const folder = join(root, 'test/golden', name)
  const { term, documents, ledger, data = 'data', lang } = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8'))
  const options = ['--term', term, '--data', join(folder, data), ...(lang ? ['--lang', lang] : []), ...(ledger ? ['--ledger', ledger] : [])]
  houqin('build', ...documents, ...options, '--quiet', '--out', join(out, name))
}

// Documents that are not in the repository; another seed gives different ones.
const seed = Number(optionOf('--seed') ?? 1)
const generated = join(work, 'generated')
mkdirSync(generated)
for (const [name, template] of randomDocuments(Number(optionOf('--generated') ?? 24), seed)) writeFileSync(join(generated, `${name}.md.hbs`), template)
houqin('build', ...namesOf(generated), '--templates', generated, '--term', '2025-autumn', '--quiet', '--out', join(out, 'generated'))

// The schools' own forms: the sample's documents, those with official parts, and some that are not in the repository.
const ownForms = readdirSync(join(root, '.ci/own-forms')).map((file) => basename(file, '.yaml'))
for (const form of ownForms) {
  const data = join(work, `form-${form}`)
  cpSync(join(root, 'data'), data, { recursive: true })
  appendFileSync(join(data, 'school.yaml'), `\n${readFileSync(join(root, '.ci/own-forms', `${form}.yaml`), 'utf8')}`)
  const folder = join(out, `own-${form}`)
  houqin('build', '--data', data, '--quiet', '--out', folder)
  houqin('build', '--data', data, '--templates', join(root, '.ci/form'), '--quiet', '--out', join(folder, 'form'))
  const some = namesOf(generated).slice(0, 6)
  houqin('build', ...some, '--data', data, '--templates', generated, '--term', '2025-autumn', '--quiet', '--out', join(folder, 'generated'))
}

// The district's review of a package: its form and the roll-up are documents like the others.
const packages = join(work, 'packages')
houqin('archive', '--term', '2025-autumn', '--quiet', '--out', packages)
const review = join(out, 'review')
houqin('review', packages, '--quiet', '--out', review)

// A single folder with unique names: the converter drops folders.
const judged = join(work, 'judged')
mkdirSync(judged)
const documents = readdirSync(out, { recursive: true })
  .filter((path) => path.endsWith('.docx'))
  .map((path) => {
    const docx = join(judged, path.replaceAll(/[\\/]/g, '_'))
    copyFileSync(join(out, path), docx)
    copyFileSync(join(out, path).replace(/docx$/, 'pdf'), docx.replace(/docx$/, 'pdf'))
    return docx
  })
check(documents.length >= 20, `${documents.length} documents built`)

const converted = join(work, 'converted')
run('soffice', [`-env:UserInstallation=file://${join(work, 'profile')}`, '--headless', '--convert-to', 'pdf', '--outdir', converted, ...documents], {
  env: { ...process.env, FONTCONFIG_FILE: fontConfiguration() },
})
const pdfOf = (docx) => docx.replace(/docx$/, 'pdf')
const convertedOf = (docx) => join(converted, basename(pdfOf(docx)))
const isGenerated = (docx) => basename(docx).startsWith('generated_')
const formOf = (docx) => ownForms.find((form) => basename(docx).startsWith(`own-${form}_`))
for (const docx of documents.filter((docx) => !isGenerated(docx) && formOf(docx) === undefined)) judge(docx, pdfOf(docx), convertedOf(docx))
const pairOf = (docx) => {
  const [charts, edge] = [readCharts(docx), readEdge(docx)]
  return {
    name: basename(docx, '.docx'),
    fromWord: readLines(convertedOf(docx), charts, edge),
    fromPdf: readLines(pdfOf(docx), charts, edge),
  }
}
const strangers = documents.filter(isGenerated)
compareAll(strangers.map(pairOf), 'generated documents')
for (const form of ownForms) {
  const own = documents.filter((docx) => formOf(docx) === form)
  compareAll(own.map(pairOf), `documents in the form ${form}`)
  checkOffice(`a document in the form ${form}`, own[0])
  checkFonts(`a document in the form ${form}`, pdfOf(own[0]))
}
// Word and WPS, worked out from the Word files alone: every line of running text must end where the PDF's does.
const pageNumber = /^[—-]\d+[—-]$|^\d+$/
let [agreeing, counted] = [0, 0]
for (const docx of documents) {
  const pdf = readLines(pdfOf(docx), readCharts(docx), readEdge(docx)).map((page) => page.filter((line) => !pageNumber.test(line)))
  const { agree, count, differing } = compareWordLines(docx, pdf.flat())
  agreeing += agree
  counted += count
  if (agree < 0.99 * count) check(false, `${basename(docx, '.docx')}: ${agree} of ${count} lines end in Word as in the PDF`)
  for (const { hangs, word, pdf: own } of differing.slice(0, 2)) console.log(`       ${hangs ? 'Word' : 'WPS '} ${word}\n       PDF  ${own}`)
}
const share = ((100 * agreeing) / counted).toFixed(2)
check(counted > 10000 && agreeing >= 0.999 * counted, `${documents.length} documents: ${agreeing} of ${counted} lines end in Word and WPS as in the PDF (${share}%)`)
for (const docx of strangers.slice(0, 6)) checkOffice(basename(docx, '.docx'), docx)

// The positions of elements of the official form on the pages of both outputs, in millimetres.
const forms = ['量尺寸', '报告', '目录页'].map((name) => {
  const docx = join(judged, `form_2025-autumn_2025年秋季学期${name}.docx`)
  return [name, [pdfOf(docx), convertedOf(docx)]]
})
const places = await measurePlaces(new Map(forms))
console.log('\n       standard     pdf    word  place (mm)')
for (const { place, wanted, pdf, word, fails } of places) {
  check(!fails, ` ${[wanted, pdf, word].map((value) => value.toFixed(2).padStart(8)).join('')}  ${place}`)
}
console.log()
check(places.length >= 40, `${places.length} places measured`)

/** A few pages as pictures; `npm run conformance -- --update` rewrites them. */
const pictures = [
  ['2025-autumn_2025年秋季学期后勤工作总结', 1],
  ['2025-autumn_2025年秋季学期后勤工作总结', 7],
  ['2025-autumn_2025年秋季学期后勤工作总结', 8],
  ['2026-spring_2026年春季学期后勤工作计划', 5],
]
for (const [name, page] of pictures) {
  const golden = join(root, '.ci/pages', `${name}-${page}.png`)
  const difference = differenceFromGolden(join(judged, `${name}.pdf`), page, golden, process.argv.includes('--update'))
  check(pageAgrees(difference), `${name}, page ${page}: ${difference.toFixed(1)} of 1000 pixels differ from the golden picture`)
}

const pdfs = documents.map((docx) => docx.replace(/docx$/, 'pdf'))
checkArchival('2a', pdfs)
checkArchival('ua1', pdfs)

// The other values of --pdf, for the summary.
for (const [promise, flavour] of [['a2b', '2b'], ['a3a', '3a']]) {
  const folder = join(work, promise)
  houqin('build', 'summary', '--format', 'pdf', '--pdf', promise, '--quiet', '--out', folder)
  checkArchival(flavour, readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('.pdf')).map((path) => join(folder, path)))
}

// The machine's own fonts: collections with CFF and with TrueType outlines, named in school.yaml.
const collections = {
  仿宋: '/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc#NotoSerifCJKsc-Regular',
  小标宋: '/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc#NotoSerifCJKsc-Bold',
  黑体: '/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc#NotoSansCJKsc-Bold',
  楷体: '/usr/share/fonts/truetype/arphic/ukai.ttc#UKaiCN',
}
const ledgers = join(work, 'ledgers')
cpSync(join(root, 'data'), ledgers, { recursive: true })
const named = Object.entries(collections).map(([font, file]) => `  ${font}: ${file}\n`)
appendFileSync(join(ledgers, 'school.yaml'), `\n字体:\n${named.join('')}`)
const ownFonts = join(work, 'own-fonts')
houqin('build', 'summary', '--data', ledgers, '--fonts', 'system', '--format', 'pdf', '--quiet', '--out', ownFonts)
const withOwnFonts = readdirSync(ownFonts, { recursive: true }).filter((path) => path.endsWith('.pdf')).map((path) => join(ownFonts, path))
for (const pdf of withOwnFonts) {
  checkFonts('fonts of the machine', pdf)
  const kinds = run('pdffonts', [pdf])
  check(kinds.includes('CID Type 0C') && kinds.includes('UKaiCN'), 'fonts of the machine: outlines of both kinds from collections')
}
checkArchival('2a', withOwnFonts)
checkArchival('ua1', withOwnFonts)

// A package, checked with tools that any office has: unzip, sha256sum; its index is a document.
const sealed = join(packages, readdirSync(packages)[0] ?? '')
const unpacked = join(work, 'unpacked')
const succeeds = (command, args, options = {}) => spawnSync(command, args, { stdio: 'ignore', ...options }).status === 0
check(succeeds('unzip', ['-tq', sealed]), 'package: unzip finds it sound')
check(succeeds('unzip', ['-q', sealed, '-d', unpacked]), 'package: unzip unpacks it')
check(succeeds('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: unpacked }), 'package: sha256sum -c')
check(succeeds('node', [join(root, 'src/cli/houqin.mjs'), 'verify', sealed, '--rebuild'], { cwd: root }), 'package: made again from itself, byte for byte')
const index = join(unpacked, '归档文件目录')
checkOffice('index of the package', `${index}.docx`)
checkFonts('index of the package', `${index}.pdf`)
checkArchival('2a', [`${index}.pdf`])
checkArchival('ua1', [`${index}.pdf`])

// The roll-up's workbook, opened in another program.
const sheets = join(work, 'sheets')
run('soffice', [`-env:UserInstallation=file://${join(work, 'profile')}`, '--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1', '--outdir', sheets, join(review, '审核汇总.xlsx')])
const [result] = readFileSync(join(review, '.review/results.jsonl'), 'utf8').trim().split('\n').map(JSON.parse)
const short = result.findings.reduce((sum, { gaps, many }) => sum + gaps.length + many.failing, 0)
for (const [sheet, rows] of [['汇总', 1], ['各项合计', result.findings.length], ['问题记录', short]]) {
  const lines = readFileSync(join(sheets, `审核汇总-${sheet}.csv`), 'utf8').trim().split('\n')
  check(lines.length === rows + 1, `workbook of the review: ${lines.length - 1} of ${rows} rows in ${sheet}`)
}

// Ledgers as a workbook, saved again by another program.
const convert = (format, folder, files) =>
  run('soffice', [`-env:UserInstallation=file://${join(work, 'profile')}`, '--headless', '--convert-to', format, '--outdir', folder, ...files], { stdio: 'pipe' })
await judgeWorkbooks({ data: join(root, 'data'), work, houqin, convert, check })

// Every workbook that the product writes: ledgers, blank forms, the package's, the district's, those behind charts, and one with
// texts as odd as a ledger allows.
const odd = join(work, 'odd-data')
cpSync(join(root, 'data'), odd, { recursive: true })
addOddRecords(odd)
houqin('export', '--data', odd, '--term', '2025-autumn', '--out', join(work, 'workbooks', 'odd'))
houqin('export', '--data', odd, '--blank', '--out', join(work, 'workbooks', 'odd'))
const behindCharts = takeChartWorkbooks(documents, join(work, 'chart-workbooks'), run)
check(behindCharts.length > 0, `${behindCharts.length} workbooks behind charts`)
const workbooks = [join(work, 'workbooks'), review, unpacked].flatMap(findWorkbooks)
check(workbooks.length >= 7, `${workbooks.length} workbooks written`)
for (const book of [...workbooks, ...behindCharts.slice(0, 3)]) checkOffice(book.slice(work.length + 1), book)

rmSync(work, { recursive: true })
console.log(failures === 0 ? '\nconformance: all judges agree' : `\nconformance: ${failures} judgements failed`)
process.exit(failures === 0 ? 0 : 1)
