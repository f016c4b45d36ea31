// Looks packages up in databases of known vulnerabilities.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import semver from 'semver'

/** The npm package that contains the RetireJS list as a file. */
export const retireList = '@salesforce/code-analyzer-retirejs-engine@0.32.0'

/** Finds advisories in OSV format, in files below a folder, that affect a package. */
export function findAdvisories(packages, folder) {
  const versions = new Map()
  for (const { name, version } of packages) versions.set(name, [...(versions.get(name) ?? []), version])
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.json'),
  )
  const found = []
  for (const path of files) {
    const advisory = JSON.parse(readFileSync(join(folder, path), 'utf8'))
    if (advisory.withdrawn !== undefined) continue
    for (const { package: one, ranges = [], versions: listed = [] } of advisory.affected ?? []) {
      if (one?.ecosystem !== 'npm') continue
      for (const version of versions.get(one.name) ?? [])
        if (listed.includes(version) || ranges.some(({ events }) => holds(events, version)))
          found.push(`${one.name}@${version}: ${advisory.id} ${advisory.summary ?? ''}`)
    }
  }
  return { looked: files.length, found: [...new Set(found)] }
}

/** Whether a version is in an OSV range: events in order of versions, each of which starts or ends the affected range. */
function holds(events = [], version) {
  let affected = false
  for (const { introduced, fixed, last_affected: last } of events) {
    if (introduced !== undefined && (introduced === '0' || semver.gte(version, introduced))) affected = true
    if (fixed !== undefined && semver.gte(version, fixed)) affected = false
    if (last !== undefined && semver.gt(version, last)) affected = false
  }
  return affected
}

/** Finds entries of the RetireJS list that affect a package, and which packages the list covers. The list is fetched by npm. */
export function findRetired(packages) {
  const folder = mkdtempSync(join(tmpdir(), 'houqin-retire-'))
  try {
    const packed = execFileSync('npm', ['pack', retireList, '--silent'], {
      cwd: folder,
      encoding: 'utf8',
    }).trim()
    execFileSync('tar', ['-xzf', packed], { cwd: folder })
    const list = JSON.parse(readFileSync(join(folder, 'package/vulnerabilities/RetireJsVulns.json'), 'utf8'))
    const libraries = new Map(
      Object.entries(list).flatMap(([name, library]) =>
        [name, library.npmname, ...(library.bowername ?? [])].map((one) => [one, library]),
      ),
    )
    const known = packages.filter(({ name }) => libraries.has(name))
    const found = known.flatMap(({ name, key, version }) =>
      libraries
        .get(name)
        .vulnerabilities.filter(
          ({ below, atOrAbove }) =>
            (below === undefined || semver.lt(version, semver.coerce(below))) &&
            (atOrAbove === undefined || semver.gte(version, semver.coerce(atOrAbove))),
        )
        .map(({ identifiers }) => `${key}: ${identifiers.githubID ?? ''} ${identifiers.summary ?? ''}`),
    )
    return { known: known.map(({ key }) => key), found }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
