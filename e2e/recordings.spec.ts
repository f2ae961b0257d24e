// Recorded configurations are pasted into the built page and asked through the request bar; what the page shows must be what
// Envoy did. Of gateway-http every fourth with all its requests, of the others 40 with some of theirs; several share a page.

import type { StudioPage } from './pages/StudioPage.ts'
import { type RecordedRequest, type Recording, recordingsOf } from './support/recording.ts'
import { expectShown, toShown } from './support/shown.ts'
import { test } from './support/test.ts'
import { canBeTyped, podsOf, typedOf } from './support/typed.ts'

const nameOf = ({ protocol, method = '', host, path = '', port, address = '', sni = '', headers }: RecordedRequest) =>
  `${protocol} ${method} ${host}${path} to ${address}:${port} ${sni} ${JSON.stringify(headers)}`

const cases = [
  ...recordingsOf('gateway-http', 4).map((recording) => ({ recording, most: Number.POSITIVE_INFINITY })),
  ...[...recordingsOf('sidecar-http', 8), ...recordingsOf('opaque', 4), ...recordingsOf('gateway-multi', 8)].map(
    (recording) => ({ recording, most: 6 }),
  ),
]

// Nobody looks at the motion of so many.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

const BATCH = 9

for (let first = 0; first < cases.length; first += BATCH) {
  const batch = cases.slice(first, first + BATCH)
  test(`answers as recorded: from ${batch[0]?.recording.id} to ${batch.at(-1)?.recording.id}`, async ({ studio }) => {
    test.slow()
    await studio.open()
    for (const { recording, most } of batch) {
      await test.step(recording.id, async () => {
        await askAll(studio, recording, most)
        await studio.closeProject()
      })
    }
  })
}

/** Asks at most so many of the recorded requests, evenly chosen. */
async function askAll(studio: StudioPage, { resources, proxies, requests }: Recording, most: number): Promise<void> {
  await studio.paste(resources + podsOf(proxies))
  await studio.settled()
  await studio.assumeNothing()
  const stride = Math.ceil(requests.length / most)
  for (const proxy of proxies) {
    // The first gateway is the source at the start.
    if (proxies.length > 1) await studio.sendFrom(proxy.namespace, proxy.labels)
    const own = requests.filter((request, index) => request.proxy === proxy.name && index % Math.max(1, stride) === 0)
    for (const request of own.filter(canBeTyped)) {
      const { url, sni } = typedOf(request, proxy)
      await studio.ask(url)
      if (sni !== undefined) await studio.sni.fill(sni)
      await expectShown(studio.page, toShown(request.expect), nameOf(request))
    }
  }
}
