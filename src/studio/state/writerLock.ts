// Of several tabs on one project one writes to the browser's storage; the others would write over each other's work.

/** Resolves to whether this tab may write. With `take` it may, whoever else does; `lost` is called when another tab takes it. */
export type AcquireWriter = (take: boolean, lost: () => void) => Promise<boolean>

const lockName = 'routewright-writer'
/** A page that is loaded anew waits until the old one has let go, in ms. */
const patience = 400

/** The browser's own locks: they are let go when the tab is closed or dies. Where there are none (an insecure origin) no tab
 *  knows of another. */
export const acquireWriter: AcquireWriter = (take, lost) => {
  if (navigator.locks === undefined) return Promise.resolve(true)
  return new Promise((resolve) => {
    let held = false
    const hold = () => {
      held = true
      resolve(true)
      return new Promise<never>(() => {})
    }
    const options = take ? { steal: true } : { signal: AbortSignal.timeout(patience) }
    navigator.locks.request(lockName, options, hold).catch(() => {
      if (held) lost()
      else resolve(false)
    })
  })
}
