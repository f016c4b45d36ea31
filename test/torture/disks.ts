import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import {
  addRepair,
  areAlike,
  difference,
  leftOvers,
  makeSchool,
  newFolder,
  run,
  snapshot,
  start,
  startAnew,
  writeTable,
} from './workspace.ts'

/** Mounts a small disk; false if this machine does not allow it (only root on Linux). */
function mount(folder: string, kilobytes: number): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    // Not allowed in this container; unit tests let a disk in memory fail at every operation.
    return false
  }
}

/** Imports into disks that become full at some point, and adds records to one that becomes read-only meanwhile. */
export async function fillDisks(): Promise<readonly string[]> {
  const school = await makeSchool()
  const table = writeTable(400)
  const failures: string[] = []
  let full = 0
  const sizes = [300, 320, 340, 360, 380, 400, 420, 440, 460, 500, 600, 800]
  for (const size of sizes) {
    const disk = newFolder()
    if (!mount(disk, size)) {
      console.log('ok   no small disks on this machine: what a full one does is tested in memory only')
      return []
    }
    try {
      const data = join(disk, '校')
      try {
        cpSync(school, data, { recursive: true })
      } catch {
        // Too small for the school itself.
        continue
      }
      const before = snapshot(data)
      const { code, text } = await run('plain', ['import', table, '--yes', '--data', data])
      await startAnew(data)
      const now = snapshot(data)
      if (code === 4) {
        full += 1
        if (!areAlike(now, before)) failures.push(`full at ${size} KB: changed ${difference(now, before)}`)
        if (!text.includes('磁盘满了')) failures.push(`full at ${size} KB: ${text.slice(-300)}`)
      } else if (code !== 0) failures.push(`full at ${size} KB: exit ${String(code)}: ${text.slice(-300)}`)
      if (leftOvers(data).length > 0) failures.push(`full at ${size} KB: left ${leftOvers(data).join('、')}`)
    } finally {
      execFileSync('umount', [disk])
    }
  }
  console.log(
    `${failures.length === 0 ? 'ok  ' : 'FAIL'} disks of ${sizes.length} sizes: full ${full} times, nothing changed then`,
  )
  failures.push(...(await turnReadOnly(school)))
  return failures
}

async function turnReadOnly(school: string): Promise<readonly string[]> {
  const failures: string[] = []
  const rounds = 10
  for (let round = 0; round < rounds; round++) {
    const disk = newFolder()
    if (!mount(disk, 20_000)) return []
    try {
      const data = join(disk, '校')
      mkdirSync(data)
      cpSync(school, data, { recursive: true })
      const { child, ended, says } = start('loop', addRepair(data, '门锁%'))
      await says(/./)
      execFileSync('mount', ['-o', `remount,ro,size=${20_000 + round}k`, disk], { stdio: 'ignore' })
      child.kill('SIGKILL')
      await ended
      execFileSync('mount', ['-o', 'remount,rw', disk], { stdio: 'ignore' })
      await startAnew(data)
      const { code, text } = await run('plain', ['check', '--data', data])
      if (code !== 0) failures.push(`read-only in round ${round}: ${text.slice(-300)}`)
      if (leftOvers(data).length > 0)
        failures.push(`read-only in round ${round}: left ${leftOvers(data).join('、')}`)
    } finally {
      execFileSync('umount', ['-l', disk])
    }
  }
  console.log(
    `${failures.length === 0 ? 'ok  ' : 'FAIL'} ${rounds} disks turned read-only while records were added`,
  )
  return failures
}
