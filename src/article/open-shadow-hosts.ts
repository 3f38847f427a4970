/** The elements under `root` that have an open shadow root, in document order; not those within the shadow roots. */
export function openShadowHosts(root: ParentNode): readonly Element[] {
  const hosts: Element[] = [];
  for (const element of root.querySelectorAll('*')) if (element.shadowRoot) hosts.push(element);
  return hosts;
}
