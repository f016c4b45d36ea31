#!/usr/bin/env node
// Starts houqin. In a checkout the sources are bundled first (a fraction of a second), so that what runs is what
// stands in src/; an installed package carries the bundle and no sources.
import { existsSync } from 'node:fs'

const bundle = new URL('../../.build/houqin.mjs', import.meta.url)
if (existsSync(new URL('./main.ts', import.meta.url)))
  await import(new URL('../../.config/bundle.mjs', import.meta.url).href)
await import(bundle.href)
