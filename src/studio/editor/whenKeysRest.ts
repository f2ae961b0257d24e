// Work that holds the page up for longer than a key may wait begins when nobody types.

/** Without a key for so long nobody types, in ms. */
const rest = 400
/** Whoever never stops typing gets it after this time, in ms. */
const patience = 5_000

/** Calls `then` once when no key was pressed anywhere on the page for a moment; returns the function that calls it off. */
export function whenKeysRest(then: () => void): () => void {
  let resting = setTimeout(begin, rest)
  const tired = setTimeout(begin, patience)
  function onKey(): void {
    clearTimeout(resting)
    resting = setTimeout(begin, rest)
  }
  function stop(): void {
    clearTimeout(resting)
    clearTimeout(tired)
    removeEventListener('keydown', onKey, true)
  }
  function begin(): void {
    stop()
    then()
  }
  addEventListener('keydown', onKey, true)
  return stop
}
