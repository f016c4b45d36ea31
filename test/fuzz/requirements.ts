import { unzipSync } from 'fflate'
import { type Diagnostic, renderReport } from '../../src/diagnostics/index.ts'
import type { FileMap } from '../../src/host/index.ts'
import { parseXml } from '../support/xml-tree.ts'
import { type FuzzInput, need } from './fuzzer.ts'
import { marker } from './mutations/odd-values.ts'

/** The largest report: it may repeat what was typed, some of it several times, but not flood the user. */
const reportBytes = (input: number): number => 400_000 + 60 * input
/** The largest outputs: documents of a small school are small, whatever was typed; fonts are half of their size. */
const outputBytes = (input: number): number => 20_000_000 + 200 * input

const sizeOf = (input: FuzzInput): number =>
  Object.values(input).reduce((sum, content) => sum + content.length, 0)

/** Checks that a report is Chinese, of bounded size, without control characters, and at places that exist. */
export function checkReport(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  input: FuzzInput,
): void {
  for (const { code, message, location, related = [] } of diagnostics) {
    need(/\p{Script=Han}/u.test(message), () => `${code}: a message that is not Chinese: ${message}`)
    need(
      !/\[object |undefined|NaN(?![a-z])/.test(message) || /undefined|NaN|object/.test(JSON.stringify(input)),
      () => `${code}: not for people: ${message}`,
    )
    for (const place of [location, ...related.map((one) => one.location)]) {
      if (place === undefined || place.sheet !== undefined) continue
      const line = sources.get(place.file)?.split('\n')[place.line - 1]
      need(
        line !== undefined || !sources.has(place.file),
        () => `${code}: no such place: ${JSON.stringify(place)}`,
      )
      need(
        place.column >= 1 && (line === undefined || place.column <= line.length + 1),
        () => `${code}: no such column: ${JSON.stringify(place)} in a line of ${String(line?.length)}`,
      )
    }
  }
  const report = renderReport(diagnostics, sources, { color: false })
  need(report.length < reportBytes(sizeOf(input)), () => `a report of ${report.length} characters`)
  const control = /[\u0000-\u0009\u000b-\u001f\ue000-\uf8ff]/.exec(report)
  need(
    control === null,
    () =>
      `a control character in the report: ${JSON.stringify(report.slice(control?.index ?? 0, (control?.index ?? 0) + 40))}`,
  )
}

/** Checks that two runs over the same input gave the same. */
export function checkSame(first: FileMap, second: FileMap, what: string): void {
  need([...first.keys()].join() === [...second.keys()].join(), () => `${what}: other files on the second run`)
  for (const [path, bytes] of first)
    need(
      Buffer.compare(bytes, second.get(path) ?? new Uint8Array()) === 0,
      () => `${what}: ${path} differs on the second run`,
    )
}

/** Checks that outputs can be opened and contain no template syntax and no private-use characters. */
export function checkOutputs(files: FileMap, input: FuzzInput): void {
  const total = [...files.values()].reduce((sum, { length }) => sum + length, 0)
  need(total < outputBytes(sizeOf(input)), () => `outputs of ${total} bytes`)
  for (const [path, bytes] of files) {
    if (path.endsWith('.md')) checkText(new TextDecoder().decode(bytes), path, input)
    if (path.endsWith('.docx'))
      for (const [part, content] of Object.entries(unzipSync(bytes)))
        if (/\.(xml|rels)$/.test(part))
          checkPart(new TextDecoder().decode(content), `${path}: ${part}`, input)
    if (path.endsWith('.pdf')) {
      const text = Buffer.from(bytes).toString('latin1')
      need(text.startsWith('%PDF-') && text.trimEnd().endsWith('%%EOF'), () => `${path} is no PDF`)
      need(
        !/\bNaN\b|undefined|\[object/.test(text.replace(/stream[\s\S]*?endstream/g, '')),
        () => `${path}: not a number`,
      )
    }
  }
}

function checkPart(xml: string, path: string, input: FuzzInput): void {
  try {
    parseXml(xml)
  } catch (error) {
    // An error of the tests' own parser is a requirement that does not hold.
    need(false, () => `${path}: ${String(error)}`)
  }
  checkText(xml, path, input)
}

function checkText(text: string, path: string, input: FuzzInput): void {
  const tokens = /[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/u.exec(text)
  need(
    tokens === null,
    () =>
      `${path}: a private-use character: ${JSON.stringify(text.slice(Math.max(0, (tokens?.index ?? 0) - 30), (tokens?.index ?? 0) + 30))}`,
  )
  if (typedBraces(input)) return
  need(
    !/\{\{(?!\d)/.test(text),
    () => `${path}: template syntax: ${/.{0,30}\{\{.{0,30}/.exec(text)?.[0] ?? ''}`,
  )
  need(
    !/\bundefined\b|\[object /.test(text),
    () => `${path}: not for people: ${/.{0,30}(undefined|\[object ).{0,30}/.exec(text)?.[0] ?? ''}`,
  )
}

const typedBraces = (input: FuzzInput): boolean =>
  Object.entries(input).some(
    ([path, content]) =>
      typeof content !== 'string' ||
      (!path.endsWith('.hbs')
        ? /\{\{|undefined|object/
        : /\\\{\{|undefined|object|["'][^"']*\{\{|\{\{\{\{/
      ).test(content),
  )

/** Whether the marker is in a YAML text outside comments. */
export const holdsMarker = (text: string): boolean =>
  text.split('\n').some((line) => line.includes(marker) && !line.slice(0, line.indexOf(marker)).includes('#'))

/** Checks that what was typed is in the result, or that there is a report. */
export function checkKept(
  typed: string,
  came: string,
  diagnostics: readonly Diagnostic[],
  what: string,
): void {
  if (!typed.includes(marker)) return
  need(
    came.includes(marker) || diagnostics.length > 0,
    () => `${what}: what was typed is gone, and nobody is told`,
  )
}
