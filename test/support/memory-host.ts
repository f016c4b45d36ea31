import type { ChangedPath, FileMap, WatchEvent, WritableHost } from '../../src/host/index.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { areSame } from '../../src/text/index.ts'
import { bundledFont, digestOf } from './bundled-fonts.ts'

/** A host with files in memory: folder name to file map. Fonts are the installed ones; time stands still. */
export interface MemoryHost extends WritableHost {
  readonly written: Map<string, Uint8Array>
  /** May be replaced, so that writing fails. */
  save: WritableHost['save']
}

/** Something that happens during a watch: files are written, or removed if undefined; or the system reports an event. */
export type Happening = Readonly<Record<string, string | Uint8Array | undefined>> | WatchEvent

const encoder = new TextEncoder()

const isHidden = (path: string): boolean => path.includes('/.')

/** Makes a host from files given as text or bytes, by `folder/path`. A watch yields the `happenings` one by one and then ends. */
export function memoryHost(
  files: Readonly<Record<string, string | Uint8Array>>,
  happenings: readonly Happening[] = [],
): MemoryHost {
  const written = new Map<string, Uint8Array>()
  const all = new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? encoder.encode(content) : content,
    ]),
  )
  return {
    written,
    readTree(folder, endings) {
      const found: FileMap = new Map(
        [...all]
          .filter(
            ([path]) =>
              path.startsWith(`${folder}/`) &&
              !isHidden(path.slice(folder.length)) &&
              endings.some((ending) => path.toLowerCase().endsWith(ending)),
          )
          .map(([path, bytes]) => [path.slice(folder.length + 1), bytes]),
      )
      return Promise.resolve(found.size > 0 ? found : undefined)
    },
    listTree(folder, endings = ['']) {
      const found = [...all.keys()]
        .filter(
          (path) =>
            path.startsWith(`${folder}/`) &&
            !isHidden(path.slice(folder.length)) &&
            endings.some((ending) => path.toLowerCase().endsWith(ending)),
        )
        .sort()
      return Promise.resolve(
        found.length > 0 ? found.map((path) => path.slice(folder.length + 1)) : undefined,
      )
    },
    readFile: (path) => Promise.resolve(written.get(path) ?? all.get(path)),
    save(folder, changes) {
      for (const { path, before } of changes) {
        const now = written.get(`${folder}/${path}`) ?? all.get(`${folder}/${path}`)
        if (!areSame(before, now))
          return Promise.resolve({
            path: `${folder}/${path}`,
            reason: 'changed',
            detail: '',
            ...(now && { now }),
          })
      }
      for (const { path, after } of changes) {
        if (after) written.set(`${folder}/${path}`, after)
        else {
          written.delete(`${folder}/${path}`)
          all.delete(`${folder}/${path}`)
        }
      }
      return Promise.resolve(undefined)
    },
    hold: () => Promise.resolve({ release: () => Promise.resolve() }),
    leftOvers: (folder) =>
      Promise.resolve(
        [...all.keys()]
          .filter(
            (path) =>
              path.startsWith(`${folder}/`) && path.endsWith('.houqin-old') && !all.has(path.slice(0, -11)),
          )
          .map((path) => ({
            path: path.slice(folder.length + 1, -11),
            kept: path.slice(folder.length + 1),
            isMissing: true,
          })),
      ),
    probeWrite: () => Promise.resolve(undefined),
    append(path, bytes) {
      const before = written.get(path) ?? all.get(path) ?? new Uint8Array()
      const joined = new Uint8Array(before.length + bytes.length)
      joined.set(before)
      joined.set(bytes, before.length)
      written.set(path, joined)
      return Promise.resolve(undefined)
    },
    replace(from, to) {
      const bytes = written.get(from)
      if (!bytes) throw new Error(`No file ${from}`)
      written.set(to, bytes)
      written.delete(from)
      return Promise.resolve(undefined)
    },
    hire: () => undefined,
    digest: (bytes) => Promise.resolve(digestOf(bytes)),
    readFont: bundledFont,
    readCodec: (name) => nodeHost.readCodec(name),
    listFonts: () =>
      Promise.resolve({
        paths: [...all.keys()].filter((path) => /\.(ttf|otf|ttc|otc)$/.test(path)),
        faults: [],
      }),
    readPart: (path, start, length) =>
      Promise.resolve((written.get(path) ?? all.get(path))?.subarray(start, start + length)),
    sizeOf: (path) => Promise.resolve((written.get(path) ?? all.get(path))?.length),
    kindOf: (path) => {
      const paths = [...written.keys(), ...all.keys()]
      const isFolder = paths.some((known) => known.startsWith(`${path}/`))
      return Promise.resolve(paths.includes(path) ? 'file' : isFolder ? 'folder' : 'nothing')
    },
    newKeyPair: (passphrase) => nodeHost.newKeyPair(passphrase),
    openSigningKey: (pem, passphrase) => nodeHost.openSigningKey(pem, passphrase),
    verifySignature: (key, bytes, signature) => nodeHost.verifySignature(key, bytes, signature),
    // eslint-disable-next-line @typescript-eslint/require-await -- a host's watch is asynchronous
    async *watch(folders): AsyncGenerator<WatchEvent, undefined> {
      for (const happening of happenings) {
        if (isEvent(happening)) {
          yield happening
          continue
        }
        const paths = Object.entries(happening).flatMap(([path, content]): readonly ChangedPath[] => {
          if (content === undefined) all.delete(path)
          else all.set(path, typeof content === 'string' ? encoder.encode(content) : content)
          const folder = folders.find((watched) => path.startsWith(`${watched}/`))
          return folder === undefined ? [] : [{ folder, path: path.slice(folder.length + 1) }]
        })
        yield { type: 'changed', paths }
      }
    },
    timeOfDay: () => '14:02',
    today: () => '2026-05-01',
    elapsed: () => 0,
  }
}

const isEvent = (happening: Happening): happening is WatchEvent => typeof happening.type === 'string'
