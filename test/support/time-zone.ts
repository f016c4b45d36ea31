import process from 'node:process'

/** Zones in which it is never the same day. */
export const farApart = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'] as const

/** The result of `work` in a time zone. */
export async function inTimeZone<T>(zone: string, work: () => T | Promise<T>): Promise<T> {
  const usual = process.env.TZ
  process.env.TZ = zone
  try {
    return await work()
  } finally {
    if (usual === undefined) delete process.env.TZ
    else process.env.TZ = usual
  }
}
