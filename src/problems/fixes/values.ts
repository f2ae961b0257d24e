// Values that are nearly right, put right.

/** Letters stand for what they are worth in milliseconds. */
const UNITS: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000, ms: 1, us: 0.001 }

/** A duration as Istio takes it: with a unit that it knows, in whole milliseconds; undefined if it cannot be told what was meant. */
export function plainDuration(written: string): string | undefined {
  const text = written.trim().toLowerCase()
  if (/^\d+(?:\.\d+)?$/.test(text)) return plainDuration(`${text}s`)
  if (!/^(?:\d+(?:\.\d+)?(?:ms|us|[dhms]))+$/.test(text)) return undefined
  let milliseconds = 0
  for (const [, number, unit = 's'] of text.matchAll(/(\d+(?:\.\d+)?)(ms|us|[dhms])/g)) {
    milliseconds += Number(number) * (UNITS[unit] ?? 0)
  }
  const whole = Math.round(milliseconds)
  if (whole < 1) return undefined
  if (whole % 3_600_000 === 0) return `${whole / 3_600_000}h`
  return whole % 1_000 === 0 ? `${whole / 1_000}s` : `${whole}ms`
}

/** The host of what may be a URL or have a port; undefined if that is all that is written, or is no host. */
export function plainHost(written: string): string | undefined {
  const host = written
    .trim()
    .replace(/^[a-z][a-z\d+.-]*:\/\//i, '')
    .replace(/[/?#].*$/, '')
    .replace(/:\d+$/, '')
    .replaceAll('_', '-')
    .replace(/^\*(?=[^.*])/, '*.')
  return host !== written &&
    /^(?:\*|(?:\*\.)?[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*)$/i.test(host)
    ? host
    : undefined
}

/** A name of lower-case letters, digits and dashes; undefined if nothing is left. */
export function plainName(written: string): string | undefined {
  const name = written
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 63)
  return name === '' || name === written ? undefined : name
}

/** The first prime that is not smaller. */
export function nextPrime(number: number): number {
  const isPrime = (one: number): boolean => {
    for (let by = 2; by * by <= one; by += 1) if (one % by === 0) return false
    return one > 1
  }
  let found = Math.max(2, Math.ceil(number))
  while (!isPrime(found)) found += 1
  return found
}
