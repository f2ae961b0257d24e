import type { ComponentType } from 'react'
import type { GraphNode } from '../../../graph/graph.ts'
import { missesCard, useFound } from '../search/found.ts'
import card from './Card.module.css'
import type { CardProps } from './cardNode.ts'

/** A card that fades while the canvas search finds nothing in it. */
export function fading<Type extends GraphNode['type']>(Card: ComponentType<CardProps<Type>>) {
  return function FadingCard({ data }: CardProps<Type>) {
    const found = useFound()
    return (
      <div className={card.fading} data-miss={missesCard(found, data.card.id)}>
        <Card data={data} />
      </div>
    )
  }
}
