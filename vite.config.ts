import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { contentSecurityPolicy } from './scripts/contentSecurityPolicy.ts'

/** Modules that the first load has in any case. */
const SHARED =
  /\/src\/(base\/|i18n\/(index|code|words|verdict|verdictText|spaced)\.ts|worker\/client|studio\/(testIds|state\/|commands\/(commands|keys|Keys|platform|registry|useCommand)\.|ui\/(Icon|iconPaths|Button|Message|download|useText|goToSource|Dialog|Switch|Menu|classes|useCopied|CopyButton)\.|app\/(regions|useTheme)|request\/liveRule|graph\/(GraphIcon|graphIcons|edges\/|rows|marked)))/

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
    rolldownOptions: {
      output: {
        // What the page and its lazy parts share would be forty chunks of a few lines, each compressed by itself.
        codeSplitting: { groups: [{ name: 'shared', test: SHARED }] },
      },
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    testTimeout: 20_000,
  },
})
