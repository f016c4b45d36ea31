#!/usr/bin/env node
// Starts houqin. In a checkout, the sources are bundled first if they are newer than the bundle, so that the code in src/ is what
// runs; an installed package contains the bundle and no sources.
import { existsSync, readdirSync, statSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

try {
  process.cwd()
} catch {
  // Paths are relative to a folder that no longer exists; nothing later in the program could report that.
  process.stderr.write(
    '错误  当前文件夹不在了：它被删去、改名，或者盘拔掉了。请先 cd 到一个在的文件夹，再运行一次。\n',
  )
  process.exit(4)
}

const path = (below) => fileURLToPath(new URL(`../../${below}`, import.meta.url))

/** The time of the latest change to a file, or to a folder and everything in it; removing a file changes its folder. */
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
