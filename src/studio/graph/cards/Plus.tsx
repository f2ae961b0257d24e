import styles from './Card.module.css'

/** Opens the menu of what can be added here; by key it is in the menu of the item. */
export function Plus({ title }: Readonly<{ title: string }>) {
  return (
    <span className={`${styles.plus} nopan`} data-add="" title={title}>
      +
    </span>
  )
}
