// `npm run supply`: checks that SUPPLY.md in this folder lists exactly the packages that package-lock.json installs for users.
// `-- --write` rewrites it, keeping what only the registry knows; `-- --refresh` queries the registry (npm view) for that too;
// `-- --advisories FOLDER` looks up all packages in advisories in OSV format, `-- --retired` in the RetireJS list, which it
// fetches. `-- --in FOLDER` examines another checkout.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { findAdvisories, findRetired, retireList } from './supply-advisories.mjs'

const { values: asked } = parseArgs({
  options: {
    write: { type: 'boolean' },
    refresh: { type: 'boolean' },
    advisories: { type: 'string' },
    retired: { type: 'boolean' },
    in: { type: 'string', default: fileURLToPath(new URL('..', import.meta.url)) },
  },
})
const root = asked.in
const place = join(root, '.config/SUPPLY.md')
const read = (path) => readFileSync(join(root, path), 'utf8')
const lock = JSON.parse(read('package-lock.json'))
const direct = JSON.parse(read('package.json')).dependencies

/** Licences of packages that an MIT program may use; one under the LGPL stays a package of its own, which users can replace. */
const licences = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'OFL-1.1', 'LGPL-3.0'])
/** The licence, according to the licence file, of packages whose package.json states none. */
const unsaid = { 'png-js@2.0.0': 'MIT' }

/** All packages installed for users: everything that is not for development only. */
const packages = Object.entries(lock.packages)
  .filter(([path, { dev }]) => path !== '' && dev !== true)
  .map(([path, { version, license, integrity }]) => {
    const name = path.replace(/^.*node_modules\//, '')
    const key = `${name}@${version}`
    return { path, name, version, key, license: license ?? unsaid[key] ?? 'unknown', integrity }
  })
  .sort((a, b) => (a.key < b.key ? -1 : 1))

/** The names of the packages that depend on each package, as resolved by npm. */
function dependents() {
  const found = new Map()
  const list = [['', lock.packages['']], ...packages.map(({ path }) => [path, lock.packages[path]])]
  for (const [path, { dependencies = {}, optionalDependencies = {} }] of list) {
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      let folder = path
      while (folder !== '' && !lock.packages[`${folder}/node_modules/${name}`])
        folder = folder.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, '')
      const target = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`
      if (path !== '')
        found.set(target, [...(found.get(target) ?? []), path.replace(/^.*node_modules\//, '')])
    }
  }
  return found
}

/** The README's reason for a direct dependency. */
function reasonOf(name) {
  const rows = read('README.md').matchAll(/^\| (`[^|]+`) \| ([^|]+) \|$/gm)
  for (const [, names, reason] of rows)
    for (const [, pattern] of names.matchAll(/`([^`]+)`/g))
      if (new RegExp(`^${pattern.replace(/[.+]/g, '\\$&').replaceAll('*', '.*')}$`).test(name))
        return reason.trim()
  return undefined
}

/** What the registry last stated, as recorded in the overview: by package and version. */
function readKnown() {
  if (!existsSync(place)) return { asked: undefined, known: new Map() }
  const text = readFileSync(place, 'utf8')
  const known = new Map()
  for (const [, name, version, , maintainers, released, newest] of text.matchAll(
    /^\| (\S+) \| (\S+) \| ([^|]*) \| ([^|]*) \| ([^|]*) \| ([^|]*) \|/gm,
  ))
    known.set(`${name}@${version}`, { maintainers, released, newest })
  return { asked: /asked on (\d{4}-\d\d-\d\d)/.exec(text)?.[1], known }
}

/** Asks the registry about every package, one at a time. */
function askRegistry() {
  const known = new Map()
  const answers = new Map()
  for (const { path, name, version, key } of packages) {
    if (!answers.has(name))
      answers.set(
        name,
        JSON.parse(execFileSync('npm', ['view', name, '--json'], { encoding: 'utf8', maxBuffer: 1 << 28 })),
      )
    const found = [answers.get(name)].flat().at(-1)
    const newest = found['dist-tags'].latest
    known.set(key, {
      maintainers: namesOf(found.maintainers) || `${ownWords(path)}`,
      released: dayOf(found, version),
      newest: newest === version ? 'this' : `${newest}, ${dayOf(found, newest)}`,
    })
  }
  return { asked: new Date().toISOString().slice(0, 10), known }
}

/** A mirror without the date of publication states when it added a version, which is the same or later. */
function dayOf({ time = {} }, version) {
  const day = time[version]?.slice(0, 10)
  if (day === undefined) return 'not told'
  return time.created === undefined ? `by ${day}` : day
}

const namesOf = (people) =>
  [people ?? []]
    .flat()
    .map((one) => (typeof one === 'string' ? one : one.name).replace(/\s*[<(].*$/, '').replaceAll('|', ''))
    .filter((name, index, all) => name !== '' && all.indexOf(name) === index)
    .slice(0, 3)
    .join(', ')

/** The authors named by the package itself. */
function ownWords(path) {
  const { author, maintainers, contributors } = JSON.parse(read(`${path}/package.json`))
  const names = namesOf(maintainers) || namesOf(author) || namesOf(contributors)
  return names === '' ? 'not told' : `${names} (named in the package)`
}

function overview({ asked: day, known }) {
  const by = dependents()
  const rows = packages.map(({ path, name, version, key, license, integrity }) => {
    const { maintainers = 'not asked', released = 'not asked', newest = 'not asked' } = known.get(key) ?? {}
    const why =
      path === `node_modules/${name}` && name in direct
        ? 'direct'
        : [...new Set(by.get(path))].sort().join(', ')
    return `| ${name} | ${version} | ${license} | ${maintainers} | ${released} | ${newest} | ${why} | ${integrity} |`
  })
  const reasons = Object.keys(direct).map((name) => `| ${name} | ${reasonOf(name) ?? ''} |`)
  return `# What users install besides houqin

All packages that package-lock.json installs without those for development, ${packages.length} of them. Written by
\`npm run supply -- --write\`, checked by \`npm run supply\`, which asks nobody. Maintainers, releases and newest versions
are what the registry said when it was asked on ${day ?? 'no day yet'} (\`npm run supply -- --refresh\`). "by" a day: the
registry that was asked is a mirror and tells when it took the version in, which is the day of its release or later; nor
does it tell who may publish, so that the people are those whom the package itself names.

A bill of materials (CycloneDX) is given by npm itself: \`npm sbom --omit dev --sbom-format cyclonedx --package-lock-only\`.

## Known vulnerabilities

${advisoriesSaid}

## Why each direct dependency is there

| package | why |
|---|---|
${reasons.join('\n')}

## Packages

| package | version | licence | maintainers | released | newest | asked for by | integrity |
|---|---|---|---|---|---|---|---|
${rows.join('\n')}
`
}

const advisoriesSaid = `No database of vulnerabilities that covers these packages was consulted: where this overview was written,
\`npm audit\` was refused by the registry, and no package of a registry holds such a database whole. Where the service can be
reached, \`npm audit --omit=dev\` asks it. Without a network, take a copy of advisories in the OSV format (the GitHub Advisory
Database, or the npm part of osv.dev unpacked) and run \`npm run supply -- --advisories FOLDER\`.

What can be had is the list of RetireJS, which is about libraries of web pages (packed in ${retireList}):
\`npm run supply -- --retired\` fetches it and looks them up. Of these packages it knows one, handlebars; on 2026-11-30 none
of its entries held for 4.7.10.`

/** Faults of the lock file itself, and of what the README states about it. */
function faults() {
  const found = []
  for (const { key, license, integrity } of packages) {
    if (!/^sha512-/.test(integrity ?? '')) found.push(`${key} has no SHA-512 in package-lock.json`)
    const terms = license.replace(/[()]/g, '').split(/ (?:AND|OR) /)
    if (!terms.every((term) => licences.has(term)))
      found.push(`${key} is licensed under ${license}: look at it, then add it to .config/supply.mjs`)
  }
  if (/"resolved"|https?:[^"]*\.tgz/.test(read('package-lock.json')))
    found.push(
      'package-lock.json records download addresses: npm install with omit-lockfile-registry-resolved',
    )
  for (const name of Object.keys(direct))
    if (reasonOf(name) === undefined) found.push(`README does not say why ${name} is there`)
  return found
}

function firstDifference(a, b) {
  const [ours, others] = [a.split('\n'), b.split('\n')]
  const at = ours.findIndex((line, index) => line !== others[index])
  return `line ${at + 1}\n  is      ${others[at] ?? '(nothing)'}\n  must be ${ours[at] ?? '(nothing)'}`
}

const wrong = faults()
if (asked.advisories !== undefined) {
  const { looked, found } = findAdvisories(packages, asked.advisories)
  if (looked === 0) wrong.push(`no advisories (.json) below ${asked.advisories}`)
  wrong.push(...found)
  console.log(`${packages.length} packages looked up in ${looked} advisories`)
}
if (asked.retired) {
  const { known, found } = findRetired(packages)
  wrong.push(...found)
  console.log(`${known.join(', ')} of ${packages.length} packages looked up in the list of RetireJS`)
}
const text = overview(asked.refresh ? askRegistry() : readKnown())
if (asked.write || asked.refresh) writeFileSync(place, text)
else if (!existsSync(place)) wrong.push('.config/SUPPLY.md is not there: npm run supply -- --refresh')
else {
  const there = readFileSync(place, 'utf8')
  if (there !== text)
    wrong.push(
      `.config/SUPPLY.md is not what package-lock.json says, ${firstDifference(text, there)}\nMend it with npm run supply -- --write, or --refresh to ask the registry too`,
    )
  else if (text.includes('| not asked |'))
    wrong.push('the registry has not been asked of some packages: npm run supply -- --refresh')
}
for (const line of wrong) console.error(line)
if (wrong.length === 0) console.log(`${packages.length} packages, as package-lock.json says`)
process.exitCode = wrong.length > 0 ? 1 : 0
