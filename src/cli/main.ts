// The program `routewright`.

import { version } from '../../package.json'
import { execute } from './execute.ts'
import { run } from './run.ts'

const { code, stdout, stderr } = await execute(() => run(process.argv.slice(2), version))
process.stdout.write(stdout)
process.stderr.write(stderr)
process.exitCode = code
