import type { BuiltDocument } from '../build/index.ts'

/** Every record and field that documents do not use, each record with its file and line. */
export const unusedText = (documents: readonly Pick<BuiltDocument, 'title' | 'unused'>[]): string =>
  documents
    .map(({ title, unused }) =>
      unused.length === 0
        ? `《${title}》：台账里的记录和栏目都写到了。`
        : [`《${title}》没有写到的：`, ...unused.flatMap(linesOf)].join('\n'),
    )
    .join('\n\n')

const linesOf = ({ label, counter, many, records, fields }: BuiltDocument['unused'][number]): string[] => [
  `  ${label}（共${many}${counter}）`,
  ...records.map(({ file, line, id }) => `    ${file}:${line}  ${id}`),
  ...fields.map((field) => `    栏目“${field.label}”，${field.many}${counter}填了`),
]
