import type { Figure } from '../../document/index.ts'
import { fieldOf, filtered, numberOf, setOf, textOf } from '../call-values.ts'
import { recordsParameter } from '../common-parameters.ts'
import type { Call, Helper } from '../helper.ts'
import { captionFields, photoCaption } from '../photo-caption.ts'
import { type RecordPhoto, recordPhotos } from '../record-photos.ts'
import { failed, type PhrasePart, type Value } from '../value.ts'

/** `photos`: the photos of records with captions. */
export const photosHelper: Helper = {
  name: 'photos',
  summary:
    '记录的照片，单独占一行：照片下面有图注，一页两张或四张；没有照片就什么也不出，用在 if 里就是“没有”',
  parameters: [
    recordsParameter,
    {
      name: 'per-page',
      type: 'text',
      help: '一页几张：2（一行一张）或 4（一行两张）；不写按文件设置里的 photos，那里也没写就是 2',
      choices: { 2: [], 4: [] },
    },
    {
      name: 'columns',
      type: 'text',
      help: '图注写记录的哪几项，用逗号隔开；不写就是日期、地点和物品（名称、类型）',
      idleWith: 'caption',
    },
    { name: 'caption', type: 'text', help: '图注，各张照片同一句；不能又写 columns' },
    { name: 'limit', type: 'quantity', help: '最多放几张' },
  ],
  filters: true,
  example: '{{photos repairs per-page=4}}',
  output: '一行两张照片，图注如“2025年9月12日，三年级二班，灯管”',
  run: (call) => {
    const set = setOf(call)
    if (!set) return failed
    const fields = (namesOf(textOf(call, 'columns')) ?? captionFields(set)).map((name) =>
      fieldOf(call, set, name),
    )
    if (fields.some((field) => field === undefined)) return failed
    const caption = textOf(call, 'caption')
    const captionOf = (photo: RecordPhoto): string =>
      caption ??
      photoCaption(
        photo,
        fields.flatMap((found) => (found ? [found.field] : [])),
      )
    const photos = recordPhotos(call, filtered(call, set)).slice(0, numberOf(call, 'limit'))
    return figures(photos, captionOf, call)
  },
}

function figures(
  photos: readonly RecordPhoto[],
  captionOf: (photo: RecordPhoto) => string,
  call: Call,
): Value {
  const across = (textOf(call, 'per-page') ?? call.session.photosPerPage) === '4' ? 2 : 1
  const rows = Array.from({ length: Math.ceil(photos.length / across) }, (_, row) =>
    photos.slice(row * across, (row + 1) * across),
  )
  return {
    type: 'blocks',
    isEmpty: rows.length === 0,
    build: (toInlines) =>
      rows.map((row): Figure => ({ type: 'figure', across, pictures: row.map(picture(toInlines)) })),
  }

  function picture(toInlines: (parts: readonly PhrasePart[]) => Figure['pictures'][number]['caption']) {
    return (photo: RecordPhoto): Figure['pictures'][number] => {
      const words = captionOf(photo)
      const { source, record, faces } = photo
      return {
        source,
        alt: `照片：${words === '' ? record.id : words}`,
        caption: toInlines([words]),
        record,
        ...(faces !== undefined && { faces }),
      }
    }
  }
}

const namesOf = (text: string | undefined): readonly string[] | undefined =>
  text
    ?.split(/[,，、]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
