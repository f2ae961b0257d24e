// What draws folds, fetched while the first large project is read.

import { type ComponentProps, lazy, Suspense } from 'react'
import type { CardProps } from '../cards/cardNode.ts'

export const loadLargePicture = () => import('../LargePicture.tsx')

const LazyRow = lazy(async () => ({ default: (await loadLargePicture()).FoldRow }))
const LazyServers = lazy(async () => ({ default: (await loadLargePicture()).ServersRow }))
const LazyCard = lazy(async () => ({ default: (await loadLargePicture()).FoldCard }))

/** Its room, until it is there. */
const Room = ({ height }: Readonly<{ height: number }>) => <div style={{ height }} />

export function FoldRow(props: ComponentProps<typeof LazyRow>) {
  return (
    <Suspense fallback={<Room height={props.fold.height} />}>
      <LazyRow {...props} />
    </Suspense>
  )
}

export function ServersRow(props: ComponentProps<typeof LazyServers>) {
  return (
    <Suspense fallback={<Room height={props.fold.height} />}>
      <LazyServers {...props} />
    </Suspense>
  )
}

export function FoldCard(props: CardProps<'fold'>) {
  return (
    <Suspense fallback={null}>
      <LazyCard {...props} />
    </Suspense>
  )
}
