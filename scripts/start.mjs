// @ts-check
// `npm start`: dependencies, the built studio, and a server for it. `npm start -- --port 8080` chooses the port.

import { parseArgs } from 'node:util'
import { ensureDependencies, root } from './lib/dependencies.mjs'

const { values } = parseArgs({ options: { port: { type: 'string', default: '4173' } } })
const port = Number(values.port)
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  process.stderr.write(`--port ${values.port}: a port is a number from 1 to 65535\n`)
  process.exit(2)
}

ensureDependencies()
const { build, preview } = await import('vite')
await build({ root, logLevel: 'warn' })
const server = await preview({ root, preview: { port } })
process.stdout.write(`Routewright is at ${server.resolvedUrls?.local[0]} (Ctrl+C ends it)\n`)
