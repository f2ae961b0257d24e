import type { RequestDraft } from './studioState.ts'

/** The request bar before anybody typed. */
export const emptyRequest: RequestDraft = {
  viewpoint: undefined,
  method: 'GET',
  url: '',
  headers: [],
  sni: undefined,
  clientCert: false,
}
