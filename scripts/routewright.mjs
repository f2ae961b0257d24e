#!/usr/bin/env node
// @ts-check
// The command `routewright`, run from the sources.

import { runTs } from './run-ts.mjs'

await runTs('src/cli/main.ts', process.argv.slice(2))
