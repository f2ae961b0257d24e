// What can be folded: documents, what is indented below a line, and runs of comments. By lines, so that it works in any text.

/** First and last line, from 1. */
export type Fold = Readonly<{ start: number; end: number; comment: boolean }>

/** Folds in the order of their first lines; a fold keeps no blank lines at its end. */
export function foldsOf(text: string): readonly Fold[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const folds: Fold[] = []
  /** Lines that what follows may belong to, with their indentation; a document's is -1. */
  let open: { line: number; indent: number }[] = []
  let last = 0
  let comments = 0

  const close = (indent: number) => {
    const ended = open.filter((each) => each.indent >= indent)
    open = open.filter((each) => each.indent < indent)
    for (const { line } of ended) if (last > line) folds.push({ start: line, end: last, comment: false })
  }
  const closeComments = (end: number) => {
    if (comments > 0 && end > comments) folds.push({ start: comments, end, comment: true })
    comments = 0
  }

  for (const [index, content] of lines.entries()) {
    const line = index + 1
    if (/^\s*#/.test(content)) comments ||= line
    else closeComments(line - 1)
    if (/^\s*(?:#|$)/.test(content)) continue
    if (/^(?:---|\.\.\.)(?:\s|$)/.test(content)) {
      close(-1)
      open.push({ line, indent: -1 })
    } else {
      const indent = content.search(/\S/)
      // Items of a list may stand at the column of its key; they belong to it.
      close(/^-(?:\s|$)/.test(content.slice(indent)) ? indent + 0.5 : indent)
      if (open.length === 0) open.push({ line, indent: -1 })
      open.push({ line, indent: /^-(?:\s|$)/.test(content.slice(indent)) ? indent + 0.5 : indent })
    }
    last = line
  }
  closeComments(lines.length)
  close(-1)
  return folds.toSorted((a, b) => a.start - b.start || b.end - a.end)
}
