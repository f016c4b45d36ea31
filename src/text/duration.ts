/** A duration in seconds as schools write it: 45秒, 3分20秒, 2分钟. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds)
  const minutes = Math.floor(whole / 60)
  const rest = whole % 60
  if (minutes === 0) return `${rest}秒`
  return rest === 0 ? `${minutes}分钟` : `${minutes}分${rest}秒`
}
