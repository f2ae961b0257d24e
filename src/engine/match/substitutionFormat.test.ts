import { expect, test } from 'vitest'
import { formatValue, unknownOperators } from './substitutionFormat.ts'

const context = {
  request: {
    method: 'GET',
    scheme: 'http',
    authority: 'a.com:80',
    path: '/p?q=1&q=2',
    bare: '/p',
    headers: new Map([['x', ['one', 'two']]]),
    tls: false,
  },
  port: 8080,
  serverName: 'sni.com',
  routeName: 'r',
  cluster: 'c',
  response: undefined,
}

test.each([
  ['50%%', '50%'],
  ['%%REQ(x)%%', '%REQ(x)%'],
  ['a%REQ(none)%b', 'ab'],
  ['%REQ(X)%', 'one'],
  ['%REQ(none?X)%', 'one'],
  ['%REQ(X):2%', 'on'],
  ['%REQ(:PATH)% %REQ(:METHOD)% %REQ(:SCHEME)% %REQ(host)%', '/p?q=1&q=2 GET http a.com:80'],
  ['%PATH(NQ)%', '/p'],
  ['%PATH%', '/p?q=1&q=2'],
  ['%PATH(WQ:ORIG)%', ''],
  ['%QUERY_PARAM(q)%', '1'],
  ['%QUERY_PARAMS%', 'q=1&q=2'],
  ['%PROTOCOL%', 'HTTP/1.1'],
  ['%DOWNSTREAM_LOCAL_PORT% %ROUTE_NAME% %UPSTREAM_CLUSTER% %REQUESTED_SERVER_NAME%', '8080 r c sni.com'],
  ['%RESPONSE_CODE%', '0'],
  ['%START_TIME%', '%START_TIME%'],
])('%s gives %j', (value, expected) => {
  expect(formatValue(value, context)).toBe(expected)
})

test('what only a running proxy knows is named', () => {
  expect(unknownOperators('%%%REQ(x)% %START_TIME(%s)% %HOSTNAME%')).toContain('%HOSTNAME%')
  expect(unknownOperators('%%HOSTNAME%%')).toEqual([])
})
