// Starts a process that is to be killed, with machine code that another one left: thousands are started, and most of what
// one takes would be to compile the program.
const { existsSync, readFileSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { Script } = require('node:vm')

const file = join(process.cwd(), '.build/torture-child.cjs')
const cache = `${file}.cache`
const script = new Script(`(function (require, __filename) {${readFileSync(file, 'utf8')}\n})`, {
  filename: file,
  ...(existsSync(cache) && { cachedData: readFileSync(cache) }),
})
script.runInThisContext()(require, file)
if (process.env.HOUQIN_TORTURE === 'keep')
  process.on('exit', () => {
    writeFileSync(cache, script.createCachedData())
  })
