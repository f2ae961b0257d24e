import styles from './announce.module.css'

let region: HTMLElement | undefined

/** Says something to those who do not see what changed, when nothing else is being said. */
export function announce(text: string): void {
  if (region === undefined) {
    region = document.createElement('div')
    region.className = styles.announced ?? ''
    region.role = 'status'
    document.body.append(region)
  }
  const own = region
  // A region is listened to from when it is there, and to what changes in it.
  own.textContent = ''
  setTimeout(() => {
    own.textContent = text
  }, 100)
}
