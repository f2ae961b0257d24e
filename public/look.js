// Before the first paint: theme and language as they were chosen last, else as the browser has them. A file of its own,
// because the page's policy allows no inline script.
;(() => {
  const root = document.documentElement
  let look = {}
  try {
    look = JSON.parse(localStorage.getItem('routewright-look') ?? '{}')
  } catch {
    // Nothing stored, or storage refused.
  }
  const dark = look.theme === 'dark' || (look.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.dataset.theme = dark ? 'dark' : 'light'
  root.lang = (look.language ?? navigator.language).startsWith('zh') ? 'zh' : 'en'
})()
