// The one studio of the page: components read it with `useStudio(selector)` and change it with `actions`.

import { useStore } from 'zustand'
import { createStudio } from './createStudio.ts'
import { openPort } from './openPort.ts'
import type { StudioState } from './studioState.ts'

export const studio = createStudio({
  openPort,
  now: () => performance.now(),
  random: Math.floor(Math.random() * 2 ** 31),
  language: navigator.language.startsWith('zh') ? 'zh' : 'en',
})

export const { actions } = studio

/** The selected part of the state; the component renders again when it is another one. Return no new object from `selector`. */
export function useStudio<Part>(selector: (state: StudioState) => Part): Part {
  return useStore(studio.store, selector)
}
