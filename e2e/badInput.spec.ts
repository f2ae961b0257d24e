// Input that is broken in every way: a message with a place, the good parts stay, the page never goes blank.

import { en } from '../src/i18n/en.ts'
import { expect, test } from './support/test.ts'
import { fixtureText } from './support/texts.ts'

const good = fixtureText('shop-edge.yaml')

test('a broken document is named with its line and hides no other', async ({ studio }) => {
  await studio.open()
  await studio.paste(`${good}---\nkind: VirtualService\nmetadata: [\n`)
  await studio.settled()
  const line = good.split('\n').length + 2
  await expect(studio.banners).toContainText(en.banner.broken('pasted.yaml', 10, line))
  await studio.ask('http://shop.example.com/service/')
  await expect(studio.verdict).toContainText('Rule 4')
})

test('while a document is broken the last good picture stays', async ({ studio }) => {
  await studio.open()
  await studio.paste(good)
  await studio.ask('http://shop.example.com/service/')
  await expect(studio.verdict).toContainText('Rule 4')
  await expect(studio.rules).not.toHaveCount(0)
  const rules = await studio.rules.count()
  await studio.typeIntoEditor('kind: VirtualService', ' : [')
  await expect(studio.status).toContainText(en.status.broken(1))
  await expect(studio.verdict).toContainText('Rule 4')
  await expect(studio.rules).toHaveCount(rules)
})

test('a binary file is refused by name', async ({ page, studio }) => {
  await studio.open()
  await studio.openFiles([{ name: 'photo.png', content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff]) }])
  await expect(studio.notices).toContainText('photo.png')
  await expect(page.getByRole('heading', { name: en.start.hero })).toBeVisible()
})

const route = (http: string) => `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: v }
spec: { hosts: [a.example.com], gateways: [g], http: ${http} }
---
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: g }
spec: { selector: { istio: x }, servers: [{ port: { number: 80, name: http, protocol: HTTP }, hosts: ['*'] }] }
`

const malformed: Readonly<Record<string, string>> = {
  'separators alone': '---\n---\n...\n',
  'comments alone': '# nothing here\n',
  'one word': 'gateway',
  'an unquoted wildcard': 'hosts: [*.example.com]\n',
  'a tab': 'spec:\n\thosts: []\n',
  'ten thousand brackets': '['.repeat(10_000),
  'five thousand levels': Array.from({ length: 5_000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
  'aliases that explode': `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'.replace(/./g, (name, index: number) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]\n`)}`,
  'an alias to itself': 'a: &a [*a]\n',
  'JSON cut off': '{"apiVersion": "v1", "kind": "List", "items": [{"kind": "Gate',
  'a number as kind': 'apiVersion: v1\nkind: 5\nmetadata: { name: x }\n',
  'a list as metadata': 'apiVersion: v1\nkind: Service\nmetadata: []\n',
  'a prototype key': '__proto__: { kind: Gateway }\nconstructor: 1\n',
  'null everywhere': route('[{ match: [null], route: [null] }, null]'),
  'a text as http': route('text'),
  'a wrong regex': route('[{ match: [{ uri: { regex: "(" } }], route: [{ destination: { host: a } }] }]'),
  'weights that are negative': route(
    '[{ route: [{ destination: { host: a }, weight: -5 }, { destination: { host: b }, weight: 0 }] }]',
  ),
  'a weight that is huge': route('[{ route: [{ destination: { host: a }, weight: 99999999999999999999 }] }]'),
  'nothing in a destination': route('[{ route: [{ destination: {} }, {}] }]'),
  'lone surrogates': 'kind: "\ud800"\n',
  'carriage returns alone': good.replaceAll('\n', '\r'),
}

test('malformed texts leave the page standing', async ({ studio }) => {
  test.slow()
  await studio.open()
  for (const [name, text] of Object.entries(malformed)) {
    await test.step(name, async () => {
      await studio.paste(text)
      await studio.settled()
      await studio.ask('http://a.example.com/x')
      await expect(studio.graph).toBeVisible()
      await expect(studio.crash).toHaveCount(0)
      await studio.closeProject()
    })
  }
})

test.describe('our own faults', () => {
  test.use({ expectedErrors: /planted|reading|undefined|Cannot|error/i })

  test('a part that crashes says so, and the text can be downloaded', async ({ page, studio }) => {
    await page.route(/worker-[^/]*\.js$/, (answer) =>
      answer.fulfill({
        contentType: 'text/javascript',
        body: `onmessage = ({ data }) => {
          if (data.type === 'inspectPaste') postMessage({ type: 'paste', request: data.request, repairs: [] })
          if (data.type !== 'open' && data.type !== 'splice') return
          postMessage({ type: 'snapshot', snapshot: { version: data.version, files: [], findings: [], placeholders: [],
            resources: 1, namespaces: 1, viewpoints: [], ports: {}, assumptions: [], suggestedUrl: undefined },
            graph: { nodes: [{ added: [{ type: 'virtualHost' }] }], edges: [], width: 0, height: 0 } })
        }`,
      }),
    )
    await studio.open()
    await studio.paste(good)
    await expect(studio.crash).toContainText(en.crash.body)
    const download = page.waitForEvent('download')
    await studio.crash.getByRole('button', { name: en.crash.download }).click()
    await download
    await expect(studio.url).toBeVisible()
  })

  test('a worker that dies is started again from the text', async ({ page, studio }) => {
    await studio.open()
    await studio.paste(good)
    await studio.ask('http://shop.example.com/service/')
    await expect(studio.verdict).toContainText('Rule 4')
    await page.workers()[0]?.evaluate(() => {
      setTimeout(() => {
        throw new Error('planted')
      })
    })
    await expect(studio.notices).toContainText(en.notice.workerRestarted)
    await studio.ask('http://shop.example.com/checkout')
    await expect(studio.verdict).toContainText('503')
  })
})
