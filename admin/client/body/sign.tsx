/** A sign on a button, which has its name otherwise. */
export function Sign({ children }: { readonly children: string }) {
  return <span aria-hidden="true" className="body-sign" data-sign={children} />;
}
