#!/usr/bin/env node
// Starts houqin. In a checkout the sources are bundled first where they are newer than the bundle, so that what runs is
// what stands in src/; an installed package carries the bundle and no sources.
import { existsSync, readdirSync, statSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

try {
  process.cwd()
} catch {
  // Paths that are typed are below a folder that is not there any more: nothing of the program could say so later.
  process.stderr.write(
    '错误  当前文件夹不在了：它被删去、改名，或者盘拔掉了。请先 cd 到一个在的文件夹，再运行一次。\n',
  )
  process.exit(4)
}

const path = (below) => fileURLToPath(new URL(`../../${below}`, import.meta.url))

/** When the newest of a file or folder and all in it was written; a folder is written when a file in it goes. */
function newest(place) {
  const entry = statSync(place)
  if (!entry.isDirectory()) return entry.mtimeMs
  return Math.max(entry.mtimeMs, ...readdirSync(place).map((name) => newest(`${place}/${name}`)))
}

const bundle = path('.build/houqin.mjs')
const sources = ['src', 'package.json', 'package-lock.json', '.config/bundle.mjs'].map(path)
const stale = () => !existsSync(bundle) || sources.some((source) => newest(source) >= newest(bundle))

if (existsSync(path('src/cli/main.ts')) && stale()) await import('../../.config/bundle.mjs')
await import('../../.build/houqin.mjs')
