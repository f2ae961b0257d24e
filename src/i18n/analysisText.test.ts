import { expect, test } from 'vitest'
import { document, findingsOf } from '../testing/analysis.ts'
import { analysisText, analysisWordsFor } from './analysisText.ts'

const [en, zh] = [await analysisWordsFor('en'), await analysisWordsFor('zh')]

const [gone] = findingsOf(
  document('VirtualService', 'v', '{hosts: [a.com], http: [{route: [{destination: {host: web}}]}]}'),
)
const repeated = findingsOf(
  document('VirtualService', 'v', '{hosts: [a.com], http: [{match: [{port: 1}]}, {match: [{port: 1}, {port: 2}]}]}'),
)[0]

test.each([
  ['English', en, gone, /^No Service or ServiceEntry has the host `web`\./],
  ['Chinese', zh, gone, /^没有 Service 或 ServiceEntry 的主机是 `web`。/],
  ['English', en, repeated, /match `#0` of rule `#1` .* rule `#0` has it already/],
  ['Chinese', zh, repeated, /规则 `#1` 的匹配 `#0` .*规则 `#0` 已有相同的匹配/],
])('in %s', (_, texts, finding, expected) => {
  expect(finding && analysisText(texts, finding.detail)).toMatch(expected)
})
