// A recorded request as the `curl` command that a user would paste into the request bar.

type RecordedRequest = Readonly<{
  host: string
  port: number
  method: string
  path: string
  headers: readonly (readonly [string, string])[]
}>

const quote = (word: string) => `'${word.replaceAll("'", "'\\''")}'`

/** The command; the Host header is always stated, because it need not be the URL's. */
export function curlOf({ host, port, method, path, headers }: RecordedRequest): string {
  const lines = [['Host', host] as const, ...headers].map(
    ([name, value]) => `-H ${quote(value === '' ? `${name};` : `${name}: ${value}`)}`,
  )
  return ['curl', '-X', method, ...lines, quote(`http://gateway.test:${port}${path}`)].join(' ')
}
