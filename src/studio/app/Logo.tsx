/** The mark: one way that splits into two, the taken one lit. */
export function Logo() {
  return (
    <svg viewBox="0 0 22 22" width="22" height="22" aria-hidden="true">
      <rect x=".5" y=".5" width="21" height="21" rx="6" fill="var(--rw-invert)" />
      <g fill="none" strokeLinecap="round" strokeWidth="1.9">
        <path d="M4.6 11h4.2c2.6 0 2.6-4.8 5.2-4.8h1.5" stroke="#43D39B" />
        <path d="M8.8 11c2.6 0 2.6 4.8 5.2 4.8h1.5" stroke="var(--rw-on-invert)" opacity=".5" />
      </g>
      <circle cx="17.1" cy="6.2" r="1.7" fill="#43D39B" />
      <circle cx="17.1" cy="15.8" r="1.7" fill="var(--rw-on-invert)" opacity=".5" />
    </svg>
  )
}
