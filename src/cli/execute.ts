// The last guard of the program: what it throws is our mistake and says so.

import type { Finished } from './run.ts'
import { wordsEn } from './words.en.ts'

/** What `run` finished with; code 70 and the error if it throws. */
export async function execute(
  run: () => Promise<Finished>,
): Promise<Finished | Readonly<{ code: 70; stdout: string; stderr: string }>> {
  try {
    return await run()
  } catch (error) {
    const report = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { code: 70, stdout: '', stderr: `${wordsEn.ourMistake}\n${report}\n` }
  }
}
