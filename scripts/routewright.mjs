#!/usr/bin/env node
// @ts-check
// The command `routewright`, run from the sources.

import { runTs } from './run-ts.mjs'

// `npm run` starts scripts in the package's folder; the files are named from where the user stands.
const { npm_lifecycle_event: script, INIT_CWD: userFolder } = process.env
if (script === 'routewright' && userFolder) process.chdir(userFolder)

await runTs('src/cli/main.ts', process.argv.slice(2))
