/** A number of bytes in readable form: 1.5 GB, 20 MB, 64 KB. */
export function sizeText(bytes: number): string {
  const unit = units.find(({ from }) => bytes >= from)
  if (!unit) return `${bytes} 字节`
  const count = bytes / unit.from
  // Rounded up, so that a size over a limit is never shown as the limit itself.
  const shown = count < 10 ? Math.ceil(count * 10) / 10 : Math.ceil(count)
  return `${shown} ${unit.name}`
}

const units = [
  { name: 'GB', from: 2 ** 30 },
  { name: 'MB', from: 2 ** 20 },
  { name: 'KB', from: 2 ** 10 },
] as const
