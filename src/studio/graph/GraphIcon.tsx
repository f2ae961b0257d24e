import iconStyles from '../ui/Icon.module.css'
import { type IconName, iconPaths } from '../ui/iconPaths.ts'
import { type GraphIconName, graphIcons } from './graphIcons.ts'

export type AnyIconName = IconName | GraphIconName

const paths: Readonly<Record<AnyIconName, string>> = { ...iconPaths, ...graphIcons }

/** The lines of an icon on its grid of 16 px. */
export const iconPath = (name: AnyIconName): string => paths[name]

/** A decorative icon of the graph or of the whole page. */
export function GraphIcon({ name, size = 16 }: Readonly<{ name: AnyIconName; size?: 11 | 12 | 14 | 16 }>) {
  return (
    <svg className={iconStyles.icon} data-size={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={iconPath(name)} />
    </svg>
  )
}
