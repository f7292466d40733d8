/**
 * Keeps React going in a page whose words a translator has put elsewhere. Translators take a text out and put another
 * into its place, or move it into an element of their own; React then removes, or puts something before, what is no
 * longer where it was, which takes the page away, or writes a number into a text that nobody sees.
 */
export function allowTranslation(): void {
  /** What stands in place of a text that was taken out. */
  const instead = new WeakMap<Node, Node>();
  const { removeChild, insertBefore } = Node.prototype;
  const value = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue');
  let changed = false;

  /** What stands in `parent` for one of its former children: what replaced it, or what it was moved into. */
  const childOf = (parent: Node, former: Node): Node | null => {
    let node: Node | null | undefined = former.parentNode ? former : instead.get(former);
    while (node && node.parentNode !== parent) node = node.parentNode;
    return node ?? null;
  };
  const change = () => {
    changed = true;
    Node.prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
      const there = childOf(this, child);
      if (there) removeChild.call(this, there);
      return child;
    };
    Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, next: Node | null): T {
      insertBefore.call(this, node, next && childOf(this, next));
      return node;
    };
    Object.defineProperty(Node.prototype, 'nodeValue', {
      ...value,
      set(this: Node, text: string) {
        const there = this.parentNode ? null : instead.get(this);
        if (there?.parentNode) there.parentNode.replaceChild(this, there);
        value?.set?.call(this, text);
      },
    });
  };
  new MutationObserver((records) => {
    for (const { addedNodes, removedNodes, previousSibling, nextSibling } of records) {
      const [added = null] = addedNodes;
      const isForeign = added?.nodeName === 'FONT' || (added instanceof Element && removedNodes[0] instanceof Text);
      if (isForeign && !changed) change();
      if (!changed) continue;
      // Put before or after it first, or in one step.
      const there = added ?? [previousSibling, nextSibling].find((one) => one?.nodeName === 'FONT');
      for (const removed of removedNodes) if (there && removed instanceof Text) instead.set(removed, there);
    }
  }).observe(document.body, { childList: true, subtree: true });
}
