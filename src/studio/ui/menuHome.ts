/** Where open menus are drawn: in the landmark of the work, as everything on the page lies in one. */
export const menuHome = (): HTMLElement => document.querySelector('main') ?? document.body
