/** What is so, how it shows and what to do, for each code. */
export type ProofTexts<Detail extends Readonly<{ code: string }>> = {
  readonly [C in Detail['code']]: (detail: Extract<Detail, { code: C }>) => string
}
