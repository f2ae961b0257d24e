// What istioctl's analyzer gets wrong, and the corners of each kind of condition: each with its proof.

import { expect, test } from 'vitest'
import { walk } from '../engine/match/walk.ts'
import { gatewayWith } from '../testing/gateway.ts'
import { createLanguages } from './languages.ts'
import { proveConfig } from './proveConfig.ts'

const languages = createLanguages()

/** The proof of each route of `a.com` with these `match` lists (flow YAML), in one or two words. */
function proofsOf(...matches: readonly string[]): readonly string[] {
  const prepared = gatewayWith(
    matches.map((match) => `- {match: ${match}, route: [{destination: {host: web}}]}`).join('\n'),
  )
  return [...proveConfig(prepared, languages)].flat().flatMap(({ configuration, index, proof }) => {
    if (configuration !== 'http.80') return []
    if (proof.state === 'dead') return [`dead by ${proof.by}`]
    if (proof.state === 'impossible') return [`impossible: ${Object.values(proof.field).join(' ')}`]
    if (proof.state === 'undecided') return [`undecided: ${proof.doubts.map(({ type }) => type)}`]
    if (proof.state === 'redirected') return ['redirected']
    const { method, host, path, headers } = proof.request
    const way = walk(prepared, proof.request)
    expect(way.type === 'route' && way.routeIndex).toBe(index)
    return [[method, host + path, ...headers.map(([name, value]) => `${name}:${value}`)].join(' ')]
  })
}

test.each<readonly [string, readonly string[], readonly string[]]>([
  [
    'a longer prefix after a GET-only rule is reached by other methods (IST0131 says unused)',
    ['[{uri: {prefix: /api}, method: {exact: GET}}]', '[{uri: {prefix: /api/v1}}]'],
    ['GET a.com/api', 'POST a.com/api/v1'],
  ],
  [
    'an exact path under an earlier prefix is dead (istioctl says nothing)',
    ['[{uri: {prefix: /api}}]', '[{uri: {exact: /api/v1}}]'],
    ['GET a.com/api', 'dead by 0'],
  ],
  [
    'a header on a path that an earlier prefix takes is dead (istioctl says nothing)',
    ['[{uri: {prefix: /api}}]', '[{uri: {prefix: /api}, headers: {x: {exact: v}}}]'],
    ['GET a.com/api', 'dead by 0'],
  ],
  [
    'under an earlier prefix with a header, only the header matters (IST0131 says unused)',
    ['[{uri: {prefix: /api}, headers: {x: {exact: v}}}]', '[{uri: {prefix: /api/v1}, headers: {x: {regex: "v|w"}}}]'],
    ['GET a.com/api x:v', 'GET a.com/api/v1 x:w'],
  ],
  [
    'under an earlier prefix with an authority, other hosts are left (IST0131 says unused)',
    ['[{uri: {prefix: /api}, authority: {exact: a.com}}]', '[{uri: {prefix: /api/v1}}]'],
    ['GET a.com/api', 'GET a.com:80/api/v1'],
  ],
  [
    'after a regex for every path nothing is left (istioctl says nothing)',
    ['[{uri: {regex: "/.*"}}, {uri: {prefix: /x}}]', '[{uri: {exact: /x}}]'],
    ['GET a.com/', 'dead by 0', 'dead by 0'],
  ],
  [
    'a header that is there and the same that is not take everything together (istioctl says nothing)',
    [
      '[{uri: {prefix: /a}, headers: {x: {}}}]',
      '[{uri: {prefix: /a}, withoutHeaders: {x: {}}}]',
      '[{uri: {prefix: /a/b}}]',
    ],
    ['GET a.com/a x:', 'GET a.com/a', 'dead by 0,1'],
  ],
  [
    'a value and not that value take everything together',
    ['[{headers: {x: {exact: v}}}]', '[{withoutHeaders: {x: {exact: v}}}]', '[{uri: {prefix: /a}}]'],
    ['GET a.com/ x:v', 'GET a.com/', 'dead by 0,1'],
  ],
  [
    'an inverted match takes the absent header too, so only a header with that value is left',
    [
      '[{withoutHeaders: {x: {prefix: v}}}]',
      '[{uri: {prefix: /a}, headers: {x: {exact: w}}}]',
      '[{uri: {prefix: /a}}]',
    ],
    ['GET a.com/', 'GET a.com/a x:w x:v', 'GET a.com/a x:v'],
  ],
  [
    'a header of several lines can have both values; one that Envoy joins cannot',
    [
      '[{headers: {x: {exact: v}}, withoutHeaders: {x: {exact: w}}}]',
      '[{headers: {x: {exact: v}}}]',
      '[{headers: {accept: {exact: v}}, withoutHeaders: {accept: {exact: v}}}]',
    ],
    ['GET a.com/ x:v', 'GET a.com/ x:v x:w', 'impossible: header accept'],
  ],
  [
    'three regexes take together what no one of them does',
    [
      '[{uri: {regex: "/[a-m].*"}}]',
      '[{uri: {regex: "/[n-z].*"}}]',
      '[{uri: {regex: "/[^a-z].*"}}]',
      '[{uri: {prefix: /}, headers: {x: {}}}]',
    ],
    ['GET a.com/a', 'GET a.com/n', 'GET a.com/0', 'GET a.com/ x:'],
  ],
  [
    'all paths have one of these, so the next is dead',
    ['[{uri: {regex: "/([a-m].*)?"}}]', '[{uri: {regex: "/[^a-m].*"}}]', '[{uri: {prefix: /}, headers: {x: {}}}]'],
    ['GET a.com/', 'GET a.com/n', 'dead by 0,1'],
  ],
  [
    'letters of either case',
    ['[{uri: {prefix: /api}, ignoreUriCase: true}]', '[{uri: {exact: /API/x}}]', '[{uri: {regex: "(?i)/API"}}]'],
    ['GET a.com/api', 'dead by 0', 'dead by 0'],
  ],
  [
    'paths that never come to a route: query, dot segments, an empty path, a wrong beginning',
    [
      '[{uri: {exact: "/a?x=1"}}]',
      '[{uri: {prefix: /a/../b}}]',
      '[{uri: {exact: ""}}]',
      '[{uri: {prefix: a}}]',
      '[{uri: {regex: "a.*"}}]',
    ],
    Array.from({ length: 5 }, () => 'impossible: path'),
  ],
  [
    'a path that normalisation leaves only where it is escaped twice',
    ['[{uri: {exact: "/%41"}}]', '[{uri: {exact: "/a/..;x"}}]'],
    ['GET a.com/%%341', 'GET a.com/a/%2e%2e;x'],
  ],
  [
    'methods and schemes that are none',
    [
      '[{method: {exact: get}}]',
      '[{scheme: {exact: HTTPS}}]',
      '[{scheme: {exact: https}}]',
      '[{method: {regex: "Q.*"}}]',
    ],
    ['impossible: method', 'impossible: scheme', 'GET a.comhttps://a.com/', 'QUERY a.com/ content-type:text/plain'],
  ],
  [
    'an authority beyond the hosts of the virtual host',
    ['[{authority: {exact: b.com}}]', '[{authority: {exact: "a.com:8080"}}]', '[{authority: {prefix: A}}]'],
    ['impossible: authority', 'GET a.com:8080/', 'GET A.com/'],
  ],
  [
    'query parameters: the first value counts, and it may be missing',
    [
      '[{queryParams: {q: {exact: v}}}]',
      '[{queryParams: {q: {regex: "[^v]*"}}}]',
      '[{queryParams: {q: {}}}]',
      '[{uri: {prefix: /a}}]',
      '[{queryParams: {"a=b": {exact: c}}}]',
    ],
    ['GET a.com/?q=v', 'GET a.com/?q=', 'GET a.com/?q=av', 'GET a.com/a', 'impossible: queryParameter a=b'],
  ],
  [
    'word boundaries and anchors of a regex',
    ['[{uri: {regex: "^/a\\\\b.*$"}}]', '[{uri: {prefix: /a/}}]', '[{uri: {prefix: /a}}]'],
    ['GET a.com/a', 'dead by 0', 'GET a.com/aa'],
  ],
  [
    'a regex that RE2 refuses takes nothing',
    ['[{uri: {regex: "/a(?=b)"}}]', '[{uri: {prefix: /}}]'],
    ['impossible: path', 'GET a.com/'],
  ],
  [
    'what Envoy itself sets is not looked into',
    [
      '[{headers: {x-request-id: {exact: v}}}]',
      '[{headers: {"@request.auth.claims.sub": {exact: v}}}]',
      '[{uri: {prefix: /}}]',
    ],
    ['undecided: condition', 'undecided: condition', 'GET a.com/'],
  ],
  [
    'nor is a pattern that is too large, but what it stands behind is',
    ['[{uri: {prefix: /a}}]', '[{uri: {regex: "/a{900}b{900}c{900}"}}]', '[{uri: {prefix: /a/b}}]'],
    ['GET a.com/a', 'undecided: condition', 'dead by 0'],
  ],
])('%s', (_, matches, expected) => {
  expect(proofsOf(...matches)).toEqual(expected)
})
