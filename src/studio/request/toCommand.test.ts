import { expect, test } from 'vitest'
import { fromCurl } from '../state/fromCurl.ts'
import type { RequestDraft } from '../state/studioState.ts'
import { toCommand } from './toCommand.ts'

const draft = (change: Partial<RequestDraft>): RequestDraft => ({
  viewpoint: undefined,
  method: 'GET',
  url: 'http://shop.example.com/cart',
  headers: [],
  sni: undefined,
  clientCert: false,
  ...change,
})

test.each([
  ['a plain GET', {}, 'curl http://shop.example.com/cart'],
  ['another method', { method: 'DELETE' }, 'curl -X DELETE http://shop.example.com/cart'],
  ['HEAD has its own option', { method: 'HEAD' }, 'curl -I http://shop.example.com/cart'],
  ['a query is quoted', { url: 'http://a.example/?b=1&c=2' }, "curl 'http://a.example/?b=1&c=2'"],
  ['a quote in a value', { headers: [['x', "it's"]] }, "curl -H 'x: it'\\''s' http://shop.example.com/cart"],
  ['an empty value', { headers: [['x', '']] }, "curl -H 'x;' http://shop.example.com/cart"],
  [
    'an edited SNI',
    { url: 'https://shop.example.com/', sni: 'edge.example.com' },
    "curl -H 'Host: shop.example.com' https://edge.example.com/",
  ],
  [
    'a client certificate',
    { url: 'https://shop.example.com/', clientCert: true },
    'curl --cert client.pem --key client.key https://shop.example.com/',
  ],
  ['a client certificate without TLS is not sent', { clientCert: true }, 'curl http://shop.example.com/cart'],
  [
    'TLS around other bytes',
    { url: 'tls://db.example:15443' },
    'openssl s_client -connect db.example:15443 -servername db.example',
  ],
  ['the port of TLS', { url: 'tls://10.0.0.1' }, 'openssl s_client -connect 10.0.0.1:443 -noservername'],
  [
    'another SNI and a client certificate',
    { url: 'tls://a.example', sni: 'b.example', clientCert: true },
    'openssl s_client -connect a.example:443 -servername b.example -cert client.pem -key client.key',
  ],
  ['plain bytes', { url: 'tcp://[fd00::1]:3306', method: 'PUT' }, 'nc fd00::1 3306'],
  ['an SNI over plain HTTP is not sent', { sni: 'edge.example.com' }, 'curl http://shop.example.com/cart'],
] as const)('%s', (_, change, command) => {
  expect(toCommand(draft(change)).text).toBe(command)
})

test('what is copied can be pasted back', () => {
  const headers = [['X-A', 'b "c" \'d\'']] as const
  const sent = draft({ method: 'POST', url: 'https://a.example/x?y=1&z=2', headers, clientCert: true })
  const { method, url, clientCert } = sent
  expect(fromCurl(toCommand(sent).text)).toMatchObject({ method, url, headers, clientCert })
})
