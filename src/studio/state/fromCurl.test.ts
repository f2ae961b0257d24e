import { expect, test } from 'vitest'
import { fromCurl } from './fromCurl.ts'

test.each([
  ['curl http://example.com/a', { method: 'GET', url: 'http://example.com/a', headers: [] }],
  ["$ curl -sS 'http://example.com/a b'", { method: 'GET', url: 'http://example.com/a b' }],
  ['curl -XDELETE http://e.com', { method: 'DELETE' }],
  ['curl -kX PUT http://e.com', { method: 'PUT', url: 'http://e.com' }],
  ['curl -I http://e.com', { method: 'HEAD' }],
  ['curl http://e.com -d a=1', { method: 'POST', headers: [['Content-Type', 'application/x-www-form-urlencoded']] }],
  ['curl -G -d a=1 --data b=2 http://e.com/?c', { method: 'GET', url: 'http://e.com/?c&a=1&b=2', headers: [] }],
  ['curl --json {} http://e.com', { method: 'POST', headers: [['Content-Type', 'application/json']] }],
  [
    'curl -H "end-user: jason" -H \'X-Empty;\' -H Gone: e.com',
    {
      url: 'e.com',
      headers: [
        ['end-user', 'jason'],
        ['X-Empty', ''],
      ],
    },
  ],
  [
    'curl -u me:pw -A agent e.com',
    {
      headers: [
        ['Authorization', 'Basic bWU6cHc='],
        ['User-Agent', 'agent'],
      ],
    },
  ],
  ['curl -b a=1 -b jar.txt e.com', { headers: [['Cookie', 'a=1']] }],
  ['curl -o out.html --max-time 3 --resolve e.com:80:1.2.3.4 e.com', { url: 'e.com' }],
  ["curl 'http://e.com' \\\n  -H $'x: it\\'s' \\\r\n  --compressed", { url: 'http://e.com', headers: [['x', "it's"]] }],
  ['curl e.com/a\\ b | jq .', { url: 'e.com/a b' }],
  ['curl --cert-type PEM --cert me.pem --key me.key https://e.com', { url: 'https://e.com', clientCert: true }],
  ['curl -Eme.pem https://e.com', { url: 'https://e.com', clientCert: true }],
  ['curl https://e.com', { clientCert: false }],
  ['curl --url e.com --head', { method: 'HEAD', url: 'e.com' }],
])('%s', (text, expected) => {
  expect(fromCurl(text)).toMatchObject(expected)
})

test.each(['http://example.com/curl ', 'curly http://e.com', 'curl -v', ''])(
  'is not a curl command with a URL: %s',
  (text) => {
    expect(fromCurl(text)).toBeUndefined()
  },
)
