import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { contentSecurityPolicy } from './scripts/contentSecurityPolicy.ts'

export default defineConfig({
  // Relative addresses: `dist` works from any sub-path.
  base: './',
  plugins: [react(), contentSecurityPolicy()],
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    manifest: true,
    modulePreload: { polyfill: false },
    // Fonts and pictures stay files: inlined ones would count against the page's first load.
    assetsInlineLimit: 0,
    // The editor is one lazy chunk of 2.7 MB; `scripts/budgets.mjs` holds what loads before it.
    chunkSizeWarningLimit: 4000,
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    testTimeout: 20_000,
  },
})
