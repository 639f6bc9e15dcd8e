/** Makes the rest of the page unreachable while a full-screen popover covers it, and closes the popover where it becomes part of the page. */
export function coverWhileOpen(popover: HTMLElement): void {
  popover.addEventListener('beforetoggle', (event) => {
    const isOpen = event instanceof ToggleEvent && event.newState === 'open';
    for (let inside: HTMLElement = popover; inside.parentElement && inside !== document.body; inside = inside.parentElement)
      for (const beside of inside.parentElement.children) if (beside !== inside && beside instanceof HTMLElement) beside.inert = isOpen;
  });
  matchMedia('(min-width: 62rem)').addEventListener('change', () => {
    if (popover.matches(':popover-open')) popover.hidePopover();
  });
}
