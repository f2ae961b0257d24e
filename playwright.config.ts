import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/lib/chromium.mjs'

// Each run serves the built page on a port of its own; the processes that Playwright starts inherit it.
process.env.ROUTEWRIGHT_PORT ??= String(20_000 + (process.pid % 20_000))
const port = Number(process.env.ROUTEWRIGHT_PORT)
// A sub-path, so that an address that is not relative breaks every test.
const base = '/some/sub/path/'

const TIMINGS = ['load.spec.ts', 'scale.spec.ts']

const executablePath = findChromium()

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/page',
  workers: 2,
  fullyParallel: true,
  // What measures runs by itself: `--project=timings` after `--project=stories`.
  projects: [
    { name: 'stories', testIgnore: TIMINGS },
    { name: 'timings', testMatch: TIMINGS, workers: 1 },
  ],
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'line',
  use: {
    baseURL: `http://localhost:${port}${base}`,
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    actionTimeout: 40_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      // Chromium's own sandbox does not start for root, nor in most containers.
      args: ['--no-sandbox'],
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --base ${base} --port ${port} --strictPort`,
    url: `http://localhost:${port}${base}`,
    reuseExistingServer: false,
  },
})
