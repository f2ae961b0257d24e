// The `test` of every page test: a studio page, and a watch that fails the test on a breach of the content security
// policy, a request to another origin, or an error in the console.

import { test as base, expect } from '@playwright/test'
import { StudioPage } from '../pages/StudioPage.ts'

type Fixtures = Readonly<{
  studio: StudioPage
  /** Console errors that this test provokes itself. */
  expectedErrors: RegExp | undefined
  watch: undefined
}>

export const test = base.extend<Fixtures>({
  expectedErrors: [undefined, { option: true }],
  watch: [
    async ({ page, baseURL, expectedErrors }, use) => {
      const breaches: string[] = []
      const origin = new URL(baseURL ?? '').origin
      page.on('request', (request) => {
        const { protocol, origin: asked } = new URL(request.url())
        if (protocol.startsWith('http') && asked !== origin) breaches.push(`foreign request: ${request.url()}`)
      })
      // A breach of the policy, also one in a worker, is written to the console as an error.
      page.on('console', (message) => {
        if (message.type() === 'error' && !expectedErrors?.test(message.text())) breaches.push(message.text())
      })
      page.on('pageerror', (error) => {
        if (!expectedErrors?.test(error.message)) breaches.push(error.message)
      })
      await page.exposeFunction('reportPolicyBreach', (text: string) => breaches.push(`policy: ${text}`))
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
          const report: unknown = Reflect.get(window, 'reportPolicyBreach')
          if (typeof report === 'function') report(`${violatedDirective} ${blockedURI}`)
        })
      })
      await use(undefined)
      expect(breaches).toEqual([])
    },
    { auto: true },
  ],
  studio: async ({ page }, use) => {
    await use(new StudioPage(page))
  },
})

export { expect }
